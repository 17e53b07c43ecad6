import type { ContextItem, Part } from '../domain/context-item';
import type { Option } from '../domain/item';

const MONEY = 1_000_000_000_000;

const currencies: readonly Option[] = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CAD', 'AUD'].map((code) => ({
  id: code,
  text: code,
}));

const motions: readonly Option[] = [
  { id: 'self_service', text: 'Self-service or e-commerce' },
  { id: 'inbound', text: 'Inbound with inside sales' },
  { id: 'outbound', text: 'Outbound with field sales' },
  { id: 'partners', text: 'Partners' },
  { id: 'mixed', text: 'Mixed' },
];

const superiors: readonly Option[] = [
  { id: 'ceo', text: 'The CEO' },
  { id: 'head_sales', text: 'The head of sales' },
  { id: 'head_marketing', text: 'The head of marketing' },
  { id: 'cro', text: 'A chief revenue or commercial officer' },
  { id: 'coo_cfo', text: 'The COO or CFO' },
  { id: 'product', text: 'The head of product' },
  { id: 'other', text: 'Somebody else' },
  { id: 'none', text: 'We do not have this function' },
];

const common = { counts: true, required: false } as const;
const currency: Part = { id: 'currency', label: 'Currency', kind: 'choice', options: currencies, counts: false, required: true };
const amount = (id: string, label: string): Part => ({ ...common, id, label, kind: 'amount', min: 0, max: MONEY });
const percent = (id: string, label: string): Part => ({ ...common, id, label, kind: 'percent', min: -100, max: 10_000 });
const count = (id: string, label: string): Part => ({ ...common, id, label, kind: 'whole', min: 0, max: 100_000 });
const line = (id: string, label: string): Part => ({ ...common, id, label, kind: 'line', maxLength: 200 });
const paragraph = (id: string, label: string): Part => ({ ...common, id, label, kind: 'paragraph', maxLength: 4000 });
const choice = (id: string, label: string, options: readonly Option[]): Part => ({ ...common, id, label, kind: 'choice', options });
const needed = (part: Part): Part => ({ ...part, required: true });

