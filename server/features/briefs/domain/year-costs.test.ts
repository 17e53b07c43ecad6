import * as fc from 'fast-check';
import { NO_COSTS } from './combined-terms';
import { hasCosts, yearOfWays } from './year-costs';

const row = { part: 'Website', provider: 'An agency', owner: 'Helena', monthlyCost: 3000, firstDeliverable: 'Paper', exitRule: 'A month' };
const plan = { rows: [row, { ...row, part: 'Reporting', monthlyCost: 500 }], currency: 'EUR', reviewDate: '' };

describe('twelve months of each way', () => {
  it('adds the plan to the one leader, and the two leaders to each other', () => {
    const costs = { oneLeader: 180_000, salesLeader: 170_000, marketingLeader: 160_000, nothing: 400_000, nothingBasis: 'Lost deals' };
    expect(yearOfWays(plan, costs).map(({ way, total }) => [way, total])).toEqual([
      ['combined', 222_000],
      ['two_leaders', 330_000],
      ['nothing', 400_000],
    ]);
  });

  it('has no total while a part is missing: what nobody has said is not free', () => {
    const [combined, two, nothing] = yearOfWays(plan, { ...NO_COSTS, salesLeader: 170_000 });
    expect(combined).toEqual({ way: 'combined', total: null, known: [{ name: 'the plan', amount: 42_000 }], missing: ['one leader'] });
    expect(two?.missing).toEqual(['a head of marketing']);
    expect(nothing?.total).toBeNull();
    expect(yearOfWays({ ...plan, rows: [] }, { ...NO_COSTS, oneLeader: 1 })[0]?.missing).toEqual(['the plan']);
    expect(hasCosts(NO_COSTS)).toBe(false);
  });

  it('never counts for less than any of its parts', () => {
    const cost = fc.option(fc.integer({ min: 1, max: 1e9 }));
    const all = fc.record({ oneLeader: cost, salesLeader: cost, marketingLeader: cost, nothing: cost, nothingBasis: fc.string() });
    fc.assert(
      fc.property(all, (costs) =>
        yearOfWays(plan, costs).every(({ total, known }) => total === null || known.every(({ amount }) => amount <= total)),
      ),
    );
  });
});
