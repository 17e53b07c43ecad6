import { classify, SCORING_PARAMETERS, type Level } from '../features/scoring';
import { flag, LEVEL, member, number, only, optional, root, SPREAD, type At } from './read-input';

/**
 * Verb `classify`: the class of one candidate.
 *
 * @param input `{"sales": {"mean", "sd"}, "marketing": {"mean", "sd"}, "threshold"?: 3.5, "gap"?: 0.5, "evidence"?: true}`
 * @returns `{"class", "probabilities": {"pS", "pM", "pGapS", "pGapM", "both", "onlyS", "onlyM", "neither"}}`
 * @throws JudgeInputError
 */
export function judgeClassify(input: unknown): unknown {
  const at = only(root(input), ['sales', 'marketing', 'threshold', 'gap', 'evidence']);
  const axes = { sales: readLevel(member(at, 'sales')), marketing: readLevel(member(at, 'marketing')) };
  const settings = {
    threshold: optional(member(at, 'threshold'), SCORING_PARAMETERS.threshold, (threshold) => number(threshold, LEVEL)),
    gap: optional(member(at, 'gap'), SCORING_PARAMETERS.gap, (gap) => number(gap, SPREAD)),
    evidence: optional(member(at, 'evidence'), true, flag),
  };
  const result = classify(axes, settings);
  return { class: result.class, probabilities: result.probabilities };
}

function readLevel(at: At): Level {
  only(at, ['mean', 'sd']);
  return { mean: number(member(at, 'mean'), LEVEL), sd: number(member(at, 'sd'), SPREAD) };
}
