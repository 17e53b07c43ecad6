export { INSTRUMENT_VERSION, instrument, itemById } from './catalogue/instrument';
export { contradictionRules } from './catalogue/contradictions';
export { contradictions } from './contradictions';
export type { AnswerSheet, AnswerValue } from './domain/answer';
export { answerTo, choiceOf, choicesOf } from './domain/answer';
export type { ContextItem, ContextValue, Part } from './domain/context-item';
export type { Contradiction } from './domain/contradiction';
export type {
  Axis,
  Choice,
  ConstantSumItem,
  Item,
  Loads,
  MultiItem,
  Option,
  Rank3Item,
  Section,
  SectionId,
  SingleItem,
} from './domain/item';
export { axisIds, sectionIds } from './domain/item';
export { isDoNotKnow, loadsOf, maximaOf } from './domain/loads';
export { isShown } from './domain/shown';
export { statedSide } from './domain/stated-side';
export { answerWords } from './domain/answer-words';
export { contextWords } from './domain/context-words';
export { fieldsOf, parseAnswer } from './domain/parse-answer';
export { parseContext } from './domain/parse-context';
export type { Parsed, RawForm } from './domain/raw-form';
export { progressOf } from './domain/progress';
export type { Progress } from './domain/progress';
export { answerWholeIntake } from './whole-response.service';
export type { WholeResponse } from './whole-response.service';
export { sendIntake } from './invitations.service';
export { lockDirectQuestion, saveAnswers, submitResponse } from './answering.service';
export type { AnswerDraft } from './domain/plan-save';
export { copyResponsesIn } from './copy-responses.repository';
export { responseProgress, responseRepository } from './response.reader';
export type { ResponseProgress, SubmittedResponse } from './response.reader';
export { isTogether } from './domain/intake-window';
export { intakeWindowRepository } from './intake-window.repository';
export { intakePath } from './intake.paths';
export { intakeCounts, owedIntakes, type IntakeCount, type OwedIntake } from './intake-counts.read-model';
