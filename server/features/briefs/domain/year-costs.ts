import { monthlyCostOf, type CoverPlan, type YearCosts } from './combined-terms';

export interface YearOfWay {
  readonly way: 'combined' | 'two_leaders' | 'nothing';
  /** Null while a part of it is not known: what is missing is not free. */
  readonly total: number | null;
  readonly known: readonly YearPart[];
  readonly missing: readonly YearPart['name'][];
}

interface YearPart {
  readonly name: 'one leader' | 'the plan' | 'a head of sales' | 'a head of marketing' | 'leaving it as it is';
  readonly amount: number;
}

/** Twelve months of the combined role with its plan, beside two leaders and beside doing nothing. */
export function yearOfWays(plan: CoverPlan, costs: YearCosts): readonly YearOfWay[] {
  const planned = plan.rows.length > 0 ? monthlyCostOf(plan) * 12 : null;
  return [
    way('combined', { 'one leader': costs.oneLeader, 'the plan': planned }),
    way('two_leaders', { 'a head of sales': costs.salesLeader, 'a head of marketing': costs.marketingLeader }),
    way('nothing', { 'leaving it as it is': costs.nothing }),
  ];
}

/** Whether there is anything to set beside the plan. */
export function hasCosts({ oneLeader, salesLeader, marketingLeader, nothing }: YearCosts): boolean {
  return [oneLeader, salesLeader, marketingLeader, nothing].some((one) => one !== null);
}

function way(name: YearOfWay['way'], parts: Partial<Record<YearPart['name'], number | null>>): YearOfWay {
  const entries = Object.entries(parts) as [YearPart['name'], number | null][];
  const known = entries.flatMap(([part, amount]) => (amount === null ? [] : [{ name: part, amount }]));
  const missing = entries.filter(([, amount]) => amount === null).map(([part]) => part);
  return { way: name, total: missing.length > 0 ? null : known.reduce((sum, one) => sum + one.amount, 0), known, missing };
}
