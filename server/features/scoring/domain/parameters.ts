/**
 * Everything the scores depend on besides the evidence. Expert defaults, not validated against outcomes: the pages say so beside each
 * score, and each stored score keeps SCORING_VERSION. Change a number here and the version changes with it.
 * Source: Ampersand method, sections c.2 to c.4.
 */
export const SCORING_VERSION = '1.0.0';

export const SCORING_PARAMETERS = {
  priorMean: 3,
  priorVariance: 0.36,
  /** Variance of a source: perRating ÷ number of ratings + shared. The discount tempers weaker methods. */
  interview: { perRating: 0.4536, shared: 0.08, sharedInPanel: 0.2, discount: 1 },
  sjt: { perRating: 0.9, shared: 0.15, discount: 0.62 },
  reference: { perRating: 0.567, shared: 0.2, discount: 0.48, leniency: 0.4 },
  self: { perRating: 0.64, shared: 0.5, discount: 0.24, leniency: 0.35 },
  /** The same raters and the same day colour all competencies of one person. */
  competencyErrorCorrelation: 0.3,
  axisErrorCorrelation: 0.2,
  threshold: 3.5,
  gap: 0.5,
  classProbability: 0.7,
  floorProbability: 0.8,
  /** Above this share of an axis's weight without evidence the axis is not classified. */
  unobservedWeightLimit: 0.25,
  interviewerSpreadLimit: 1,
  robustFirstShare: 0.5,
  /** Two neighbours in the order share a place unless one is ahead of the other in this share of the draws. */
  separationShare: 0.6,
  draws: 20_000,
  weightCap: 6,
  averageDeviationLimit: 5 / 6,
  ratingSpreadLimit: 3,
  selfGapLimit: 1,
} as const;
