import { otherSide, type Side } from '../../shared/side';
import { errorSummary, field, type Field, type FormState } from '../../shared/view-parts';
import { templateChoice } from '../briefs';
import { percentWords } from '../comparison';
import { searchPage, type Search } from '../searches';
import { type OrderOfHire, type Place } from './domain/split-plan';
import { MOST_PEOPLE, MOST_ROWS, rowField, type RowKind } from './split.form';
import type { SplitPlan } from './split.read-model';

export const SIDE_NAMES: Readonly<Record<Side, string>> = { sales: 'Sales', marketing: 'Marketing' };

const PLACE_OPTIONS = [
  { value: 'sales', label: 'Sales search' },
  { value: 'marketing', label: 'Marketing search' },
  { value: 'both', label: 'Both' },
];

/** Why a search cannot be made two. */
export function notTwoPage(search: Search, hasAnswers: boolean) {
  const home = `/searches/${search.id}`;
  const title = 'Two searches from one intake';
  return {
    title,
    ...searchPage({ search, current: 'brief', head: { title } }),
    empty: hasAnswers
      ? {
          title: 'The answers do not ask for two searches',
          text: 'A search becomes two where both needs are large and two roles are funded, or where a sponsor decides so.',
          action: { href: `${home}/diagnosis`, label: 'Open the diagnosis' },
        }
      : {
          title: 'Nobody has sent answers yet',
          text: 'Whether this is one search or two comes out of the intake.',
          action: { href: `${home}/intake`, label: 'Go to the intake' },
        },
  };
}

/** The planner: what goes where, who is hired first and why. */
export function splitPlanPage(plan: SplitPlan, typed: FormState | null) {
  const { search, order, rows, people, others } = plan;
  const home = `/searches/${search.id}`;
  const title = 'Two searches from one intake';
  const state: FormState = typed ?? { typed: usual(plan), problems: [] };
  return {
    title,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(state.problems),
    action: `${home}/split`,
    cancel: { href: home, label: 'Cancel' },
    mark: plan.mark,
    needs: needsOf(order),
    order: orderSentence(order),
    titles: (['sales', 'marketing'] as const).map((side) => titleField(side, state)),
    templates: templatePart(plan, state),
    first: [
      field({ name: 'firstSide', label: 'Which leader is hired first?', type: 'radios', options: SIDES, hint: FIRST_HINT }, state),
      field(
        { name: 'orderReason', label: 'Why in this order', type: 'textarea', rows: 2, optional: order.first !== null, hint: REASON_HINT },
        state,
      ),
    ],
    outcomes: rows.outcomes.slice(0, MOST_ROWS).map(({ bySide }, index) => {
      const outcome = bySide.sales ?? bySide.marketing;
      return placed({ kind: 'outcome', index, text: outcome?.text ?? '', note: outcome?.by ?? '' }, state);
    }),
    measures: rows.measures.slice(0, MOST_ROWS).map(({ bySide }, index) => {
      const measure = bySide.sales ?? bySide.marketing;
      return placed({ kind: 'measure', index, text: measure?.name ?? '', note: measure?.formula ?? '' }, state);
    }),
    counts: { outcomes: countsOf('outcome', rows.outcomes.length, state), measures: countsOf('measure', rows.measures.length, state) },
    people: people.slice(0, MOST_PEOPLE).map(({ name, position, company }, index) => {
      const note = [position, company].filter(Boolean).join(', ');
      return placed({ kind: 'person', index, text: name, note }, state);
    }),
    others: othersSentence(others),
    notes: noteFields(state),
  };
}

/** "4 go to sales, 4 to marketing, 3 to both. Open to move one": where they go by now, before anybody opens the list. */
function countsOf(kind: RowKind, rows: number, { typed }: FormState): string {
  const places = Array.from({ length: Math.min(rows, MOST_ROWS) }, (_, index) => typed[rowField(kind, index + 1)]);
  const count = (place: Place) => places.filter((one) => one === place).length;
  return `${count('sales')} go to sales, ${count('marketing')} to marketing, ${count('both')} to both. Open the list to move one.`;
}

