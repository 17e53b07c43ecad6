import { contradictionRules } from './catalogue/contradictions';
import type { AnswerSheet } from './domain/answer';
import type { Contradiction } from './domain/contradiction';
import { findContradictions } from './domain/contradiction';

/** Contradictions CX-01 to CX-10 in a respondent's answers; they are shown at once and change no score. */
export function contradictions(sheet: AnswerSheet): Contradiction[] {
  return findContradictions(contradictionRules, sheet);
}
