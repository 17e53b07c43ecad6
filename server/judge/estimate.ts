import { estimate, type CompetencyEvidence } from '../features/scoring';
import { flag, items, member, number, only, optional, root, type At, type Range } from './read-input';

const LEVEL: Range = { min: 1, max: 5 };
const POINTS: Range = { min: 0, max: 3 };

/**
 * Verb `estimate`: the posterior of one competency.
 *
 * @param input `{"interview"?: [4, 4, 3], "panel"?: false, "sjt"?: [3], "reference"?: [5, 4], "self"?: [5, 4]}`
 * @returns `{"mean", "sd", "share": {"prior", "interview", "sjt", "reference", "self"}}`
 * @throws JudgeInputError
 */
export function judgeEstimate(input: unknown): unknown {
  return estimate(readEvidence(only(root(input), ['interview', 'panel', 'sjt', 'reference', 'self'])));
}

function readEvidence(at: At): CompetencyEvidence {
  const ratings = (key: string, range: Range): number[] =>
    optional(member(at, key), [], (list) => items(list).map((item) => number(item, range)));
  return {
    interview: ratings('interview', LEVEL),
    panel: optional(member(at, 'panel'), false, flag),
    sjt: ratings('sjt', POINTS),
    reference: ratings('reference', LEVEL),
    self: ratings('self', LEVEL),
  };
}
