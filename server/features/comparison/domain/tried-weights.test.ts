import fc from 'fast-check';
import { SCORING_PARAMETERS } from '../../scoring';
import type { ComparisonInput } from './comparison-input';
import { inputUnder, triedWeights } from './tried-weights';

const SALES_LED: ComparisonInput = {
  brief: {
    versionId: 'v',
    number: 1,
    scope: 'sales_led',
    weights: { 'SAL-01': 5, 'SAL-02': 2, 'LDR-01': 3 },
    mustHaves: {},
    concentration: 30,
  },
  axisWeights: { sales: {}, marketing: {}, leadership: {} },
  axisPrior: null,
  threshold: SCORING_PARAMETERS.threshold,
  gap: SCORING_PARAMETERS.gap,
  draws: 100,
  seed: 1,
  versions: { instrument: '1', parameters: '1' },
  candidates: [],
};
const COMBINED: ComparisonInput = { ...SALES_LED, axisPrior: { S: 0.5, M: 0.25, L: 0.25 } };
const asSigned = () => SALES_LED.axisWeights;

test('whatever is typed, a weight that is tried is a whole one from 1 to 6, and the brief decides which there are', () => {
  const typed = fc.dictionary(fc.constantFrom('SAL-01', 'SAL-02', 'LDR-01', 'MKT-01', 'S'), fc.oneof(fc.string(), fc.double().map(String)));
  fc.assert(
    fc.property(typed, (values) => {
      const { weights } = triedWeights(SALES_LED, new Map(Object.entries(values)));
      expect(weights.map(({ criterion }) => criterion)).toEqual(['SAL-01', 'SAL-02', 'LDR-01']);
      for (const { tried } of weights) expect([1, 2, 3, 4, 5, 6]).toContain(tried);
    }),
  );
});

test('nothing typed is the signed brief', () => {
  const { weights, clamped } = triedWeights(SALES_LED, new Map());
  expect(clamped).toEqual([]);
  expect(inputUnder(SALES_LED, weights, asSigned)).toEqual(SALES_LED);
});

test('in a combined role the axes are tried, as shares of what they sum to', () => {
  const signed = triedWeights(COMBINED, new Map());
  expect(signed.weights.map(({ criterion, signed: weight }) => [criterion, weight])).toEqual([
    ['S', 4],
    ['M', 2],
    ['L', 2],
  ]);
  expect(inputUnder(COMBINED, signed.weights, asSigned)).toEqual(COMBINED);
  const { weights } = triedWeights(COMBINED, new Map([['M', '4']]));
  expect(inputUnder(COMBINED, weights, asSigned).axisPrior).toEqual({ S: 0.4, M: 0.4, L: 0.2 });
});
