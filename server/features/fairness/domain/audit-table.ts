import { impactOf, type GroupImpact } from './impact';
import { categoriesOf, categoryOf, type Category, type Grouping, type SelfIdentification } from './self-identification';

/** A cell under this many people is not shown, nor anything it could be worked out from. */
export const LEAST_SHOWN = 10;

/** One person as a table counts them: what they said of themselves, and whether they were selected (or scored above the median). */
export interface CountedPerson {
  readonly said: SelfIdentification | null;
  readonly selected: boolean;
}

/** A hidden number is null: it may be anything, 0 included. */
export interface AuditRow {
  readonly category: Category;
  readonly total: number | null;
  readonly selected: number | null;
  /** Only where both the selected and the others are ten or more. */
  readonly impact: GroupImpact | null;
}

export interface AuditTable {
  readonly people: number;
  readonly rows: readonly AuditRow[];
  /** People of no known category; they count in no rate. */
  readonly unknown: { readonly total: number | null; readonly selected: number | null };
  /** The category the ratios are against; null while fewer than two rates may be shown. */
  readonly highest: Category | null;
}

interface Count {
  readonly category: Category | null;
  readonly total: number;
  readonly selected: number;
}

/**
 * Counts and impact ratios by category, with what could point at a person taken out (Ampersand method, section e: cells under ten
 * hidden). A ratio needs ten selected and ten not selected, hence at least twenty people in the category.
 */
export function auditTable(people: readonly CountedPerson[], grouping: Grouping): AuditTable {
  const counts: Count[] = [...categoriesOf(grouping), null].map((category) => countOf(people, { category, grouping }));
  const totals = shownOf(counts, ({ total }) => total, isLarge);
  const selections = shownOf(
    counts,
    ({ selected }) => selected,
    (_, count) => totals.has(count) && isLarge(count.selected) && isLarge(count.total - count.selected),
  );
  const rated = counts.filter((count) => count.category !== null && selections.has(count));
  const impact = impactOf(rated.map(({ category, ...count }) => ({ group: category ?? '', ...count })));
  const row = (count: Count): Omit<AuditRow, 'category'> => ({
    total: totals.has(count) ? count.total : null,
    selected: selections.has(count) ? count.selected : null,
    impact: rated.length < 2 ? null : (impact.groups.find(({ group }) => group === count.category) ?? null),
  });
  const { total, selected } = row(counts.at(-1) as Count);
  return {
    people: people.length,
    rows: counts.flatMap((count) => (count.category === null ? [] : [{ category: count.category, ...row(count) }])),
    unknown: { total, selected },
    highest: rated.length < 2 ? null : impact.highest,
  };
}

function countOf(people: readonly CountedPerson[], { category, grouping }: { category: Category | null; grouping: Grouping }): Count {
  const own = people.filter(({ said }) => categoryOf(said, grouping) === category);
  return { category, total: own.length, selected: own.filter(({ selected }) => selected).length };
}

function isLarge(count: number): boolean {
  return count >= LEAST_SHOWN;
}

/**
 * The counts whose number may be shown. The sum over all of them is known to the firm, so a single hidden number could be worked out
 * from the others: the smallest shown one is then hidden with it.
 */
function shownOf(
  counts: readonly Count[],
  numberOf: (count: Count) => number,
  mayShow: (number: number, count: Count) => boolean,
): Set<Count> {
  const shown = counts.filter((count) => mayShow(numberOf(count), count));
  if (counts.length - shown.length !== 1) return new Set(shown);
  const smallest = shown.reduce((least, count) => (numberOf(count) < numberOf(least) ? count : least));
  return new Set(shown.filter((count) => count !== smallest));
}

/** The middle of the scores; null without any. Above the median means above, not at it. */
export function medianOf(scores: readonly number[]): number | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
