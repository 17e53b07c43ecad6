import { candidateMap, responsive } from '../../charts';
import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import { capital, listed } from '../../shared/sentence';
import { nameIn, peopleOf, rankedOrder, type ShownPerson } from './comparison-people';
import { criterionName, percentWords } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import { LEAST_TRIED, MOST_TRIED, type TriedWeight } from './domain/tried-weights';
import type { RankedOrder } from './domain/comparison-result';
import { mapData } from './map.view-model';
import { noOrderSentences } from './no-order-words';
import { headCell, table, textCell, type Cell, type DataTable } from './table-parts';
import type { WhatIf } from './what-if.service';

export interface WhatIfSection {
  /** Where the form goes without JavaScript, and where the script fetches the result from. */
  readonly action: string;
  readonly fragment: string;
  readonly briefHref: string;
  /** Whether the order of the others is looked at, which trying weights keeps to. */
  readonly isOfOthers: boolean;
  readonly range: string;
  readonly least: number;
  readonly most: number;
  readonly fields: readonly { id: string; name: string; label: string; value: number; signed: number }[];
  readonly result: WhatIfResult | null;
}

export interface WhatIfResult {
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly changes: string;
  readonly table: DataTable | null;
  readonly chart: TrustedHtml;
  readonly caption: string;
  /** Where the tried weights go into the brief; null where nothing is changed, or where they are no weights of the brief. */
  readonly take: { readonly href: string; readonly label: string } | null;
  /** Why they cannot be taken, in a combined role. */
  readonly stay: string | null;
}

/** The panel in which weights are tried: the form, and what would follow from what is in it. */
export function whatIfSection(comparison: ReadyComparison, tried: WhatIf): WhatIfSection {
  const home = `/searches/${comparison.search.id}`;
  return {
    action: `${home}/comparison#what-if`,
    fragment: `${home}/comparison/what-if`,
    briefHref: `${home}/brief`,
    isOfOthers: comparison.leftAside.length > 0,
    range: comparison.input.axisPrior
      ? `The three axes in steps from ${LEAST_TRIED} to ${MOST_TRIED}; only how they stand to each other counts.`
      : `Whole weights from ${LEAST_TRIED} to ${MOST_TRIED}, as in the brief. What the brief does not weigh stays without a weight.`,
    least: LEAST_TRIED,
    most: MOST_TRIED,
    fields: tried.weights.map(({ criterion, signed, tried: value }) => ({
      id: `w-${criterion}`,
      name: `w[${criterion}]`,
      label: labelOf(criterion),
      value,
      signed,
    })),
    result: whatIfResult(comparison, tried),
  };
}

const labelOf = (criterion: string): string => capital(criterionName(criterion));

/** What follows from the tried weights, beside what was signed; null when none were given. */
export function whatIfResult(comparison: ReadyComparison, { under, weights, clamped }: WhatIf): WhatIfResult | null {
  if (!under) return null;
  const people = peopleOf(under);
  const [signed, tried] = [rankedOrder(comparison.result.order), rankedOrder(under.result.order)];
  return {
    headline: signed && tried ? headline(signed, tried, people) : 'There is no order under these weights either.',
    sentences: [...clampedWords(clamped), ...noOrderSentences(under.result, people)],
    changes: changesWords(weights),
    table: signed && tried ? orderTable(signed, tried, people) : null,
    chart: trustedHtml(responsive(candidateMap, mapData(under, people), { place: 'column', id: 'what-if-map' })),
    caption: 'The map under these weights. Nothing of this is saved.',
    ...wayIntoBrief(comparison, weights),
  };
}

/** Trying saves nothing: the link carries the changed weights to a form of the brief, where each of them gets its reason. */
function wayIntoBrief({ search, input }: ReadyComparison, weights: readonly TriedWeight[]): Pick<WhatIfResult, 'take' | 'stay'> {
  const changed = weights.filter(({ signed, tried }) => signed !== tried);
  if (changed.length === 0) return { take: null, stay: null };
  if (input.axisPrior)
    return {
      take: null,
      stay: 'How the three axes stand to each other follows from the primary side of a combined role, not from the brief.',
    };
  const query = new URLSearchParams(changed.map(({ criterion, tried }): [string, string] => [`w[${criterion}]`, String(tried)]));
  return {
    take: {
      href: `/searches/${search.id}/brief/weights/tried?${query.toString()}`,
      label: 'Take these weights into a new version of the brief',
    },
    stay: null,
  };
}

function clampedWords(clamped: readonly string[]): string[] {
  if (clamped.length === 0) return [];
  const what = listed(clamped.map(labelOf));
  return [
    `Weights run from ${LEAST_TRIED} to ${MOST_TRIED} in whole steps, so ${what} ${clamped.length === 1 ? 'was' : 'were'} set to the nearest.`,
  ];
}

function headline(signed: RankedOrder, tried: RankedOrder, people: readonly ShownPerson[]): string {
  const [before, after] = [firstNames(signed, people), firstNames(tried, people)];
  if (before === after) return `${after} ${isShared(tried) ? 'share the first place' : 'is first'}, as under the signed weights.`;
  return `${after} ${isShared(tried) ? 'would share the first place' : 'would be first'}. Under the signed weights ${isShared(signed) ? `${before} share it` : `it is ${before}`}.`;
}

function leaders({ candidates }: RankedOrder): RankedOrder['candidates'] {
  return candidates.filter(({ place }) => place.rank === 1);
}

function isShared(order: RankedOrder): boolean {
  return leaders(order).length > 1;
}

function firstNames(order: RankedOrder, people: readonly ShownPerson[]): string {
  return listed(
    leaders(order)
      .map(({ id }) => nameIn(people, id))
      .sort(),
  );
}

function changesWords(weights: readonly TriedWeight[]): string {
  const changed = weights.filter(({ signed, tried }) => signed !== tried);
  if (changed.length === 0) return 'These are the signed weights.';
  return `Changed: ${listed(changed.map(({ criterion, signed, tried }) => `${labelOf(criterion)} from ${signed} to ${tried}`))}.`;
}

function orderTable(signed: RankedOrder, tried: RankedOrder, people: readonly ShownPerson[]): DataTable {
  const columns = ['Candidate', 'Signed weights', 'These weights'];
  return table('Place and share of the draws at rank 1, signed and tried', columns, {
    rows: tried.candidates.map((one) => [
      headCell(nameIn(people, one.id)),
      standingCell(
        'Signed weights',
        signed.candidates.find(({ id }) => id === one.id),
      ),
      standingCell('These weights', one),
    ]),
  });
}

function standingCell(label: string, standing: RankedOrder['candidates'][number] | undefined): Cell {
  if (!standing) return textCell(label, 'not in the order');
  const { place, ranks } = standing;
  return textCell(label, `${place.isTied ? 'shares place' : 'place'} ${place.rank}`, `first in ${percentWords(ranks[0] ?? 0)}`);
}
