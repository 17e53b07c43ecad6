import type { Level } from './estimate';
import { probabilityAtLeast } from './floor';
import { bivariateNormalUpper } from './normal';
import { SCORING_PARAMETERS } from './parameters';

export type CandidateClass = 'capital_S' | 'capital_M' | 'both' | 'neither' | 'undetermined';

export interface ClassProbabilities {
  /** P(S ≥ T) and P(M ≥ T). */
  readonly pS: number;
  readonly pM: number;
  /** P(S − M ≥ gap) and P(M − S ≥ gap). */
  readonly pGapS: number;
  readonly pGapM: number;
  /** The four quadrants; they sum to 1. */
  readonly both: number;
  readonly onlyS: number;
  readonly onlyM: number;
  readonly neither: number;
}

export interface Classification {
  readonly class: CandidateClass;
  readonly probabilities: ClassProbabilities;
  /** True when only the extra evidence for "both" is lacking: it is claimed far more often than it is met. */
  readonly bothLacksEvidence: boolean;
}

export interface ClassificationSettings {
  readonly threshold?: number;
  readonly gap?: number;
  /** On each axis two or more interviewers, and one reference who saw the person lead that function. Default true. */
  readonly evidence?: boolean;
}

/**
 * Where a candidate stands on the two axes, which are never merged (Ampersand method, section c.3). Errors of the axes correlate at .20.
 *
 * @param axes axis scores, levels 1 to 5
 */
export function classify(
  axes: { readonly sales: Level; readonly marketing: Level },
  settings: ClassificationSettings = {},
): Classification {
  const { threshold = SCORING_PARAMETERS.threshold, gap = SCORING_PARAMETERS.gap, evidence = true } = settings;
  const probabilities = classProbabilities(axes, threshold, gap);
  const isLikely = (probability: number): boolean => probability >= SCORING_PARAMETERS.classProbability;
  const isBoth = isLikely(probabilities.both);
  return { class: classOf(probabilities, isLikely, evidence), probabilities, bothLacksEvidence: isBoth && !evidence };
}

function classOf(p: ClassProbabilities, isLikely: (probability: number) => boolean, evidence: boolean): CandidateClass {
  if (evidence && isLikely(p.both)) return 'both';
  if (isLikely(p.pS) && isLikely(p.pGapS)) return 'capital_S';
  if (isLikely(p.pM) && isLikely(p.pGapM)) return 'capital_M';
  return isLikely(p.neither) ? 'neither' : 'undetermined';
}

function classProbabilities(axes: { sales: Level; marketing: Level }, threshold: number, gap: number): ClassProbabilities {
  const { sales, marketing } = axes;
  const pS = probabilityAtLeast(sales, threshold);
  const pM = probabilityAtLeast(marketing, threshold);
  const correlation = SCORING_PARAMETERS.axisErrorCorrelation;
  const both = bivariateNormalUpper(standardised(sales, threshold), standardised(marketing, threshold), correlation);
  const sd = Math.sqrt(sales.sd ** 2 + marketing.sd ** 2 - 2 * correlation * sales.sd * marketing.sd);
  const lead = sales.mean - marketing.mean;
  return {
    pS,
    pM,
    pGapS: probabilityAtLeast({ mean: lead, sd }, gap),
    pGapM: probabilityAtLeast({ mean: -lead, sd }, gap),
    both,
    onlyS: Math.max(0, pS - both),
    onlyM: Math.max(0, pM - both),
    neither: Math.max(0, 1 - pS - pM + both),
  };
}

function standardised(level: Level, bar: number): number {
  if (level.sd > 0) return (bar - level.mean) / level.sd;
  return level.mean >= bar ? -Infinity : Infinity;
}
