import type { Side } from '../../../shared/side';

export interface OutcomeTemplate {
  readonly by: string;
  readonly text: string;
}

export interface MeasureTemplate {
  readonly name: string;
  readonly formula: string;
  readonly cadence: string;
  readonly ownership: string;
  /** The option of question 23 by which a client asks for this measure; null where the intake does not offer it. */
  readonly option: string | null;
}

interface OutsourcingTemplate {
  readonly side: Side;
  readonly options: readonly string[];
  readonly mustCover: readonly string[];
  readonly owner: string;
  readonly budget: string;
  readonly review: string;
}

export interface SingleRoleTemplate {
  /** The usual one first; never naming both disciplines. */
  readonly titles: readonly string[];
  readonly mission: string;
  readonly notInRole: readonly string[];
  readonly outcomes: readonly OutcomeTemplate[];
  readonly measures: readonly MeasureTemplate[];
  readonly reporting: string;
  readonly outsourcing: OutsourcingTemplate;
}

/** What one brief for a role led from one side starts from (Ampersand method, section a.6). */
export const singleRoleTemplates: Readonly<Record<Side, SingleRoleTemplate>> = {
  sales: {
    titles: ['VP Sales', 'Head of Sales', 'Chief Sales Officer'],
    mission: 'Turn the demand we can reach into customers at prices we planned for, through a team that can be forecast.',
    notInRole: ['Brand, positioning, market research', 'Marketing programme budget', 'Lead volume'],
    outcomes: [
      { by: 'Day 30', text: 'Every open deal reviewed against written stage criteria; forecast restated' },
      {
        by: 'Day 90',
        text: 'Seller scorecard and ramp plan in use; discount policy signed with finance; lead acceptance rule signed with marketing',
      },
      { by: 'Month 6', text: 'Forecast within 15% of result; conversion at the worst stage improved and shown' },
      {
        by: 'Month 12',
        text: 'Bookings plan met with at least 60% of ramped sellers at quota; price realisation not below the starting level',
      },
    ],
    measures: [
      { name: 'Bookings against plan', formula: 'closed-won value / plan', cadence: 'quarterly', ownership: 'owner', option: 'quota' },
      {
        name: 'Forecast error',
        formula: '|forecast at mid-quarter - actual| / actual',
        cadence: 'quarterly',
        ownership: 'owner',
        option: 'fcst',
      },
      {
        name: 'Win rate, by segment',
        formula: 'won / (won + lost + no decision)',
        cadence: 'quarterly',
        ownership: 'owner',
        option: 'winrate',
      },
      { name: 'Price realisation', formula: 'realised price / list price', cadence: 'monthly', ownership: 'owner', option: 'price' },
      {
        name: 'Quota attainment spread',
        formula: 'share of ramped sellers at or above quota',
        cadence: 'quarterly',
        ownership: 'owner',
        option: null,
      },
      {
        name: 'Ramp time',
        formula: 'median months from start to full monthly quota',
        cadence: 'half-yearly',
        ownership: 'owner',
        option: 'ramp',
      },
      {
        name: 'Lead follow-up',
        formula: 'share of accepted leads contacted within the agreed time',
        cadence: 'weekly',
        ownership: 'shared',
        option: null,
      },
      {
        name: 'Net revenue retention',
        formula: '(start + expansion - contraction - churn) / start',
        cadence: 'quarterly',
        ownership: 'shared or customer success',
        option: 'nrr',
      },
    ],
    reporting: 'To the CEO. Peer of the head of marketing.',
    outsourcing: {
      side: 'marketing',
      options: [
        'Fractional CMO, two days a week',
        'Positioning and research project, fixed price',
        'Demand agency on accepted opportunities',
        'Product marketer as first internal hire',
      ],
      mustCover: [
        'Ideal customer profile and positioning',
        'Lead definition and handover',
        'Website and core sales materials',
        'Acquisition cost reporting',
      ],
      owner: 'CEO (not the sales leader)',
      budget: 'Ask for at least 10% of the fully loaded cost of the sales team per year; a design default, not a benchmark',
      review: '90 days, then quarterly',
    },
  },
  marketing: {
    titles: ['VP Marketing', 'Head of Marketing', 'CMO'],
    mission: 'Decide where and why we should win, make the right buyers want to talk to us, and give sales a map.',
    notInRole: ['Managing sellers', 'Closing deals', 'Quota setting'],
    outcomes: [
      { by: 'Day 30', text: 'Twenty customer and lost-prospect interviews; one-page view of who we win and why' },
      {
        by: 'Day 90',
        text: 'Ideal customer profile with disqualifiers co-signed by sales; lead definition live in the CRM; acquisition cost agreed with finance',
      },
      { by: 'Month 6', text: 'New messaging in use by sellers; acceptance rate and pipeline inside the profile rising' },
      {
        by: 'Month 12',
        text: 'Qualified pipeline plan met at agreed acquisition cost; measured gain in awareness or consideration in the target group',
      },
    ],
    measures: [
      {
        name: 'Customer acquisition cost',
        formula: 'sales and marketing cost / new customers, by segment',
        cadence: 'quarterly',
        ownership: 'shared',
        option: 'cac',
      },
      {
        name: 'Stage conversion between marketing and sales',
        formula: "accepted / passed; write down the company's stage order, since MQL, SAL and SQL are used in different orders",
        cadence: 'monthly',
        ownership: 'shared',
        option: 'accept',
      },
      {
        name: 'Pipeline influenced and created',
        formula: 'value of opportunities with agreed marketing contribution',
        cadence: 'monthly',
        ownership: 'owner',
        option: 'pipeinf',
      },
      {
        name: 'Share of pipeline inside the ideal customer profile',
        formula: 'in-profile value / total',
        cadence: 'monthly',
        ownership: 'owner',
        option: 'icpfit',
      },
      {
        name: 'Payback',
        formula: 'acquisition cost / monthly gross margin per customer',
        cadence: 'quarterly',
        ownership: 'shared',
        option: null,
      },
      {
        name: 'Awareness or consideration',
        formula: 'share of target group, against baseline',
        cadence: 'half-yearly',
        ownership: 'owner',
        option: 'aware',
      },
      { name: 'Price realisation', formula: 'realised price / list price', cadence: 'quarterly', ownership: 'shared', option: 'price' },
      {
        name: 'Use of messaging',
        formula: 'share of sampled calls or decks using current messaging',
        cadence: 'quarterly',
        ownership: 'shared',
        option: null,
      },
    ],
    reporting: 'To the CEO, with a standing seat in product planning. Peer of the head of sales.',
    outsourcing: {
      side: 'sales',
      options: [
        'Interim or fractional sales leader',
        'Sales process and CRM project',
        'Player-coach promoted with an outside mentor',
        'Outsourced SDR team, with the acceptance rule in the contract',
      ],
      mustCover: ['Forecast and pipeline inspection', 'Seller hiring profile', 'Discount policy', 'Follow-up of accepted leads'],
      owner: 'CEO (not the marketing leader)',
      budget: 'Interim leader for two to four days a week until a sales leader is hired; price locally',
      review: '90 days, then quarterly',
    },
  },
};

