import { longDay, moment } from '../../shared/dates';
import { competencyById } from '../competencies';
import type { FilledScorecard } from './domain/assigned-scorecard';
import { ratingOf } from './domain/plan-save';
import { CONFIDENCE_NAMES, dateOf, ratingWords, RECOMMENDATION_NAMES } from './rating-words';
import { contextOf, type ScorecardView } from './scorecard.view-model';

/** A sent scorecard in words, for its interviewer and for those whom the policy admits. */
export function sentCard(card: FilledScorecard) {
  const { recommendation, confidence, summary } = card.overall;
  return {
    interviewerName: card.interviewerName,
    when: card.interviewedOn ? `Interview on ${longDay(dateOf(card.interviewedOn))}` : null,
    sent: card.submittedAt ? `Sent ${moment(card.submittedAt)}` : null,
    recommendation: recommendation ? RECOMMENDATION_NAMES[recommendation] : 'Not given',
    confidence: confidence ? CONFIDENCE_NAMES[confidence] : 'Not given',
    summary: summary === '' ? null : summary,
    ratings: card.competencyIds.map((id) => {
      const { name, profile } = competencyById(id);
      const { value, note } = ratingOf(card, id);
      return { name, profile, words: ratingWords(id, value), note: note === '' ? null : note };
    }),
  };
}

/** What an interviewer sees once the own scorecard is sent: it, locked, and the others' sent cards of the same candidacy. */
export function sentPage(view: ScorecardView, others: readonly FilledScorecard[]) {
  const { card } = view;
  return {
    title: `Scorecard for ${card.candidateName}`,
    focus: { context: contextOf(view), saved: null },
    candidateName: card.candidateName,
    own: { ...sentCard(card), interviewerName: 'Your scorecard' },
    others: others.map(sentCard),
    nobody: others.length === 0 ? 'No other interviewer has sent a scorecard yet. Open your link again later to read theirs.' : null,
  };
}
