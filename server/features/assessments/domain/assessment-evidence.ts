import type { Competency, CompetencyId } from '../../competencies';
import { competencyById, recordByCompetency } from '../../competencies';
import type { AnswerSheet } from './answer';

/** What an assessment says about one competency, in the form that scoring takes. */
export interface CompetencyAnswers {
  /** Self-ratings, 1 to 5, in item order. Declined and unanswered items are left out: they are not numbers. */
  readonly self: number[];
  /** Points of the situation, 0 to 3; empty when declined or unanswered. */
  readonly sjt: number[];
  /** No self item is rated and one at least was declined: "I would rather not" is something else than a page left open. */
  readonly hasDeclinedSelf: boolean;
  readonly hasDeclinedSituation: boolean;
}

/** Reads the numbers of every competency out of a sheet. */
export function evidenceOf(sheet: AnswerSheet): Record<CompetencyId, CompetencyAnswers> {
  return recordByCompetency((id) => answersOf(competencyById(id), sheet));
}

function answersOf(competency: Competency, sheet: AnswerSheet): CompetencyAnswers {
  const situation = sheet.get(competency.sjt.id);
  const items = competency.selfAssessment.map((item) => sheet.get(item.id));
  const self = items.flatMap((answer) => (answer?.value ? [Number(answer.value)] : []));
  return {
    self,
    sjt: competency.sjt.options.filter((option) => option.id === situation?.value).map((option) => option.points),
    hasDeclinedSelf: self.length === 0 && items.some((answer) => answer?.declined === true),
    hasDeclinedSituation: situation?.declined === true,
  };
}

/** How many of a competency's answers were given for another search and brought along. */
export function givenEarlierIn(sheet: AnswerSheet): Record<CompetencyId, number> {
  return recordByCompetency((id) => {
    const { selfAssessment, sjt } = competencyById(id);
    return [...selfAssessment, sjt].filter((item) => {
      const answer = sheet.get(item.id);
      return answer?.givenEarlierAt && answer.value !== null;
    }).length;
  });
}
