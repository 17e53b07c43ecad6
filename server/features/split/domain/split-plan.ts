import { otherSide, type Side } from '../../../shared/side';
import type { Brief, BriefContent } from '../../briefs';

export type Place = Side | 'both';
export const places: readonly Place[] = ['sales', 'marketing', 'both'];

/** What one search calls for by this line; the two may word it differently (who owns a measure). */
interface Row<T> {
  readonly key: string;
  readonly bySide: Readonly<Partial<Record<Side, T>>>;
  /** Where it belongs unless somebody says otherwise. */
  readonly usual: Place;
}

type Outcome = BriefContent['outcomes'][number];
type Measure = BriefContent['measures'][number];

export interface SplitRows {
  readonly outcomes: readonly Row<Outcome>[];
  readonly measures: readonly Row<Measure>[];
}

/** Where each row goes, by its key; a row that is not named goes where it usually does. */
export interface Places {
  readonly outcomes: ReadonlyMap<string, Place>;
  readonly measures: ReadonlyMap<string, Place>;
}

interface Sources {
  readonly sales: Pick<Brief, 'content'>;
  readonly marketing: Pick<Brief, 'content'>;
  /** The brief that the search has already, with what was written into it by hand; null before there is one. */
  readonly current: Pick<Brief, 'content' | 'primarySide'> | null;
}

/** Every outcome and measure that either search could start with, each once: nothing that is in a brief today is left out. */
export function splitRows(sources: Sources): SplitRows {
  return {
    outcomes: rowsFrom<Outcome>(
      sources,
      ({ outcomes }) => outcomes,
      ({ by, text }) => `${by} ${text}`,
    ),
    measures: rowsFrom<Measure>(
      sources,
      ({ measures }) => measures,
      ({ name }) => name,
    ),
  };
}

function rowsFrom<T>(
  { sales, marketing, current }: Sources,
  linesOf: (content: BriefContent) => readonly T[],
  keyOf: (line: T) => string,
): Row<T>[] {
  const rows = new Map<string, Partial<Record<Side, T>>>();
  const add = (side: Side, line: T): void => {
    const key = keyOf(line).toLowerCase().replace(/\s+/g, ' ').trim();
    rows.set(key, { [side]: line, ...rows.get(key) });
  };
  // What stands in the brief today comes first: its wording stays.
  if (current) for (const line of linesOf(current.content)) add(current.primarySide, line);
  for (const line of linesOf(sales.content)) add('sales', line);
  for (const line of linesOf(marketing.content)) add('marketing', line);
  return [...rows].map(([key, bySide]) => ({ key, bySide, usual: usualPlace(bySide) }));
}

function usualPlace<T>(bySide: Partial<Record<Side, T>>): Place {
  if (bySide.sales !== undefined && bySide.marketing !== undefined) return 'both';
  return bySide.sales !== undefined ? 'sales' : 'marketing';
}

/** The outcomes and measures of one side, in the order of the rows. */
export function contentFor(side: Side, { outcomes, measures }: SplitRows, chosen: Places): Pick<BriefContent, 'outcomes' | 'measures'> {
  return { outcomes: linesFor(side, outcomes, chosen.outcomes), measures: linesFor(side, measures, chosen.measures) };
}

function linesFor<T>(side: Side, rows: readonly Row<T>[], chosen: ReadonlyMap<string, Place>): T[] {
  return rows
    .filter(({ key, usual }) => [side, 'both'].includes(chosen.get(key) ?? usual))
    .flatMap(({ bySide }) => bySide[side] ?? bySide[otherSide(side)] ?? []);
}

export interface OrderOfHire {
  /** Null where both needs are as large: then the client says. */
  readonly first: Side | null;
  readonly sales: number;
  readonly marketing: number;
}

/** Needs whose shares are closer than this name no order by themselves. An expert default. */
const AS_LARGE = 0.05;

/** The side that carries the larger need is hired first; its leader then meets the finalists of the second search as a peer, without a veto. */
export function orderOfHire({ S, M }: { readonly S: number; readonly M: number }): OrderOfHire {
  const first = Math.abs(S - M) < AS_LARGE ? null : S > M ? 'sales' : 'marketing';
  return { first, sales: S, marketing: M };
}
