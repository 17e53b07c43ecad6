import fc from 'fast-check';
import { evidenceGaps, SCORING_PARAMETERS } from '../../scoring';
import { recordByCompetency, type CompetencyId } from '../../competencies';
import type { CandidateFile, ComparisonInput } from './comparison-input';
import { evidenceShares } from './evidence-share';
import { countsOf } from './order';
import { unevenlyRated } from './unevenly-rated';

const IDS: readonly CompetencyId[] = ['SAL-01', 'SAL-02', 'LDR-01'];

/** Rated by so many interviewers on each of the three competencies that count. */
function file(candidacyId: string, counts: readonly number[]): CandidateFile {
  const ratings = (id: CompetencyId) =>
    Array.from({ length: counts[IDS.indexOf(id)] ?? 0 }, (_, index) => ({ interviewerId: `I${index + 1}`, level: 4 }));
  const nothing = { notObserved: 0, sjt: [], self: [], reference: [], hasDeclinedSelf: false, hasDeclinedSituation: false };
  return { candidacyId, competencies: recordByCompetency((id) => ({ ...nothing, ratings: ratings(id) })), witnessed: [] };
}

const inputOf = (candidates: readonly CandidateFile[]): ComparisonInput => ({
  brief: {
    versionId: 'v',
    number: 1,
    scope: 'sales_led',
    weights: { 'SAL-01': 2, 'SAL-02': 2, 'LDR-01': 2 },
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
  candidates,
});

describe('who is left out where evidence is unequal', () => {
  it('is the one person with an early single card, not the four with all of theirs', () => {
    const others = ['A', 'B', 'C', 'D'].map((id) => file(id, [3, 3, 2]));
    expect(unevenlyRated(inputOf([...others, file('E', [1, 0, 0])]))).toEqual(['E']);
  });

  it('is the one who is ahead of all others, where that leaves more people', () => {
    expect(unevenlyRated(inputOf([file('A', [3, 3, 3]), ...['B', 'C', 'D'].map((id) => file(id, [1, 1, 1]))]))).toEqual(['A']);
  });

  it('is nobody where evidence is alike, and nobody where fewer than two would remain; who was never interviewed is no reason', () => {
    expect(unevenlyRated(inputOf([file('A', [3, 3, 3]), file('B', [2, 3, 2]), file('C', [0, 0, 0])]))).toBeNull();
    expect(unevenlyRated(inputOf([file('A', [3, 3, 3]), file('B', [1, 1, 1])]))).toBeNull();
  });

  it('leaves people who may be ordered together, whatever their evidence', () => {
    const people = fc.array(fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(people, (counts) => {
        const files = counts.map((own, index) => file(`P${index}`, own));
        const aside = unevenlyRated(inputOf(files));
        if (!aside) return;
        const rest = files.filter(({ candidacyId, competencies }) => {
          return !aside.includes(candidacyId) && IDS.some((id) => competencies[id].ratings.length > 0);
        });
        expect(rest.length).toBeGreaterThan(1);
        expect(evidenceGaps(rest.map(countsOf), IDS)).toEqual([]);
      }),
    );
  });
});

describe('the share of the evidence', () => {
  it('is divided by who rated, by the weight in the order, and sums to what came from interviews', () => {
    const shares = evidenceShares(inputOf([]), [file('A', [2, 2, 1]), file('B', [1, 1, 1])]);
    expect([...shares.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    expect(shares.get('I1')).toBeGreaterThan(shares.get('I2') ?? 1);
  });

  it('leaves to other sources what came from them', () => {
    const own = file('A', [1, 0, 0]);
    const self = { ...own.competencies['SAL-01'], self: [5, 5], sjt: [3] };
    const [share] = [...evidenceShares(inputOf([]), [{ ...own, competencies: { ...own.competencies, 'SAL-01': self } }]).values()];
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(1);
  });
});
