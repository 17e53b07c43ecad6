export interface CharterTemplate {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** The intake answer that says the clause is already in force, if one does. */
  readonly inForceWhen: { readonly item: string; readonly option: string } | null;
}

/** The nine clauses that the two functions agree on, whatever the outcome (Ampersand method, section a.6). */
export const alignmentCharter: readonly CharterTemplate[] = [
  {
    id: 1,
    title: 'Shared goals',
    text: "One revenue goal for the company. Each function's share of variable pay tied to it is stated.",
    inForceWhen: null,
  },
  {
    id: 2,
    title: 'Definitions',
    text: 'Ideal customer, disqualifiers, lead, accepted lead, opportunity, customer. Stage order is written out. Definitions live in the CRM.',
    inForceWhen: { item: 'I25', option: 'a' },
  },
  {
    id: 3,
    title: 'Lead handling',
    text: 'Who passes what to whom, time to accept or reject, number and type of follow-ups, reasons for rejection, recycling rule.',
    inForceWhen: { item: 'I26', option: 'a' },
  },
  {
    id: 4,
    title: 'One view of the truth',
    text: 'One pipeline report, one owner (revenue operations or finance), disputes settled by sample review.',
    inForceWhen: { item: 'I24', option: 'a' },
  },
  {
    id: 5,
    title: 'Message and price',
    text: 'Current value proposition, competitive position, price list, discount authority.',
    inForceWhen: null,
  },
  {
    id: 6,
    title: 'Measures',
    text: 'How each function is measured and what it will not be measured on. No closing quota for marketing; no lead-volume target for marketing without acceptance.',
    inForceWhen: null,
  },
  {
    id: 7,
    title: 'Rhythm',
    text: 'Weekly half-hour on accepted and rejected leads; monthly pipeline; quarterly plan and win-loss review with product.',
    inForceWhen: { item: 'I28', option: 'a' },
  },
  {
    id: 8,
    title: 'Decision rights',
    text: 'Who decides segment, price exception, message, budget moves. The CEO settles what the two cannot within a week.',
    inForceWhen: null,
  },
  {
    id: 9,
    title: 'Respect for the craft',
    text: "Each leader spends at least three days a year in the other's work.",
    inForceWhen: null,
  },
];
