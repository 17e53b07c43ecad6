import { monthlyCostOf, type CoverPlan, type YearCosts } from './combined-terms';

export interface YearOfWay {
  readonly way: 'combined' | 'two_leaders' | 'nothing';
  /** Null while a part of it is not known: what is missing is not free. */
  readonly total: number | null;
  readonly known: readonly YearPart[];
  readonly missing: readonly YearPart['name'][];
}

export const costNames = ['oneLeader', 'salesLeader', 'marketingLeader', 'nothing'] as const satisfies readonly (keyof YearCosts)[];

/** What the client puts a figure to, as people read it. */
export const COST_NAMES = {
  oneLeader: 'one leader',
  salesLeader: 'a head of sales',
  marketingLeader: 'a head of marketing',
  nothing: 'leaving it as it is',
} as const satisfies Readonly<Record<(typeof costNames)[number], string>>;

interface YearPart {
  readonly name: (typeof COST_NAMES)[keyof typeof COST_NAMES] | 'the plan';
  /** Whole units of the plan's currency. */
  readonly amount: number;
}

/** Twelve months of the combined role with its plan, beside two leaders and beside doing nothing. */
export function yearOfWays(plan: CoverPlan, costs: YearCosts): readonly YearOfWay[] {
  const planned = plan.rows.length > 0 ? monthlyCostOf(plan) * 12 : null;
  const part = (name: (typeof costNames)[number]): Part => [COST_NAMES[name], costs[name]];
  return [
    way('combined', [part('oneLeader'), ['the plan', planned]]),
    way('two_leaders', [part('salesLeader'), part('marketingLeader')]),
    way('nothing', [part('nothing')]),
  ];
}

/** Whether there is anything to set beside the plan. */
export function hasCosts(costs: YearCosts): boolean {
  return costNames.some((name) => costs[name] !== null);
}

type Part = readonly [name: YearPart['name'], amount: number | null];

function way(of: YearOfWay['way'], parts: readonly Part[]): YearOfWay {
  const known = parts.flatMap(([name, amount]) => (amount === null ? [] : [{ name, amount }]));
  const missing = parts.filter(([, amount]) => amount === null).map(([name]) => name);
  return { way: of, total: missing.length > 0 ? null : known.reduce((sum, one) => sum + one.amount, 0), known, missing };
}