/** What two searches from one intake add to the single-role template of the side that this search fills. */
export const twoSearchesTemplate = {
  mission: 'Two leaders, one plan.',
  notInRole: ['Either leader reporting to the other'],
  reporting: 'Both to the CEO.',
  sequence:
    'Start with the side that carries the larger need. Put the second finalists in front of the first hire for a peer conversation, without a veto.',
  panels: 'Two briefs, two scorecards, two panels with one member in common',
  outcomes: [
    { by: 'Day 30 of the second start', text: 'Charter signed by both and by the CEO' },
    { by: 'Day 90', text: 'One forecast and one definition of the customer' },
    { by: 'Month 12', text: 'Company revenue goal met, with both functional scorecards public to each other' },
  ],
  measures: [
    {
      name: 'Company revenue goal',
      formula: 'shared, 20 to 30% of variable pay for both',
      cadence: 'yearly',
      ownership: 'shared',
      option: null,
    },
  ],
} as const satisfies { outcomes: readonly OutcomeTemplate[]; measures: readonly MeasureTemplate[] } & Record<string, unknown>;

/** What a combined role adds to the single-role template of its primary side; `dayNinety` joins the primary side's own day 90. */
export const combinedTemplate = {
  titles: { sales: 'VP Sales, with marketing oversight', marketing: 'VP Marketing, with sales oversight' },
  mission: 'Lead the primary side in person. Buy, brief and be accountable for the other.',
  notInRole: ['Being the expert in both'],
  reporting: 'To the CEO.',
  dayNinety: 'Lead definition live although one person owns both ends',
  outcomes: [
    { by: 'Day 30', text: 'Outsourcing contract or budget for the other side signed' },
    { by: 'Month 6', text: 'Split review held with the CEO' },
    { by: 'Month 12', text: 'Role split, or a written reason why not' },
  ],
  measures: [
    { name: 'Outsourced-side deliverables', formula: 'on time, accepted', cadence: 'monthly', ownership: 'owner', option: null },
    {
      name: 'Lead acceptance audited by a third person',
      formula: 'sample of fifty a quarter',
      cadence: 'quarterly',
      ownership: 'finance or revenue operations',
      option: null,
    },
  ],
} as const satisfies { outcomes: readonly OutcomeTemplate[]; measures: readonly MeasureTemplate[] } & Record<string, unknown>;

/** Printed in full on every brief of a combined role, and accepted one by one before it is published. */
export const combinedWarnings: readonly string[] = [
  'Most candidates have a capital S or a capital M. Expect one side to be led at a passing level at best.',
  'Short-term selling tends to crowd out long-term marketing when one calendar holds both.',
  'With one owner of both ends nobody contests lead quality. Audit it from outside.',
  'Staying current in both crafts is close to impossible. Test it at interview.',
  'The pool is small and its members are hard to tell apart on paper. Allow more time for assessment.',
];
