export const findingKinds = [
  'closed_upside_down',
  'closed_on_marketing',
  'closed_pay_share',
  'closed_unowned',
  'no_lever',
  'no_budget',
  'no_baseline',
  'leads_without_acceptance',
  'brand_too_soon',
  'revenue_without_data',
  'marketing_unmeasured',
  'nothing_shared',
  'too_many',
  'marketing_under_sales',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Red: somebody will be judged by what they cannot move. Amber: the measure will be argued about. */
export type FindingSeverity = 'red' | 'amber';

/** What is wrong with one measure, or with all of them together, and what to write instead. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly why: string;
  readonly proposal: string;
  /** The row it stands beside; null for what is wrong with the whole. */
  readonly measure: number | null;
  /** The red flag of the diagnosis that says the same of the answers, if there is one. */
  readonly flagId: string | null;
  /** The finding with the facts it rests on. Facts that change make another finding: a waiver was not given for that one. */
  readonly key: string;
}
