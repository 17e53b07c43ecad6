import type { MeasureTemplate, OutcomeTemplate } from './role-templates';

/** What a standing red flag writes into the sections of a brief, beside its own sentence in the list of flags. */
export interface FlagEffects {
  readonly outcomes: readonly OutcomeTemplate[];
  readonly reporting: readonly string[];
  readonly measures: readonly MeasureTemplate[];
  /** A sentence added to a charter clause, which thereby stays open. */
  readonly charter: { readonly clause: number; readonly text: string } | null;
  /** Sales and marketing partnership becomes a must-have between "the bar" and "strong". */
  readonly raisesPartnershipFloor: boolean;
}

const none: FlagEffects = { outcomes: [], reporting: [], measures: [], charter: null, raisesPartnershipFloor: false };

/** By flag id; a flag that is not listed adds its own sentence only (Ampersand method, section a.5). */
export const flagEffects: Readonly<Record<string, FlagEffects>> = {
  'RF-04': {
    ...none,
    reporting: ['Safeguard in writing: a separate budget line, an own seat in the leadership meeting, a direct CEO review each quarter.'],
    raisesPartnershipFloor: true,
  },
  'RF-05': {
    ...none,
    reporting: ['A quarterly session with the CEO, in writing. The person who settles sales and marketing disputes is named.'],
  },
  'RF-06': {
    ...none,
    outcomes: [{ by: 'Day 30', text: 'One written definition of a qualified lead, agreed by both functions (charter clause 2)' }],
    charter: { clause: 2, text: 'Definition workshop before the start date.' },
  },
  'RF-08': {
    ...none,
    charter: { clause: 3, text: 'Acceptance within two working days, reasons recorded, joint sample review.' },
  },
  'RF-09': {
    ...none,
    outcomes: [{ by: 'Day 30', text: 'Data and attribution agreement signed; any revenue-linked target starts two quarters later' }],
  },
  'RF-10': {
    ...none,
    measures: [
      {
        name: 'Accepted leads, by source',
        formula: 'leads or opportunities accepted by sales, and their conversion, by source',
        cadence: 'monthly',
        ownership: 'shared',
        option: null,
      },
    ],
  },
  'RF-13': {
    ...none,
    measures: [
      {
        name: 'Customer acquisition cost',
        formula: 'sales and marketing cost / new customers, by segment',
        cadence: 'quarterly',
        ownership: 'shared reporting',
        option: 'cac',
      },
      {
        name: 'Stage conversion between marketing and sales',
        formula: 'accepted / passed',
        cadence: 'monthly',
        ownership: 'shared reporting',
        option: 'accept',
      },
      {
        name: 'Pipeline influenced and created',
        formula: 'value of opportunities with agreed marketing contribution',
        cadence: 'monthly',
        ownership: 'shared reporting',
        option: 'pipeinf',
      },
    ],
  },
  'RF-14': {
    ...none,
    outcomes: [{ by: 'Month 6', text: 'Two sellers other than the founder at quota, or the player-coach arrangement reviewed' }],
  },
  'RF-15': { ...none, raisesPartnershipFloor: true },
};
