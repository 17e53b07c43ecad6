/** Answers that somebody submitted for another search of the firm. */
export interface FormerAnswers {
  readonly assessmentId: string;
  readonly answeredAt: Date;
  /** The version of the questions they were given to. */
  readonly instrumentVersion: string;
}

/** What can be said to somebody who has answered before: bring it along, or why that is not possible. */
export type Offer =
  | { readonly kind: 'offered'; readonly former: FormerAnswers; readonly until: Date }
  | { readonly kind: 'questions_changed'; readonly former: FormerAnswers };

/** A candidate's consent that answers given for another search count in this one. */
export interface Bringing {
  readonly answeredAt: Date;
  readonly consentAt: Date;
  /** How many answers were copied. */
  readonly answerCount: number;
}

const MONTHS = 12;

/** The last moment at which answers can be brought along: twelve months later on the calendar. */
export function bringableUntil(answeredAt: Date): Date {
  const until = new Date(answeredAt);
  until.setUTCMonth(until.getUTCMonth() + MONTHS);
  return until;
}

/**
 * What can be brought along: the latest answers to the same questions. Where the questions have changed since, nothing is, because an
 * answer to another question is other evidence. Null where nothing was answered within twelve months.
 */
export function offerOf(all: readonly FormerAnswers[], { version, now }: { version: string; now: Date }): Offer | null {
  const young = all.filter(({ answeredAt }) => bringableUntil(answeredAt) >= now);
  const same = latestOf(young.filter(({ instrumentVersion }) => instrumentVersion === version));
  if (same) return { kind: 'offered', former: same, until: bringableUntil(same.answeredAt) };
  const changed = latestOf(young);
  return changed && { kind: 'questions_changed', former: changed };
}

function latestOf(all: readonly FormerAnswers[]): FormerAnswers | null {
  return all.reduce<FormerAnswers | null>((latest, one) => (latest && latest.answeredAt >= one.answeredAt ? latest : one), null);
}
