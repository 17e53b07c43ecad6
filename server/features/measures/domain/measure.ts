import { capital } from '../../../shared/sentence';
import type { Side } from '../../../shared/side';

/** What has to be said beside a measure before a person can be held to it. Empty and null mean that nobody has said it. */
export interface MeasureTerms {
  readonly target: string;
  /** What the target is counted over: "the first financial year". */
  readonly period: string;
  /** Percent of variable pay that hangs on it. */
  readonly payShare: number | null;
  readonly budget: string;
  /** What the person may change by themselves to move it. */
  readonly levers: string;
  readonly baseline: string;
  /** Where the number is read. */
  readonly readFrom: string;
  /** Whole months from the start date. */
  readonly dueMonth: number | null;
}

/** A measure of a brief as the review reads it. */
export interface ReviewedMeasure {
  readonly name: string;
  readonly formula: string;
  /** In the brief's words: "owner", "shared", "head of sales". */
  readonly ownership: string;
  readonly terms?: MeasureTerms;
}

/** Whose measure it is. Somebody else is neither head of a function: finance, customer success. */
export const carriers = ['sales', 'marketing', 'shared', 'other'] as const;
export type Carrier = (typeof carriers)[number];

export const NO_TERMS: MeasureTerms = {
  target: '',
  period: '',
  payShare: null,
  budget: '',
  levers: '',
  baseline: '',
  readFrom: '',
  dueMonth: null,
};

const HEAD_OF: Readonly<Record<Side, RegExp>> = { sales: /\bsales\b/i, marketing: /\bmarketing\b/i };

/** Whose measure the brief's own word says it is; "owner" is the person the brief is for. */
export function carrierOf(ownership: string, primarySide: Side): Carrier {
  const [sales, marketing] = [HEAD_OF.sales.test(ownership), HEAD_OF.marketing.test(ownership)];
  if (/^\s*owner\b/i.test(ownership)) return primarySide;
  if (/\b(shared|both|joint(ly)?)\b/i.test(ownership) || (sales && marketing)) return 'shared';
  if (sales) return 'sales';
  return marketing ? 'marketing' : 'other';
}

/** The brief's word for a carrier; a word that already says so stays, since "shared or customer success" says more than "shared". */
export function ownershipFor(carrier: Carrier, primarySide: Side, before: string): string {
  if (before.trim() !== '' && carrierOf(before, primarySide) === carrier) return before;
  if (carrier === 'shared') return 'shared';
  if (carrier === 'other') return 'somebody else';
  return carrier === primarySide ? 'owner' : `head of ${carrier}`;
}

/** Whether anything at all is said beside a measure. */
export function hasTerms(terms: MeasureTerms | undefined): boolean {
  return terms !== undefined && Object.values(terms).some((value) => value !== '' && value !== null);
}

/** "Target: 45% in the first year, from 31%, due in month 12; 20% of variable pay." Empty where nothing is said. */
export function termsWords(terms: MeasureTerms | undefined): string {
  if (!terms) return '';
  const { target, period, baseline, dueMonth, payShare } = terms;
  const parts = [
    target === '' ? '' : `Target: ${target}`,
    period,
    baseline === '' ? '' : `${target === '' ? 'today' : 'from'} ${baseline}`,
    dueMonth === null ? '' : `due in month ${dueMonth}`,
    payShare === null ? '' : `${payShare}% of variable pay`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${capital(parts.join(', '))}.`;
}

/** Everything that is said beside a measure, for whoever compares two versions. */
export function allTermsWords(terms: MeasureTerms | undefined): readonly string[] {
  if (!terms) return [];
  const { budget, levers, readFrom } = terms;
  const named = [
    ['budget', budget],
    ['levers', levers],
    ['read from', readFrom],
  ] as const;
  return [termsWords(terms), ...named.map(([label, text]) => (text === '' ? '' : `${label}: ${text}`))].filter((text) => text !== '');
}
