import { clauseState } from '../charter';
import { termsWords } from '../measures';
import type { BriefContent, CharterClause, Outsourcing } from './domain/brief';
import { dayWords } from '../../shared/dates';
import { PROVIDER_WORDS } from './brief-words';
import { monthlyCostOf, NO_COSTS, type CombinedTerms, type CoverPlan } from './domain/combined-terms';
import { hasCosts, yearOfWays, type YearOfWay } from './domain/year-costs';
import type { Line } from './domain/source';

/** A table of words on paper: `shape` decides how wide its columns are. */
export interface WordTable {
  readonly shape: 'pair' | 'measures' | 'charter' | 'cover' | 'year';
  /** The line behind which a phone keeps it, where what decides is said beside it; null for what everybody reads. */
  readonly fold: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly { readonly label: string; readonly text: string }[] }[];
}

/** The outcomes as a table: by when, and what. */
export function outcomesTable({ outcomes }: BriefContent): WordTable {
  const rows = outcomes.map(({ by, text }) => ({ head: by, cells: [{ label: 'Outcome', text }] }));
  return { shape: 'pair', fold: null, columns: ['By', 'Outcome'], rows };
}

/** The measures as a table, with what is said of target and pay beside the formula. */
export function measuresTable({ measures }: BriefContent): WordTable {
  const rows = measures.map(({ name, formula, cadence, ownership, terms }) => ({
    head: name,
    cells: [
      { label: 'Formula', text: [formula, termsWords(terms)].filter((part) => part !== '').join('. ') },
      { label: 'Cadence', text: cadence },
      { label: 'Ownership', text: ownership },
    ],
  }));
  return { shape: 'measures', fold: null, columns: ['Measure', 'Formula', 'Cadence', 'Ownership'], rows };
}

/** The clauses as a table, with how far each is and who owns it. */
export function charterTable(charter: readonly CharterClause[]): WordTable {
  const rows = charter.map((clause) => ({
    head: `${clause.id}. ${clause.title}`,
    cells: [
      { label: 'Content', text: clause.text },
      { label: 'Status', text: clauseState(clause) },
    ],
  }));
  return { shape: 'charter', fold: `The ${charter.length} clauses`, columns: ['Clause', 'Content', 'Status and owner'], rows };
}

/** What is to be covered and on which terms; a term reads "Owner: the CEO". Second to a plan where there is one. */
export function outsourcingTable({ mustCover, options, terms }: Outsourcing, hasPlan: boolean): WordTable {
  const listed = (lines: readonly Line[]) => lines.map((one) => one.text).join('; ');
  const pairs = [
    ['Must be covered', listed(mustCover)] as const,
    ['Ways to cover it', listed(options)] as const,
    ...terms.map(({ text }) => {
      const colon = text.indexOf(': ');
      return colon < 1 ? (['Also', text] as const) : ([text.slice(0, colon), text.slice(colon + 2)] as const);
    }),
  ];
  const rows = pairs.filter(([, text]) => text !== '').map(([head, text]) => ({ head, cells: [{ label: 'How', text }] }));
  return { shape: 'pair', fold: hasPlan ? 'What must be covered, and by whom' : null, columns: ['What', 'How'], rows };
}

const amount = (value: number): string => value.toLocaleString('en-GB');

/** The plan as it stands on paper and on screen: one row a part. */
export function coverTable({ rows, currency }: CoverPlan): WordTable {
  return {
    shape: 'cover',
    fold: `The plan, ${rows.length === 1 ? 'one part' : `${rows.length} parts`}`,
    columns: ['Part', 'Provider and owner', 'Cost a month', 'First deliverable', 'Exit rule'],
    rows: rows.map(({ part, provider, kind, owner, start, monthlyCost, firstDeliverable, measure, exitRule }) => ({
      head: part,
      cells: [
        { label: 'Provider and owner', text: `${provider}${kind ? ` (${PROVIDER_WORDS[kind].toLowerCase()})` : ''}. Owner: ${owner}` },
        { label: 'Cost a month', text: `${currency} ${amount(monthlyCost)}${start ? `, from ${dayWords(start)}` : ''}` },
        { label: 'First deliverable', text: `${firstDeliverable}${measure ? `. Judged by: ${measure}` : ''}` },
        { label: 'Exit rule', text: exitRule },
      ],
    })),
  };
}

/** "EUR 12,000". */
export const moneyOf = ({ currency }: CoverPlan, value: number): string => `${currency} ${amount(value)}`;

/** "Together EUR 12,000 a month, EUR 144,000 over twelve months." */
export function moneyWords(plan: CoverPlan): string {
  const monthly = monthlyCostOf(plan);
  return `Together ${moneyOf(plan, monthly)} a month, ${moneyOf(plan, monthly * 12)} over twelve months.`;
}

export const WAY_WORDS: Readonly<Record<YearOfWay['way'], string>> = {
  combined: 'One leader and the plan',
  two_leaders: 'Two leaders',
  nothing: 'Leaving it as it is',
};

/** Twelve months of each way, as the client costs them; null while nobody has given a figure to set beside the plan. */
export function yearTable({ plan, year = NO_COSTS }: CombinedTerms): WordTable | null {
  if (!hasCosts(year)) return null;
  const money = (value: number) => moneyOf(plan, value);
  const rows = yearOfWays(plan, year).map(({ way, total, known, missing }) => {
    const parts = [...known.map((one) => `${one.name} ${money(one.amount)}`), ...missing.map((name) => `${name}: not known`)];
    const basis = way === 'nothing' && year.nothingBasis !== '' ? [`estimated from: ${year.nothingBasis}`] : [];
    const words = [...(parts.length > 1 ? parts : []), ...basis].join('; ');
    return {
      head: WAY_WORDS[way],
      cells: [
        { label: 'Twelve months', text: total === null ? 'Not known' : money(total) },
        { label: 'Of this', text: words },
      ],
    };
  });
  return { shape: 'year', fold: null, columns: ['Way', 'Twelve months', 'Of this'], rows };
}
