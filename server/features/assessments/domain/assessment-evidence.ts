import type { Competency, CompetencyId } from '../../competencies';
import { competencyById, recordByCompetency } from '../../competencies';
import type { AnswerSheet } from './answer';

/** What an assessment says about one competency, in the form that scoring takes. */
export interface CompetencyAnswers {
  /** Self-ratings, 1 to 5, in item order. Declined and unanswered items are left out: they are not numbers. */
  readonly self: number[];
  /** Points of the situation, 0 to 3; empty when declined or unanswered. */
  readonly sjt: number[];
}

/** Reads the numbers of every competency out of a sheet. */
export function evidenceOf(sheet: AnswerSheet): Record<CompetencyId, CompetencyAnswers> {
  return recordByCompetency((id) => answersOf(competencyById(id), sheet));
}

function answersOf(competency: Competency, sheet: AnswerSheet): CompetencyAnswers {
  const chosen = sheet.get(competency.sjt.id)?.value ?? null;
  return {
    self: competency.selfAssessment.flatMap((item) => {
      const value = sheet.get(item.id)?.value ?? null;
      return value === null ? [] : [Number(value)];
    }),
    sjt: competency.sjt.options.filter((option) => option.id === chosen).map((option) => option.points),
  };
}
