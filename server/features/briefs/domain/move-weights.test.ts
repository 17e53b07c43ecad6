import { generateBrief } from './generate-brief';
import { moveWeights } from './move-weights';
import { fromHand } from './source';
import { aRequest } from './test-builders';

const hand = fromHand('Judith Marlowe', 'Tue 6 Oct 2026');

it('keeps every change of weights and floors with what it was and why', () => {
  const brief = generateBrief(aRequest());
  const weights = { ...brief.weights, 'MKT-01': 6 };
  const mustHaves = { ...brief.mustHaves, 'MKT-05': 2.75, 'LDR-01': 3 };
  const { content, ...after } = moveWeights(brief, { weights, mustHaves, reason: 'the market is new' }, hand);
  expect(after).toMatchObject({ weights, mustHaves });
  expect(content.weightReasons.at(-1)).toEqual({ competency: 'MKT-01', text: 'Set from 4 to 6: the market is new', source: hand });
  expect(content.mustHaveReasons.map((one) => one.text)).toEqual([
    'Made a must-have with a floor of 2.75: the market is new',
    'Floor set from 2.75 to 3: the market is new',
  ]);
});

it('adds nothing when nothing moved', () => {
  const brief = generateBrief(aRequest());
  expect(moveWeights(brief, { weights: brief.weights, mustHaves: brief.mustHaves, reason: 'none' }, hand)).toEqual(brief);
});
