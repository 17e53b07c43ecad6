import type { FindingKind } from '../domain/finding';

interface FindingWords {
  readonly title: string;
  /** "{it}" stands for the measures or the facts. */
  readonly why: string;
  readonly proposal: string;
  readonly flagId: string | null;
}

/** What each finding says (Ampersand method, sections a.5 and a.6; severities are the review's own). */
export const findingWords: Readonly<Record<FindingKind, FindingWords>> = {
  closed_upside_down: {
    title: 'Marketing carries closed revenue and sales does not',
    why: '{it}: the person who does not run sellers is judged by what sellers close, and nobody who runs them is.',
    proposal:
      'Give the closing number to the head of sales. Judge marketing by pipeline created and influenced, conversion between the stages and acquisition cost.',
    flagId: 'RF-02',
  },
  closed_on_marketing: {
    title: 'A closing number on the head of marketing',
    why: '{it}: sales carries one too, yet marketing cannot close, price or follow up, and dismissal over that number would be for other people’s work.',
    proposal: 'Replace it by pipeline created and influenced, or make it one company goal that both share, with attribution agreed first.',
    flagId: 'RF-01',
  },
  closed_pay_share: {
    title: 'Too much of marketing’s pay hangs on closed revenue',
    why: '{it} of the variable pay of marketing rests on what sales closes; up to 30% keeps a common goal in sight, above it the job becomes selling.',
    proposal: 'Bring it to 30% or less as a shared company goal. Put the rest on pipeline, acceptance and acquisition cost.',
    flagId: 'RF-01',
  },
  closed_unowned: {
    title: 'Nobody carries closed revenue',
    why: '{it}: while nobody owns the closing number, every other measure floats.',
    proposal: 'Name the owner before the search begins. Often it is the chief executive for two quarters.',
    flagId: 'RF-12',
  },
  no_lever: {
    title: 'Owned without a lever',
    why: 'For {it} it is not said what the person who answers for it may change to move it.',
    proposal: 'Name what they decide alone (people, price, channels, message), or share it with whoever does.',
    flagId: null,
  },
  no_budget: {
    title: 'A target without a budget',
    why: '{it} has a target, and no money or people to reach it with.',
    proposal: 'Name the budget, say why none is needed, or take the target out until there is one.',
    flagId: null,
  },
  no_baseline: {
    title: 'No baseline',
    why: 'Nobody has written down where {it} starts, so no change can be shown.',
    proposal: 'Today’s value with its date; if nobody knows it, finding out is the first outcome.',
    flagId: null,
  },
  leads_without_acceptance: {
    title: 'Leads are counted, not accepted ones',
    why: '{it} rewards volume that sales will turn away.',
    proposal: 'Count leads that sales accepted, or opportunities, with the conversion of each source.',
    flagId: 'RF-10',
  },
  brand_too_soon: {
    title: 'A brand target due in under six months',
    why: '{it}: what buyers know and think of a company moves over quarters, so an early reading shows noise.',
    proposal: 'Take the baseline now and set the target for month 12. Until then ask for activity with the chosen buyers.',
    flagId: null,
  },
  revenue_without_data: {
    title: 'Linked to revenue, without data behind it',
    why: '{it}: question 24 says there is no clean data, no attribution rule and no shared review, so the result will be argued after the fact.',
    proposal:
      'Make the data and attribution agreement the first deliverable and let the target start two quarters later (due in month 6 or after).',
    flagId: 'RF-09',
  },
  marketing_unmeasured: {
    title: 'Marketing without a commercial measure',
    why: '{it}: with nothing that speaks of money, the next cut starts here.',
    proposal: 'Add acquisition cost, conversion between the stages and pipeline influenced, as shared reporting.',
    flagId: 'RF-13',
  },
  nothing_shared: {
    title: 'No measure is shared by both functions',
    why: '{it}: each side can meet its numbers while the company misses its own.',
    proposal: 'Add one that both carry: the company revenue goal, acquisition cost, or leads accepted by sales.',
    flagId: null,
  },
  too_many: {
    title: 'More than eight measures',
    why: '{it}: a person who is judged by everything chooses alone what counts.',
    proposal: 'Keep the five that would decide whether the appointment was right. Report the others without judging by them.',
    flagId: null,
  },
  marketing_under_sales: {
    title: 'Marketing reports to the head of sales',
    why: '{it}: budget and hires drift to the craft of whoever decides them, and long work loses to the quarter.',
    proposal:
      'Let both report to the chief executive. If not, write the safeguard: an own budget line, a seat in the leadership meeting, a quarterly review with the chief executive.',
    flagId: 'RF-04',
  },
};
