import { meanOf, type CompetencyEvidence } from './estimate';
import { SCORING_PARAMETERS } from './parameters';

/** Interviewers who judged independently of each other: a panel heard the same answers and counts once. */
export function independentInterviewers(evidence: CompetencyEvidence): number {
  const interviewers = evidence.interview?.length ?? 0;
  return evidence.panel === true ? Math.min(1, interviewers) : interviewers;
}

/**
 * Whether an estimate may be shown as a result: two independent interviewers, or one interviewer and one reference
 * (Ampersand method, section c.2). Without it the page says "not enough evidence" and gives the interval only.
 */
export function hasMinimumEvidence(evidence: CompetencyEvidence): boolean {
  const interviewers = independentInterviewers(evidence);
  return interviewers >= 2 || (interviewers === 1 && (evidence.reference?.length ?? 0) >= 1);
}

/**
 * Whether somebody other than the candidate has judged the competency. Self-ratings and test answers do not count: a class built on
 * them alone would say "neither" of everybody who has not been interviewed, and declining the self-assessment must have no effect.
 */
export function isObserved(evidence: CompetencyEvidence): boolean {
  return (evidence.interview?.length ?? 0) > 0 || (evidence.reference?.length ?? 0) > 0;
}

/**
 * Share of the weight, 0 to 1, on competencies nobody has observed. Above a quarter an axis is not classified.
 *
 * @param weights weight per competency; at least one above zero
 */
export function unobservedShare<Id extends string>(
  weights: Readonly<Partial<Record<Id, number>>>,
  evidenceOf: (id: Id) => CompetencyEvidence,
): number {
  const ids = (Object.keys(weights) as Id[]).filter((id) => (weights[id] ?? 0) > 0);
  const total = ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0);
  const unobserved = ids.filter((id) => !isObserved(evidenceOf(id))).reduce((sum, id) => sum + (weights[id] ?? 0), 0);
  return total === 0 ? 1 : unobserved / total;
}

export interface Disagreement {
  /** Mean of |rating − mean of the ratings|. */
  readonly averageDeviation: number;
  /** Highest minus lowest rating. */
  readonly spread: number;
  /** Raters should talk and may add evidence; original ratings stay. */
  readonly needsDiscussion: boolean;
}

/** How far interviewers are apart on one competency; null below two ratings (Ampersand method, section c.2, "Disagreement"). */
export function disagreement(ratings: readonly number[]): Disagreement | null {
  if (ratings.length < 2) return null;
  const mean = meanOf(ratings);
  const averageDeviation = meanOf(ratings.map((rating) => Math.abs(rating - mean)));
  const spread = Math.max(...ratings) - Math.min(...ratings);
  const { averageDeviationLimit, ratingSpreadLimit } = SCORING_PARAMETERS;
  return { averageDeviation, spread, needsDiscussion: averageDeviation > averageDeviationLimit || spread >= ratingSpreadLimit };
}

/** Mean self-rating minus mean interview rating when it is 1.0 or more either way, else null. It opens a probe; it is never scored. */
export function selfGap(evidence: CompetencyEvidence): number | null {
  const { self = [], interview = [] } = evidence;
  if (self.length === 0 || interview.length === 0) return null;
  const gap = meanOf(self) - meanOf(interview);
  return Math.abs(gap) >= SCORING_PARAMETERS.selfGapLimit ? gap : null;
}
