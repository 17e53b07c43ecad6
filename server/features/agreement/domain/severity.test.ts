import fc from 'fast-check';
import { isCrossed, severities, type Observation } from './severity';

const rating = (interviewerId: string, candidateId: string, level: number, criterion = 'SAL-01'): Observation => ({
  interviewerId,
  candidateId,
  criterion,
  level,
});

const PEOPLE = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
const LEVELS = [2, 3, 3, 4, 4, 5];

/** Everybody is rated by two of three; the true terms are -0.5, 0 and 0.5. */
const TERMS = { I1: -0.5, I2: 0, I3: 0.5 } as const;
const unbalanced = PEOPLE.flatMap((person, index) =>
  (Object.keys(TERMS) as (keyof typeof TERMS)[])
    .filter((_, at) => at !== index % 3)
    .map((interviewer) => rating(interviewer, person, (LEVELS[index] ?? 3) + TERMS[interviewer])),
);

describe('interviewer severity', () => {
  it('is found exactly where there is no error, though nobody was rated by all', () => {
    const found = severities(unbalanced);
    expect(found.map(({ interviewerId, candidates }) => [interviewerId, candidates])).toEqual([
      ['I1', 4],
      ['I2', 4],
      ['I3', 4],
    ]);
    for (const [index, term] of [-0.5, 0, 0.5].entries()) {
      expect(found[index]?.unadjusted).toBeCloseTo(term, 10);
      expect(found[index]?.adjusted).toBeCloseTo((term * 4) / 9, 10);
    }
  });

  it('equals ordinary least squares on columns for candidates and interviewers, on a table with gaps', () => {
    // Solved apart from this code, with a column for each candidate and sum contrasts for X, Y and Z: 2/3, −8/15, −2/15.
    const table = [
      rating('X', 'A', 4),
      rating('Y', 'A', 3),
      rating('X', 'B', 3),
      rating('Y', 'B', 2),
      rating('Z', 'B', 2),
      rating('X', 'C', 5),
      rating('Z', 'C', 4),
      rating('Y', 'D', 2),
      rating('Z', 'D', 3),
    ];
    expect(severities(table).map(({ unadjusted }) => unadjusted)).toEqual([
      expect.closeTo(2 / 3, 10),
      expect.closeTo(-8 / 15, 10),
      expect.closeTo(-2 / 15, 10),
    ]);
  });

  it('says nothing of somebody whose people nobody else rated, and each unlinked group has a middle of its own', () => {
    const found = severities([
      rating('I1', 'P1', 5),
      rating('I2', 'P1', 4),
      rating('I3', 'P2', 1),
      rating('I4', 'P2', 2),
      rating('I5', 'P3', 1),
    ]);
    expect(found.map(({ interviewerId, unadjusted }) => [interviewerId, unadjusted])).toEqual([
      ['I1', expect.closeTo(0.5, 10)],
      ['I2', expect.closeTo(-0.5, 10)],
      ['I3', expect.closeTo(-0.5, 10)],
      ['I4', expect.closeTo(0.5, 10)],
    ]);
    expect(severities([])).toEqual([]);
  });

  const tables = fc.array(
    fc.record({
      interviewerId: fc.constantFrom('I1', 'I2', 'I3', 'I4'),
      candidateId: fc.constantFrom(...PEOPLE),
      criterion: fc.constantFrom('SAL-01', 'MKT-01'),
      level: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 2, maxLength: 40 },
  );
  const once = (table: readonly Observation[]) => [
    ...new Map(table.map((one) => [`${one.interviewerId} ${one.candidateId} ${one.criterion}`, one])).values(),
  ];

  it('does not depend on how strong the candidates are, nor on the order of the ratings', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(...PEOPLE), (table, person) => {
        const observations = once(table);
        const raised = [...observations].reverse().map((one) => (one.candidateId === person ? { ...one, level: one.level + 2 } : one));
        const [before, after] = [severities(observations), severities(raised)];
        expect(after.map(({ interviewerId, candidates }) => [interviewerId, candidates])).toEqual(
          before.map(({ interviewerId, candidates }) => [interviewerId, candidates]),
        );
        for (const [index, one] of before.entries()) expect(after[index]?.unadjusted).toBeCloseTo(one.unadjusted, 8);
      }),
    );
  });

  it('leaves no error that an interviewer’s term could still take up', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const observations = once(table);
        const terms = new Map(severities(observations).map(({ interviewerId, unadjusted }) => [interviewerId, unadjusted]));
        const residual = new Map<string, number>();
        for (const one of observations) {
          const unit = observations.filter((other) => other.candidateId === one.candidateId && other.criterion === one.criterion);
          if (unit.length < 2) continue;
          const level = unit.reduce((sum, other) => sum + other.level - (terms.get(other.interviewerId) ?? 0), 0) / unit.length;
          const error = one.level - level - (terms.get(one.interviewerId) ?? 0);
          residual.set(one.interviewerId, (residual.get(one.interviewerId) ?? 0) + error);
        }
        for (const left of residual.values()) expect(left).toBeCloseTo(0, 8);
      }),
    );
  });
});

describe('a crossed design', () => {
  it('is one in which the same interviewers rated everybody on each criterion, each criterion for itself', () => {
    const crossed = ['P1', 'P2'].flatMap((person) => [rating('I1', person, 3), rating('I2', person, 4), rating('I3', person, 4, 'MKT-01')]);
    expect(isCrossed(crossed)).toBe(true);
    expect(isCrossed(crossed.slice(1))).toBe(false);
    expect(isCrossed(unbalanced)).toBe(false);
  });
});
