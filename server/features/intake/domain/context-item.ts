import type { Option } from './item';

export const contextTypes = [
  'money',
  'percent_pair',
  'single',
  'single_pair',
  'text',
  'counts',
  'money_list',
  'org_lines',
  'count_text',
  'jurisdictions',
  'pay_date',
  'respondent',
] as const;
export type ContextType = (typeof contextTypes)[number];

interface PartBase {
  readonly id: string;
  readonly label: string;
  /** False for a part that means nothing alone (a currency): it does not make an otherwise empty item answered. */
  readonly counts: boolean;
  /** True when the rest of the item cannot be kept without this part. */
  readonly required: boolean;
}

export type Part =
  | (PartBase & { readonly kind: 'whole' | 'amount' | 'percent'; readonly min: number; readonly max: number })
  | (PartBase & { readonly kind: 'line' | 'paragraph'; readonly maxLength: number })
  | (PartBase & { readonly kind: 'choice' | 'choices'; readonly options: readonly Option[] })
  | (PartBase & { readonly kind: 'date' });

/** A fact about the company. It carries no load; it sets branches, templates and compliance features. */
export interface ContextItem {
  readonly id: string;
  readonly type: ContextType;
  readonly prompt: string;
  /** How a form heads it where the labels of its parts say the rest; null to print the prompt. */
  readonly short: string | null;
  readonly hint: string | null;
  readonly parts: readonly Part[];
}

export type PartValue = string | number | readonly string[];

/** An item of one part holds that part's value; the others hold their values by part id, empty parts left out. */
export type ContextValue = PartValue | Readonly<Record<string, PartValue>>;
