import { monthlyCostOf, type CoverPlan } from './domain/combined-terms';

export interface WordTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly head: string; readonly cells: readonly { readonly label: string; readonly text: string }[] }[];
}

const amount = (value: number): string => value.toLocaleString('en-GB');

/** The plan as it stands on paper and on screen: one row a part. */
export function coverTable({ rows, currency }: CoverPlan): WordTable {
  return {
    columns: ['Part', 'Provider', 'Owner', 'Cost a month', 'First deliverable', 'Exit rule'],
    rows: rows.map(({ part, provider, owner, monthlyCost, firstDeliverable, exitRule }) => ({
      head: part,
      cells: [
        { label: 'Provider', text: provider },
        { label: 'Owner', text: owner },
        { label: 'Cost a month', text: `${currency} ${amount(monthlyCost)}` },
        { label: 'First deliverable', text: firstDeliverable },
        { label: 'Exit rule', text: exitRule },
      ],
    })),
  };
}

/** "Together EUR 12,000 a month, EUR 144,000 over twelve months." */
export function moneyWords(plan: CoverPlan): string {
  const monthly = monthlyCostOf(plan);
  return `Together ${plan.currency} ${amount(monthly)} a month, ${plan.currency} ${amount(monthly * 12)} over twelve months.`;
}
