import { SCORING_PARAMETERS } from './parameters';

/** What is known about one competency of one person. An empty or absent list is missing evidence, never a zero. */
export interface CompetencyEvidence {
  /** One level per interviewer, 1 to 5 (the mean over that interviewer's questions). */
  readonly interview?: readonly number[];
  /** True when the interviewers sat together: same answers, same day, so their errors share more. */
  readonly panel?: boolean;
  /** Points per situational judgement item, 0 to 3. */
  readonly sjt?: readonly number[];
  /** One level per referee, 1 to 5. */
  readonly reference?: readonly number[];
  /** One level per self item, 1 to 5. */
  readonly self?: readonly number[];
}

export type EvidenceSource = 'interview' | 'sjt' | 'reference' | 'self';

/** A level on the scale 1 to 5 with the standard deviation of what is not known about it. */
export interface Level {
  readonly mean: number;
  readonly sd: number;
}

export interface Estimate extends Level {
  /** What each source contributes to the mean; the five shares sum to 1. */
  readonly share: Readonly<Record<'prior' | EvidenceSource, number>>;
}

/** Posterior of one competency under a normal prior, each source tempered by its discount (Ampersand method, section c.2). */
export function estimate(evidence: CompetencyEvidence): Estimate {
  const sources = sourcesOf(evidence);
  const { priorMean, priorVariance } = SCORING_PARAMETERS;
  const precision = sources.reduce((sum, source) => sum + source.precision, 1 / priorVariance);
  // The same mean as precision-weighted levels, written as the pull away from the prior: without evidence it is the prior to the last digit.
  const pull = sources.reduce((sum, source) => sum + source.precision * (source.level - priorMean), 0);
  const share = { prior: 1 / priorVariance / precision, interview: 0, sjt: 0, reference: 0, self: 0 };
  for (const source of sources) share[source.name] = source.precision / precision;
  return { mean: priorMean + pull / precision, sd: Math.sqrt(1 / precision), share };
}

interface Source {
  readonly name: EvidenceSource;
  readonly level: number;
  /** Discount divided by error variance. */
  readonly precision: number;
}

function sourcesOf(evidence: CompetencyEvidence): Source[] {
  const { interview, sjt, reference, self } = SCORING_PARAMETERS;
  const shared = evidence.panel === true ? interview.sharedInPanel : interview.shared;
  return [
    source('interview', evidence.interview, { ...interview, shared, level: (mean) => mean }),
    source('sjt', evidence.sjt, { ...sjt, level: (mean) => 1 + (4 * mean) / 3 }),
    source('reference', evidence.reference, { ...reference, level: (mean) => withinScale(mean - reference.leniency) }),
    source('self', evidence.self, { ...self, level: (mean) => withinScale(mean - self.leniency) }),
  ].filter((one) => one !== null);
}

interface SourceModel {
  readonly perRating: number;
  readonly shared: number;
  readonly discount: number;
  readonly level: (mean: number) => number;
}

function source(name: EvidenceSource, ratings: readonly number[] = [], model: SourceModel): Source | null {
  if (ratings.length === 0) return null;
  const variance = model.perRating / ratings.length + model.shared;
  return { name, level: model.level(meanOf(ratings)), precision: model.discount / variance };
}

/** @param values at least one number */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function withinScale(level: number): number {
  return Math.min(5, Math.max(1, level));
}
