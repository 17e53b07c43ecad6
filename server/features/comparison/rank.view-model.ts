import { pictureWithTable, rankAcceptability, rankAcceptabilityTable, responsive } from '../../charts';
import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import { listed } from '../../shared/sentence';
import { nameIn, type ShownPerson } from './comparison-people';
import { counted, criterionName, percentWords } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import type { RankedOrder } from './domain/comparison-result';
import { leadSentences, swapsTable, withoutEachTable } from './order-words';
import { headCell, numberCell, table, type DataTable } from './table-parts';
import { leaveOneOutWords } from './verdict.view-model';

export interface RankSection {
  readonly note: string;
  readonly chart: TrustedHtml;
  readonly leads: readonly string[];
  readonly leaveOneOut: string;
  readonly without: { readonly summary: string; readonly table: DataTable } | null;
  readonly swaps: { readonly summary: string; readonly table: DataTable };
  readonly pairs: { readonly summary: string; readonly table: DataTable };
  readonly views: { readonly summary: string; readonly table: DataTable };
}

/** How often each candidate is at each rank, who beats whom and under which view of the role each would win; null without an order. */
export function rankSection(comparison: ReadyComparison, people: readonly ShownPerson[], place: 'page' | 'column'): RankSection | null {
  const { order } = comparison.result;
  if (order.kind !== 'ranked') return null;
  const without = withoutEachTable(comparison, order, people);
  const data = {
    candidates: order.candidates.map((one) => ({ name: nameIn(people, one.id), ranks: one.ranks })),
    draws: order.draws,
    weights: weightsWords(comparison),
    isTold: true,
  };
  return {
    note: [`${order.draws.toLocaleString('en-GB')} draws, seed ${comparison.input.seed}`, ...withoutWords(comparison, people)].join(', '),
    chart: trustedHtml(pictureWithTable(responsive(rankAcceptability, data, { place }), rankAcceptabilityTable(data))),
    leads: leadSentences(comparison, order, people),
    leaveOneOut: leaveOneOutWords(comparison, people),
    without: without && { summary: 'With each interviewer left out', table: without },
    swaps: { summary: 'What would make neighbours change places', table: swapsTable(comparison, order, people) },
    pairs: { summary: 'How often one is ahead of another', table: pairsTable(order, people) },
    views: { summary: 'The view of the role under which each is first', table: viewsTable(order, people) },
  };
}

function withoutWords({ leftAside }: ReadyComparison, people: readonly ShownPerson[]): string[] {
  return leftAside.length === 0 ? [] : [`without ${listed(leftAside.map((id) => nameIn(people, id)))}`];
}

/** What was varied, in words. */
export function weightsWords({ input: { brief, axisPrior } }: Pick<ReadyComparison, 'input'>): string {
  const what = axisPrior ? 'the weights of sales, marketing and leadership' : 'the weights';
  return `${what} of brief version ${brief.number} (concentration ${brief.concentration})`;
}

function pairsTable({ candidates }: RankedOrder, people: readonly ShownPerson[]): DataTable {
  const columns = ['Ahead', ...candidates.map((one) => nameIn(people, one.id))];
  return table('Share of draws in which the row is ahead of the column', columns, {
    rows: candidates.map((row) => [
      headCell(nameIn(people, row.id), placeWords(row.place)),
      ...candidates.map((column) =>
        numberCell(nameIn(people, column.id), row.id === column.id ? '–' : percentWords(row.beats[column.id] ?? 0)),
      ),
    ]),
  });
}

function placeWords({ rank, isTied }: RankedOrder['candidates'][number]['place']): string {
  return isTied ? `shares place ${rank}` : `place ${rank}`;
}

const SHOWN_WEIGHTS = 3;

function viewsTable({ candidates, criteria }: RankedOrder, people: readonly ShownPerson[]): DataTable {
  const columns = ['Candidate', 'Wins when most weight lies on', 'First there in'];
  return table(
    'Mean weights over the draws in which a candidate is first, and how often the candidate is first under exactly these',
    columns,
    {
      rows: candidates.map(({ id, centralWeights, confidenceFactor }) => [
        headCell(nameIn(people, id)),
        { ...numberCell('Wins when', centralWeights ? viewWords(criteria, centralWeights) : 'never first'), number: false },
        numberCell('First there', confidenceFactor === null ? 'never first' : percentWords(confidenceFactor)),
      ]),
    },
  );
}

function viewWords(criteria: readonly string[], weights: readonly number[]): string {
  const sorted = criteria.map((name, index) => ({ name, weight: weights[index] ?? 0 })).sort((a, b) => b.weight - a.weight);
  const shown = sorted.slice(0, SHOWN_WEIGHTS).map(({ name, weight }) => `${criterionName(name)} ${percentWords(weight)}`);
  const rest = sorted.length - shown.length;
  return rest > 0 ? `${shown.join(', ')}, and ${counted(rest, 'other')}` : shown.join(', ');
}