const SIDES = [
  { value: 'sales', label: 'Sales' },
  { value: 'marketing', label: 'Marketing' },
];
const FIRST_HINT = 'This search goes on as that one; a second search is opened for the other.';
const REASON_HINT =
  'It stands in both briefs. Say it in your own words where you choose against the larger need, or where both are as large.';

/** What the two briefs are written from; null where the firm has no template for either. */
function templatePart({ search, templatesInUse }: SplitPlan, state: FormState) {
  const choice = (side: Side) => {
    const label = `The brief for ${side} is written from`;
    return templateChoice(templatesInUse, { name: `${side}Template`, label, scope: 'two_searches', side }, state) ?? [];
  };
  const fields = [choice('sales'), choice('marketing')].flat();
  if (fields.length === 0) return null;
  const shown = ['salesShown', 'marketingShown'].map((name) => ({ name, value: state.typed[name] ?? '' }));
  return { fields, shown, action: `/searches/${search.id}/split#outcomes`, submit: 'Show what these begin with' };
}

/** What the form shows before anybody has typed. */
export function usual({ rows, people, titles, order }: SplitPlan): Readonly<Record<string, string>> {
  const first = order.first ?? 'sales';
  const of = (kind: RowKind, values: readonly Place[]) => values.map((value, index) => [rowField(kind, index + 1), value] as const);
  return {
    salesTitle: titles.sales,
    marketingTitle: titles.marketing,
    firstSide: order.first ?? '',
    orderReason: reasonOf(order),
    ...Object.fromEntries([
      ...of(
        'outcome',
        rows.outcomes.map((row) => row.usual),
      ),
      ...of(
        'measure',
        rows.measures.map((row) => row.usual),
      ),
      ...of(
        'person',
        people.map(() => first),
      ),
    ]),
  };
}

/** The reason that the needs themselves give; empty where they give none. */
export function reasonOf({ first, ...shares }: OrderOfHire): string {
  if (first === null) return '';
  const other = otherSide(first);
  return `The need for ${first} is the larger one, ${percentWords(shares[first])} against ${percentWords(shares[other])} for ${other}.`;
}

function orderSentence(order: OrderOfHire): string {
  const start =
    order.first === null
      ? 'Both needs are as large, so the client says who is hired first.'
      : `Start with ${order.first}, the side that carries the larger need.`;
  return `${start} The finalists of the second search meet the first hire for a conversation among peers, without a veto. Both report to the CEO; neither reports to the other.`;
}

function needsOf(order: OrderOfHire) {
  return (['sales', 'marketing'] as const).map((side) => ({
    name: `${SIDE_NAMES[side]} need`,
    tone: `f-${side}`,
    percent: `${Math.round(order[side] * 100)}%`,
  }));
}

function titleField(side: Side, state: FormState): Field {
  return field({ name: `${side}Title`, label: `Title of the search for ${side}`, maxlength: 200 }, state);
}

interface PlacedRow {
  readonly kind: RowKind;
  readonly index: number;
  readonly text: string;
  readonly note: string;
}

function placed({ kind, index, text, note }: PlacedRow, state: FormState) {
  const name = rowField(kind, index + 1);
  return {
    text,
    note,
    field: field({ name, label: `Where “${text}” goes`, type: 'select', options: PLACE_OPTIONS, optional: true }, state),
  };
}

function othersSentence(others: number): string | null {
  if (others === 0) return null;
  const who = others === 1 ? '1 person has been spoken to and stays' : `${others} people have been spoken to and stay`;
  return `${who} in this search. With their consent they can be offered across afterwards.`;
}

/** What both searches share, as fields. */
export function noteFields(state: FormState): readonly Field[] {
  return [
    field(
      {
        name: 'offLimits',
        label: 'Off limits',
        type: 'textarea',
        rows: 3,
        optional: true,
        hint: 'Companies and people that neither search approaches.',
      },
      state,
    ),
    field(
      {
        name: 'calendarNote',
        label: 'Calendar',
        type: 'textarea',
        rows: 3,
        optional: true,
        hint: 'Who is away when, when the panels sit, which member sits on both.',
      },
      state,
    ),
  ];
}
