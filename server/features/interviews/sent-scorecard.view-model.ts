import { dayWords, longDay, moment } from '../../shared/dates';
import { competencyById } from '../competencies';
import { searchPage, type Search } from '../searches';
import type { FilledScorecard } from './domain/assigned-scorecard';
import { ratingOf } from './domain/plan-save';
import { CONFIDENCE_NAMES, ratingWords, RECOMMENDATION_NAMES } from './rating-words';
import type { ScorecardVersion } from './scorecard-version.repository';
import { contextOf, type ScorecardView } from './scorecard.view-model';

interface ShownCard {
  readonly search: Search;
  readonly card: FilledScorecard;
  readonly versions: readonly ScorecardVersion[];
  readonly mayReopen: boolean;
}

/** A scorecard for the firm: as it was sent last, and as it was sent before it was reopened. Nothing of an open one. */
export function shownCardPage({ search, card, versions, mayReopen }: ShownCard) {
  const title = `${card.candidateName}, rated by ${card.interviewerName}`;
  const reopen = { href: `/searches/${search.id}/interviews/${card.id}/reopening`, label: 'Reopen', quiet: true };
  const latest = versions.at(-1);
  return {
    title,
    ...searchPage({ search, current: 'interviews', head: { title, actions: mayReopen && card.submittedAt ? [reopen] : [] } }),
    card: card.submittedAt ? sentCard(card) : null,
    open:
      card.submittedAt || !latest
        ? null
        : `${latest.reopenedByName} opened this scorecard again on ${longDay(latest.reopenedAt)}. Until it is sent again it counts nowhere.`,
    versions: [...versions].reverse().map((version) => ({ ...versionCard(card, version), why: whyReopened(version) })),
  };
}

function versionCard(card: FilledScorecard, { number, answers, submittedAt }: ScorecardVersion) {
  const { recommendation, confidence, summary } = answers;
  const ratings = answers.ratings.map((rating) => ({ ...rating, version: 0 }));
  const shown = sentCard({ ...card, submittedAt, ratings, overall: { recommendation, confidence, summary, version: 0 } });
  return { ...shown, interviewerName: `Version ${number}, as it was sent before` };
}

function whyReopened({ reopenedByName, reopenedAt, reason }: ScorecardVersion): string {
  return `Reopened by ${reopenedByName} on ${longDay(reopenedAt)}: ${reason}`;
}

/** A sent scorecard in words, for its interviewer and for those whom the policy admits. */
export function sentCard(card: FilledScorecard) {
  const { recommendation, confidence, summary } = card.overall;
  return {
    interviewerName: card.interviewerName,
    when: card.interviewedOn ? `Interview on ${dayWords(card.interviewedOn)}` : null,
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