/** The fifteen facts about the company (Ampersand method, section a.2). */
export const contextItems: readonly ContextItem[] = [
  {
    id: 'C01',
    type: 'money',
    prompt: 'Annual revenue (last twelve months) and currency',
    short: 'Annual revenue',
    hint: null,
    parts: [needed(amount('amount', 'Revenue, last twelve months')), currency],
  },
  {
    id: 'C02',
    type: 'percent_pair',
    prompt: 'Revenue growth, last twelve months and the twelve before',
    short: 'Revenue growth',
    hint: 'A fall takes a minus sign.',
    parts: [percent('last', 'Last twelve months, %'), percent('before', 'The twelve months before, %')],
  },
  {
    id: 'C03',
    type: 'single',
    prompt: 'Growth stage',
    short: null,
    hint: null,
    parts: [
      choice('value', 'Growth stage', [
        { id: 'founder_led', text: 'Founder-led selling, before a repeatable sale' },
        { id: 'repeatable', text: 'Repeatable sale, fewer than ten sellers' },
        { id: 'scaling', text: 'Scaling: several teams or regions' },
        { id: 'established', text: 'Established, growing below market' },
        { id: 'turnaround', text: 'Turnaround' },
        { id: 'value_plan', text: 'Private-equity value plan' },
      ]),
    ],
  },
  {
    id: 'C04',
    type: 'single',
    prompt: 'Average annual contract or order value (median if you have it)',
    short: null,
    hint: null,
    parts: [
      choice('value', 'Average annual contract or order value', [
        { id: 'under_5000', text: 'Under 5,000' },
        { id: '5000_25000', text: '5,000 to 25,000' },
        { id: '25000_100000', text: '25,000 to 100,000' },
        { id: 'over_100000', text: 'Over 100,000' },
      ]),
    ],
  },
  {
    id: 'C05',
    type: 'single',
    prompt: 'Typical sales cycle',
    short: null,
    hint: null,
    parts: [
      choice('value', 'Typical sales cycle', [
        { id: 'under_1_month', text: 'Under one month' },
        { id: '1_3_months', text: 'One to three months' },
        { id: '3_9_months', text: 'Three to nine months' },
        { id: 'over_9_months', text: 'Over nine months' },
      ]),
    ],
  },
  {
    id: 'C06',
    type: 'single_pair',
    prompt: 'Main sales motion today, and in eighteen months',
    short: 'Main sales motion',
    hint: null,
    parts: [choice('today', 'Today', motions), choice('later', 'In eighteen months', motions)],
  },
  {
    id: 'C07',
    type: 'text',
    prompt: 'Customer segments served and the one that matters most',
    short: null,
    hint: null,
    parts: [paragraph('value', 'Customer segments')],
  },
  {
    id: 'C08',
    type: 'counts',
    prompt: 'Team sizes: sellers with quota, SDRs, sales managers, marketers, revenue operations, agencies and freelancers',
    short: 'Team sizes',
    hint: '0 when there is nobody, empty when you do not know.',
    parts: [
      count('sellers', 'Sellers with quota'),
      count('sdrs', 'SDRs (people who only open conversations)'),
      count('managers', 'Sales managers'),
      count('marketers', 'Marketers'),
      count('revops', 'Revenue operations'),
      count('agencies', 'Agencies and freelancers'),
    ],
  },
  {
    id: 'C09',
    type: 'money_list',
    prompt: 'Budgets: sales pay and expenses, marketing people, marketing programmes',
    short: 'Budgets',
    hint: 'For one year.',
    parts: [
      amount('sales', 'Sales pay and expenses'),
      amount('marketing_people', 'Marketing people'),
      amount('marketing_programmes', 'Marketing programmes'),
      currency,
    ],
  },
  {
    id: 'C10',
    type: 'org_lines',
    prompt: 'Current reporting lines of sales, marketing, customer success, product and revenue operations',
    short: 'To whom does each report today?',
    hint: null,
    parts: [
      choice('sales', 'Sales', superiors),
      choice('marketing', 'Marketing', superiors),
      choice('customer_success', 'Customer success', superiors),
      choice('product', 'Product', superiors),
      choice('revops', 'Revenue operations', superiors),
    ],
  },
  {
    id: 'C11',
    type: 'text',
    prompt: 'Ownership and who approves the appointment',
    short: null,
    hint: null,
    parts: [paragraph('value', 'Ownership and approval')],
  },
  {
    id: 'C12',
    type: 'count_text',
    prompt: 'How many people have held this role, or its nearest equivalent, in five years, and why did each leave?',
    short: null,
    hint: null,
    parts: [
      needed({ ...common, id: 'count', label: 'People in five years', kind: 'whole', min: 0, max: 50 }),
      paragraph('why', 'Why each left'),
    ],
  },
  {
    id: 'C13',
    type: 'jurisdictions',
    prompt: 'Work location, and where candidates may live',
    short: 'Location',
    hint: 'We follow the hiring rules of every place you tick.',
    parts: [
      line('location', 'Work location'),
      {
        ...common,
        id: 'places',
        label: 'Candidates may live in',
        kind: 'choices',
        options: [
          { id: 'eu', text: 'European Union' },
          { id: 'uk', text: 'United Kingdom' },
          { id: 'new_york_city', text: 'New York City' },
          { id: 'illinois', text: 'Illinois' },
          { id: 'california', text: 'California' },
          { id: 'colorado', text: 'Colorado' },
          { id: 'elsewhere', text: 'Elsewhere' },
        ],
      },
    ],
  },
  {
    id: 'C14',
    type: 'pay_date',
    prompt: 'Pay range, equity, and the date by which a result is needed',
    short: 'Pay and timing',
    hint: 'Base pay for one year.',
    parts: [
      amount('from', 'Pay from'),
      amount('to', 'Pay to'),
      currency,
      line('equity', 'Equity'),
      { ...common, id: 'result_by', label: 'Result needed by', kind: 'date' },
    ],
  },
  {
    id: 'C15',
    type: 'respondent',
    prompt: 'Who answers this form: role, and do you approve the hire?',
    short: 'About you',
    hint: null,
    parts: [
      line('role', 'Your role'),
      choice('approves', 'Do you approve the hire?', [
        { id: 'yes', text: 'Yes' },
        { id: 'no', text: 'No' },
      ]),
    ],
  },
];
