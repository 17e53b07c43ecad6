import fc from 'fast-check';
import { choiceProblems, freezeShortlist, inOrder } from './freeze-shortlist';
import type { ComparedCandidate, Comparison } from './frozen-shortlist';

const candidate = (candidacyId: string, changes: Partial<ComparedCandidate> = {}): ComparedCandidate => ({
  candidacyId,
  name: candidacyId.toUpperCase(),
  position: 'VP Sales',
  company: 'Northgate',
  sales: { mean: 3.9, sd: 0.2 },
  marketing: { mean: 2.4, sd: 0.25 },
  leadership: null,
  class: 'capital_S',
  interviewers: 3,
  floors: [],
  competencies: [],
  ranks: [0.5, 0.3, 0.2],
  place: { rank: 1, isTied: false },
  ...changes,
});

const comparison: Comparison = {
  run: {
    search: { title: 'VP Sales & Marketing', client: 'Acme' },
    brief: { versionId: 'b2', number: 2, scope: 'sales_led' },
    runId: 'run',
    computedAt: '2026-10-06T12:00:00.000Z',
    seed: 7,
    draws: 20000,
    weights: 'the sales-led weights',
    versions: { scoring: '1.0.0' },
    threshold: 3.5,
    gap: 0.5,
    noOrder: [],
  },
  candidates: [
    candidate('cleo', { place: { rank: 2, isTied: true }, ranks: [0.2, 0.4, 0.4] }),
    candidate('ada'),
    candidate('ben', { place: { rank: 2, isTied: true }, ranks: [0.3, 0.3, 0.4] }),
  ],
};

describe('freezeShortlist', () => {
  it('keeps the order of the comparison with its ties, whatever the order of choosing', () => {
    const frozen = freezeShortlist(comparison, [
      { candidacyId: 'cleo', note: ' Knows the buyers. ' },
      { candidacyId: 'ben', note: 'Rebuilt pricing.' },
      { candidacyId: 'ada', note: 'Lands her number.' },
    ]);
    expect(frozen.candidates.map(({ name, place, note }) => [name, place, note])).toEqual([
      ['ADA', { rank: 1, isTied: false }, 'Lands her number.'],
      ['BEN', { rank: 2, isTied: true }, 'Rebuilt pricing.'],
      ['CLEO', { rank: 2, isTied: true }, 'Knows the buyers.'],
    ]);
    expect(frozen).toMatchObject({ comparedCount: 3, othersRanks: [], run: comparison.run });
  });

  it('names nobody who was left off, and keeps the ranks among all compared', () => {
    const frozen = freezeShortlist(comparison, [{ candidacyId: 'ben', note: 'Rebuilt pricing.' }]);
    expect(JSON.stringify(frozen)).not.toMatch(/ada|cleo/i);
    expect(frozen.candidates[0]?.place).toEqual({ rank: 2, isTied: true });
    expect(frozen.othersRanks).toEqual([
      [0.5, 0.3, 0.2],
      [0.2, 0.4, 0.4],
    ]);
  });

  it('says why there is no order without naming anybody who was left off', () => {
    const noOrder = ['ADA needs 1 more interviewer on Pricing.', 'BEN needs 2 more interviewers on Pricing.'];
    const unordered = { ...comparison, run: { ...comparison.run, noOrder } };
    const frozen = freezeShortlist(unordered, [{ candidacyId: 'ada', note: 'Lands her number.' }]);
    expect(frozen.run.noOrder).toEqual([
      'ADA needs 1 more interviewer on Pricing.',
      'Somebody who is not on this list has been seen by fewer interviewers.',
    ]);
  });

  it('survives the trip through JSON unchanged', () => {
    const frozen = freezeShortlist(comparison, [{ candidacyId: 'ada', note: 'Lands her number.' }]);
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
  });

  it('orders by name alone where there is no order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (names) => {
        const unranked = names.map((name) => ({ name, place: null }));
        expect(inOrder(unranked).map(({ name }) => name)).toEqual([...names].sort());
      }),
    );
  });
});

describe('choiceProblems', () => {
  it('wants somebody, from this comparison, with a reason each', () => {
    expect(choiceProblems(comparison, [])).toEqual([{ kind: 'nobody_chosen' }]);
    expect(choiceProblems(comparison, [{ candidacyId: 'zoe', note: 'Hi' }])).toEqual([{ kind: 'not_compared', candidacyId: 'zoe' }]);
    expect(choiceProblems(comparison, [{ candidacyId: 'ada', note: '  ' }])).toEqual([{ kind: 'note_missing', candidacyId: 'ada' }]);
    expect(choiceProblems(comparison, [{ candidacyId: 'ada', note: 'Lands her number.' }])).toEqual([]);
  });
});
