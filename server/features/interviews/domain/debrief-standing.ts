/** Who opened a debrief before all scorecards were in, and why. */
export interface EarlyOpening {
  readonly reason: string;
  readonly openedByName: string;
  readonly openedAt: Date;
}

export interface AwaitedCard {
  readonly interviewerName: string;
  readonly submittedAt: Date | null;
}

/** Whether the ratings of one candidate may be looked at together. */
export type DebriefStanding =
  | { readonly kind: 'nobody_asked' }
  | { readonly kind: 'waiting'; readonly submitted: number; readonly assigned: number; readonly missing: readonly string[] }
  | { readonly kind: 'open'; readonly early: EarlyOpening | null; readonly missing: readonly string[] };

/** Open once every assigned card is in, or once the lead opened it with a reason and there is something to look at. */
export function debriefStanding(cards: readonly AwaitedCard[], early: EarlyOpening | null): DebriefStanding {
  const missing = cards.filter(({ submittedAt }) => submittedAt === null).map(({ interviewerName }) => interviewerName);
  const submitted = cards.length - missing.length;
  if (cards.length === 0) return { kind: 'nobody_asked' };
  if (missing.length === 0 || (early !== null && submitted > 0)) return { kind: 'open', early, missing };
  return { kind: 'waiting', submitted, assigned: cards.length, missing };
}
