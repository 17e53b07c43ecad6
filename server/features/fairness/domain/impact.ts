import { fisherTwoSided, type Selections } from './fisher';

export interface GroupImpact {
  readonly group: string;
  /** Share selected; null for a group that nobody is in. */
  readonly rate: number | null;
  /** Rate against the highest rate; null where one of the two is not there to compare. */
  readonly ratio: number | null;
  readonly belowFourFifths: boolean;
  /** Why the ratio is null. */
  readonly whyNull: string | null;
  /** Against the group with the highest rate; null for that group itself and where there is no ratio. */
  readonly comparison: Comparison | null;
}

interface Comparison {
  readonly fisherTwoSided: number;
  /** Two proportions with a pooled variance, the higher rate first; null when all or none were selected. */
  readonly z: number | null;
  /** One selection given to this group instead would turn the order of the two rates: too few to judge. */
  readonly flipsWithOne: boolean;
}

export interface Impact {
  readonly groups: readonly GroupImpact[];
  /** The group with the highest rate, the first of several; null where nobody was selected. */
  readonly highest: string | null;
}

interface Group extends Selections {
  readonly group: string;
}

/**
 * Adverse impact by the four-fifths rule of 29 CFR 1607.4 D (Ampersand method, section d.3). Rates are compared in whole numbers, so
 * that exactly four fifths is not below four fifths.
 */
export function impactOf(groups: readonly Group[]): Impact {
  const highest = highestOf(groups);
  return { highest: highest?.group ?? null, groups: groups.map((one) => impactOn(one, highest)) };
}

function impactOn(one: Group, highest: Group | null): GroupImpact {
  const { group, selected, total } = one;
  const rate = total === 0 ? null : selected / total;
  const none = { group, rate, ratio: null, belowFourFifths: false, comparison: null };
  if (rate === null) return { ...none, whyNull: 'nobody is in this group' };
  if (highest === null) return { ...none, whyNull: 'nobody was selected in any group' };
  return {
    group,
    rate,
    ratio: (selected * highest.total) / (total * highest.selected),
    belowFourFifths: product(5, selected, highest.total) < product(4, highest.selected, total),
    whyNull: null,
    comparison: one === highest ? null : compare(highest, one),
  };
}

function compare(highest: Group, other: Group): Comparison {
  const [selected, total] = [highest.selected + other.selected, highest.total + other.total];
  const pooled = selected / total;
  const variance = pooled * (1 - pooled) * (1 / highest.total + 1 / other.total);
  return {
    fisherTwoSided: fisherTwoSided(highest, other),
    z: selected === total ? null : (highest.selected / highest.total - other.selected / other.total) / Math.sqrt(variance),
    flipsWithOne: other.selected < other.total && product(other.selected + 1, highest.total) > product(highest.selected - 1, other.total),
  };
}

function highestOf(groups: readonly Group[]): Group | null {
  let highest: Group | null = null;
  for (const one of groups) {
    if (one.selected === 0) continue;
    if (highest === null || product(one.selected, highest.total) > product(highest.selected, one.total)) highest = one;
  }
  return highest;
}

// Products of counts outgrow what a number holds exactly.
function product(...factors: readonly number[]): bigint {
  return factors.reduce((result, factor) => result * BigInt(factor), 1n);
}
