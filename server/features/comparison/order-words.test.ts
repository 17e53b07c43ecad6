import { SCORING_PARAMETERS } from '../scoring';
import type { ShownPerson } from './comparison-people';
import type { ComparisonInput } from './domain/comparison-input';
import type { RankedOrder } from './domain/comparison-result';
import { leadSentences } from './order-words';

const input: ComparisonInput = {
  brief: { versionId: 'v', number: 1, scope: 'combined_flagged', weights: {}, mustHaves: {}, concentration: 30 },
  axisWeights: { sales: { 'SAL-01': 1 }, marketing: { 'MKT-01': 1 }, leadership: { 'LDR-01': 1 } },
  axisPrior: { S: 0.5, M: 0.25, L: 0.25 },
  threshold: SCORING_PARAMETERS.threshold,
  gap: SCORING_PARAMETERS.gap,
  draws: 200_000,
  seed: 1,
  versions: { instrument: '1', parameters: '1' },
  candidates: [],
};

/** The product example of the method, section c.4, with sales as the primary side. */
const EXAMPLE = [
  { id: 'Cleo', first: 0.705, centralWeights: [0.484, 0.264, 0.252] },
  { id: 'Ada', first: 0.201, centralWeights: [0.555, 0.194, 0.251] },
  { id: 'Dev', first: 0.092, centralWeights: [0.499, 0.269, 0.232] },
  { id: 'Ben', first: 0.003, centralWeights: [0.361, 0.393, 0.245] },
];

const order: RankedOrder = {
  kind: 'ranked',
  criteria: ['S', 'M', 'L'],
  draws: 200_000,
  candidates: EXAMPLE.map(({ id, first, centralWeights }, index) => ({
    id,
    ranks: [first],
    beats: {},
    centralWeights,
    confidenceFactor: 0.5,
    place: { rank: index + 1, isTied: false },
  })),
  first: { id: 'Cleo', share: 0.705, isRobust: true, runnerUp: null },
  swap: null,
  leaveOneOut: [],
};

test('central weights are told in words, against the weights of the brief, for those who are first often enough', () => {
  const people = EXAMPLE.map(({ id }) => ({ candidacyId: id, name: id })) as unknown as ShownPerson[];
  expect(leadSentences({ input }, order, people)).toEqual([
    'Cleo leads where marketing carries more: 26% of the weight on average in those draws, 25% in the brief.',
    'Ada leads where sales carries more than half: 56% of the weight on average in those draws, 50% in the brief.',
    'Dev leads where marketing carries more: 27% of the weight on average in those draws, 25% in the brief.',
  ]);
});
