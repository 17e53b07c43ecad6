export type { EditableItem, EditableText, LibraryTexts, Words } from './domain/words';
export { textIn } from './domain/words';
export type { OwnQuestion } from './domain/own-question';
export { askedSentence, fixedSentence, versionWords } from './asked.view-model';
export { addQuestion } from './client-question.service';
export { askedInSearch, pinnedWords, searchQuestionnaireWriter, type AskedInSearch } from './search-questionnaire.repository';
export { addWording, editItem, publishWording } from './wording.service';
export { chooseWording, pinQuestionnaireIn } from './search-questionnaire.service';
