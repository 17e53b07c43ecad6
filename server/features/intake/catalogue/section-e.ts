import type { Item } from '../domain/item';

/** Section E: Measures. */
export const sectionEItems: readonly Item[] = [
  {
    id: 'I23',
    section: 'E',
    type: 'multi',
    prompt: 'Choose up to five measures on which this person will be judged in the first year.',
    rationale:
      'Acquisition cost, stage conversion and pipeline influence are fair measures of marketing in business-to-business companies. Counts of leads reward volume that sales will reject.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'quota',
        text: 'Closed revenue against quota',
      },
      {
        id: 'winrate',
        text: 'Win rate',
      },
      {
        id: 'fcst',
        text: 'Forecast accuracy',
      },
      {
        id: 'ramp',
        text: 'Seller ramp time',
      },
      {
        id: 'price',
        text: 'Price realisation',
      },
      {
        id: 'cac',
        text: 'Customer acquisition cost',
      },
      {
        id: 'accept',
        text: "Rate at which sales accepts marketing's leads (stage conversion)",
      },
      {
        id: 'pipeinf',
        text: 'Pipeline created and influenced',
      },
      {
        id: 'aware',
        text: 'Awareness or consideration in the target group',
      },
      {
        id: 'icpfit',
        text: 'Share of pipeline inside the ideal customer profile',
      },
      {
        id: 'leads',
        text: 'Number of leads',
      },
      {
        id: 'nrr',
        text: 'Net revenue retention',
      },
    ],
    maxChoices: 5,
    noneLabel: null,
    ticks: [
      {
        axis: 'S',
        each: 0.6,
        of: ['quota', 'winrate', 'fcst', 'ramp', 'price'],
        max: 3,
      },
      {
        axis: 'M',
        each: 0.6,
        of: ['cac', 'accept', 'pipeinf', 'aware', 'icpfit'],
        max: 3,
      },
    ],
    raisesIf: [
      {
        when: 'quota is chosen and the requested or recommended role is marketing',
        raise: 'RF-01',
      },
      {
        when: 'leads is chosen and accept is not',
        raise: 'RF-10',
      },
    ],
  },
  {
    id: 'I24',
    section: 'E',
    type: 'single',
    prompt: 'If marketing is to be held to a revenue-linked number, what supports it?',
    rationale: 'A revenue-linked target needs structure and support: shared pipeline responsibility, data management and attribution.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Clean CRM data, an agreed attribution rule and shared pipeline reviews',
        loads: {},
        raises: [],
      },
      {
        id: 'b',
        text: 'Some of these',
        loads: {
          A: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'None of these',
        loads: {
          A: 2.5,
        },
        raises: ['RF-09'],
      },
      {
        id: 'd',
        text: 'Marketing will have no revenue-linked number',
        loads: {
          A: 0.5,
        },
        raises: ['RF-13'],
      },
    ],
  },
];
