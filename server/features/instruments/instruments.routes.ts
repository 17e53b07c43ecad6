import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { mountClientQuestions } from './client-question.routes';
import type { LibraryTexts } from './domain/words';
import { mountSearchQuestionnaire } from './search-questionnaire.routes';
import { mountWordings } from './wording.routes';

/** The words and the questions of a firm's own; `library` is what the intake knows of the instrument's texts. */
export function mountInstruments(router: Router, deps: Dependencies, library: LibraryTexts): void {
  mountWordings(router, deps, library);
  mountClientQuestions(router, deps);
  mountSearchQuestionnaire(router, deps, library);
}
