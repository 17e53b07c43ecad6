import { SCORING_PARAMETERS } from './parameters';

/** How many interviewers rated each competency of one candidate. */
export interface InterviewerCounts<Id extends string> {
  readonly candidate: string;
  readonly counts: Readonly<Partial<Record<Id, number>>>;
}

/** One competency on which the candidates' evidence is too unequal to rank them. */
export interface EvidenceGap<Id extends string> {
  readonly competency: Id;
  readonly most: number;
  /** Who has fewer than most − 1 interviewers there, and how many. */
  readonly short: readonly { readonly candidate: string; readonly interviewers: number; readonly missing: number }[];
}

/**
 * The competencies on which the number of interviewers differs by more than one between candidates; empty when the candidates may be
 * ranked. A candidate seen by fewer people is pulled towards the prior, so an order would partly be an order of evidence
 * (Ampersand method, section c.2, "Few raters").
 */
export function evidenceGaps<Id extends string>(
  candidates: readonly InterviewerCounts<Id>[],
  competencies: readonly Id[],
): EvidenceGap<Id>[] {
  return competencies.flatMap((competency) => {
    const numbers = candidates.map((one) => ({ candidate: one.candidate, interviewers: one.counts[competency] ?? 0 }));
    const most = Math.max(0, ...numbers.map((one) => one.interviewers));
    const enough = most - SCORING_PARAMETERS.interviewerSpreadLimit;
    const short = numbers.filter((one) => one.interviewers < enough).map((one) => ({ ...one, missing: enough - one.interviewers }));
    return short.length === 0 ? [] : [{ competency, most, short }];
  });
}
