import { debriefPath } from './debrief-path';
import type { AssignedScorecard } from './domain/assigned-scorecard';

type Line = AssignedScorecard & { readonly isStandingHidden: boolean };

/** The debriefs of a search, one line for each candidate with scorecards; nothing of the others' cards for whoever owes one. */
export function debriefLines(searchId: string, cards: readonly Line[]) {
  const candidates = new Map(cards.map(({ candidacyId, candidateName }) => [candidacyId, candidateName]));
  return [...candidates].map(([candidacyId, name]) => ({
    name,
    href: debriefPath(searchId, candidacyId),
    standing: standingOf(cards.filter((card) => card.candidacyId === candidacyId)),
  }));
}

function standingOf(cards: readonly Line[]): string {
  if (cards.some((card) => card.isStandingHidden)) return 'opens for you once your own scorecard is sent';
  const sent = cards.filter(({ submittedAt }) => submittedAt !== null).length;
  return sent === cards.length ? 'all scorecards are in' : `${sent} of ${cards.length} scorecards are in`;
}
