import { SCORING_PARAMETERS } from '../../scoring';
import type { ByCompetency, ComparisonInput } from './comparison-input';
import type { AxisResult, ComparedCandidate, ComparisonResult, RankedOrder } from './comparison-result';
import { effectBetween, hasMoved, type Compared } from './effect';

const axis = (mean: number, isPlaced = true): AxisResult => ({ level: { mean, sd: 0.2 }, isPlaced, isObserved: isPlaced, unobserved: 0 });

function candidate(candidacyId: string, sales: number, floors: ComparedCandidate['floors']): ComparedCandidate {
  const axes = { sales: axis(sales), marketing: axis(2.5, false), leadership: axis(3.5) };
  return { candidacyId, competencies: [], axes, classification: null, nextEvidence: null, floors, interviewers: 3 };
}

interface Version {
  readonly weights: ByCompetency;
  readonly mustHaves: ByCompetency;
  /** From first to last. */
  readonly order: readonly string[];
  readonly sales: number;
}

function under({ weights, mustHaves, order, sales }: Version): Compared {
  const ranked = order.map((id, index) => ({
    id,
    place: { rank: index + 1, isTied: false },
    ranks: order.map((_, at) => (at === index ? 0.8 : 0.1)),
    beats: {},
    centralWeights: null,
    confidenceFactor: null,
  }));
  const floor = { competencyId: 'SAL-02', floor: mustHaves['SAL-02'] ?? 0, status: 'not_shown', probability: 0.4 } as const;
  const floors = mustHaves['SAL-02'] === undefined ? [] : [floor];
  const result: ComparisonResult = {
    candidates: ['ada', 'ben'].map((id) => candidate(id, sales, floors)),
    pairs: null,
    order: {
      kind: 'ranked',
      criteria: [],
      draws: SCORING_PARAMETERS.draws,
      candidates: ranked,
      first: null as unknown as RankedOrder['first'],
      swap: null,
      leaveOneOut: [],
    } as unknown as RankedOrder,
    leftOut: [],
  };
  return { input: { brief: { weights, mustHaves } } as unknown as ComparisonInput, result };
}

const SIGNED = under({ weights: { 'SAL-01': 6, 'SAL-02': 3 }, mustHaves: { 'SAL-02': 2.75 }, order: ['ada', 'ben'], sales: 3.9 });
const DRAFT = under({ weights: { 'SAL-01': 3, 'LDR-01': 2 }, mustHaves: {}, order: ['ben', 'ada'], sales: 3.4 });

describe('what a draft changes for people who have been rated', () => {
  it('names every weight and must-have that is new, dropped or different, and no other', () => {
    const { weights, mustHaves } = effectBetween(SIGNED, DRAFT);
    expect(weights).toEqual([
      { competencyId: 'SAL-01', before: 6, after: 3 },
      { competencyId: 'SAL-02', before: 3, after: null },
      { competencyId: 'LDR-01', before: null, after: 2 },
    ]);
    expect(mustHaves).toEqual([{ competencyId: 'SAL-02', before: 2.75, after: null }]);
  });

  it('says of each person the place, the axes and the changed floors before and after', () => {
    const [ada] = effectBetween(SIGNED, DRAFT).people;
    expect(ada?.standing.before?.place.rank).toBe(1);
    expect(ada?.standing.after?.place.rank).toBe(2);
    expect(ada && hasMoved(ada)).toBe(true);
    expect([ada?.axes.sales.before?.mean, ada?.axes.sales.after?.mean]).toEqual([3.9, 3.4]);
    expect(ada?.axes.marketing).toEqual({ before: null, after: null });
    expect(ada?.floors.map(({ before, after }) => [before?.status, after])).toEqual([['not_shown', null]]);
  });

  it('moves nobody where nothing has changed', () => {
    const { weights, mustHaves, people } = effectBetween(SIGNED, SIGNED);
    expect([weights, mustHaves, people.filter(hasMoved)]).toEqual([[], [], []]);
  });
});
