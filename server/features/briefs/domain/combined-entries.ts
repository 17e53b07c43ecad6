import { NO_COSTS, type CombinedTerms, type CoverRow } from './combined-terms';
import { COST_NAMES, costNames } from './year-costs';

/** What is written down on the guarded path, each under what it is about, for setting two texts beside each other; '' is not said yet. */
export function termEntries(terms: Omit<CombinedTerms, 'accepted' | 'against'>): readonly (readonly [about: string, words: string])[] {
  const { requestedBy, reason, plan, splitTrigger, separatePay, year = NO_COSTS } = terms;
  const money = (amount: number): string => `${plan.currency} ${amount}`.trim();
  const cost = (amount: number | null): string => (amount === null ? '' : money(amount));
  return [
    ['Asked for by', requestedBy],
    ['Reason', reason],
    ...plan.rows.map((row) => [row.part, rowText(row, money(row.monthlyCost))] as const),
    ['Currency', plan.currency],
    ...costNames.map((name) => [`Year, ${COST_NAMES[name]}`, cost(year[name])] as const),
    ['Year, estimated from', year.nothingBasis],
    ['Review on', plan.reviewDate],
    ['Split trigger', splitTrigger],
    ['Separate pay', separatePay ? 'yes' : 'no'],
  ];
}

function rowText({ provider, kind, owner, start, firstDeliverable, measure, exitRule }: CoverRow, monthlyCost: string): string {
  const texts = [provider, kind, `owner ${owner}`, start && `from ${start}`, `${monthlyCost} a month`, `first ${firstDeliverable}`];
  return [...texts, measure && `judged by ${measure}`, exitRule].filter((one) => one !== undefined && one !== '').join('; ');
}
