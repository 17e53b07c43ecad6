import type { Reference } from './domain/reference';

/**
 * What somebody of the firm may know of references for a candidacy for which they still owe a scorecard: that people were named and
 * asked, and neither what was answered nor whether anything was. The rule of ratings, for references.
 */
export function asSeenBy<Shown extends Reference>(reference: Shown, { owesScorecard }: { owesScorecard: boolean }): Shown {
  if (!owesScorecard) return reference.submittedAt ? reference : { ...reference, answers: NOTHING };
  return { ...reference, answers: NOTHING, savedAt: null, submittedAt: null, declinedAt: null };
}

const NOTHING = { ratings: [], witnessed: [], summary: '' };
