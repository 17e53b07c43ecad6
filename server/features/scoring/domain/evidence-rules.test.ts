import { evidenceGaps } from './evidence-balance';
import { disagreement, hasMinimumEvidence, independentInterviewers, selfGap, unobservedShare } from './evidence-rules';
import { nextEvidence } from './next-evidence';

describe('minimum evidence', () => {
  test.each([
    [{}, false],
    [{ interview: [4] }, false],
    [{ interview: [4, 3] }, true],
    [{ interview: [4], reference: [4] }, true],
    [{ reference: [4, 4, 4] }, false],
    [{ sjt: [3], self: [5, 5] }, false],
    [{ interview: [4, 3], panel: true }, false],
    [{ interview: [4, 3], panel: true, reference: [4] }, true],
  ])('%j: %s', (evidence, expected) => expect(hasMinimumEvidence(evidence)).toBe(expected));

  test('a panel counts as one interviewer', () => expect(independentInterviewers({ interview: [4, 4, 4], panel: true })).toBe(1));
});

describe('the share of an axis that nobody has observed', () => {
  const weights = { a: 3, b: 1, c: 0 };
  test('counts weight, not competencies, and neither self-ratings nor test answers', () => {
    expect(unobservedShare(weights, (id) => (id === 'a' ? { interview: [3] } : { self: [5], sjt: [3] }))).toBe(0.25);
    expect(unobservedShare(weights, (id) => (id === 'b' ? { reference: [3] } : {}))).toBe(0.75);
  });
  test('is whole when there is no weight', () => expect(unobservedShare({}, () => ({}))).toBe(1));
});

describe('unequal evidence', () => {
  const candidates = [
    { candidate: 'Ada', counts: { a: 3, b: 1 } },
    { candidate: 'Ben', counts: { a: 1, b: 2 } },
    { candidate: 'Cleo', counts: { a: 2 } },
  ];
  test('names who has too few interviewers on which competency', () => {
    expect(evidenceGaps(candidates, ['a', 'b'])).toEqual([
      { competency: 'a', most: 3, short: [{ candidate: 'Ben', interviewers: 1, missing: 1 }] },
      { competency: 'b', most: 2, short: [{ candidate: 'Cleo', interviewers: 0, missing: 1 }] },
    ]);
  });
  test('a difference of one is no obstacle', () => {
    expect(evidenceGaps(candidates.slice(0, 1), ['a', 'b'])).toEqual([]);
    expect(
      evidenceGaps(
        [
          { candidate: 'Ada', counts: { a: 3 } },
          { candidate: 'Ben', counts: { a: 2 } },
        ],
        ['a'],
      ),
    ).toEqual([]);
  });
});

describe('disagreement and self-rating', () => {
  test('2 and 5 need a discussion, 3 and 4 do not', () => {
    expect(disagreement([2, 5])).toEqual({ averageDeviation: 1.5, spread: 3, needsDiscussion: true });
    expect(disagreement([3, 4])?.needsDiscussion).toBe(false);
    expect(disagreement([4])).toBeNull();
  });
  test('a gap of one level or more opens a probe', () => {
    expect(selfGap({ self: [5, 4], interview: [3, 3] })).toBe(1.5);
    expect(selfGap({ self: [2], interview: [4] })).toBe(-2);
    expect(selfGap({ self: [4], interview: [3.5] })).toBeNull();
    expect(selfGap({ self: [5] })).toBeNull();
  });
});

test('the next interviewer is worth most where weight is high and evidence thin', () => {
  const parts = [
    { competency: 'rated by three', weight: 5, evidence: { interview: [4, 4, 4] } },
    { competency: 'rated by none', weight: 4, evidence: {} },
    { competency: 'rated by one, light', weight: 1, evidence: { interview: [3] } },
  ];
  expect(nextEvidence(parts)?.competency).toBe('rated by none');
  expect(nextEvidence([])).toBeNull();
});
