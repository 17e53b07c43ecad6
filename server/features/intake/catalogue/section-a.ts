import type { Item } from '../domain/item';

/** Section A: The direct question. */
export const sectionAItems: readonly Item[] = [
  {
    id: 'I01',
    section: 'A',
    type: 'single',
    prompt:
      'Which is more critical to the company over the next twelve months: sales or marketing? Decide as if only one could become excellent and the other stayed as it is.',
    rationale:
      'The question belongs at the centre of any conversation about one person for both jobs. It is asked first, before the diagnostic items, so that the stated answer can be compared with the diagnosed one.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Sales, clearly',
        loads: {
          S: 4,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Sales, by a little',
        loads: {
          S: 2.5,
          M: 0.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'I cannot separate them',
        loads: {
          S: 1,
          M: 1,
          T: 1,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Marketing, by a little',
        loads: {
          S: 0.5,
          M: 2.5,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'Marketing, clearly',
        loads: {
          M: 4,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I02',
    section: 'A',
    type: 'constant_sum',
    prompt: 'Share 100 points among these six jobs according to how much each would add to revenue in the next year if it were done well.',
    rationale:
      'Three of these jobs are marketing needs (recognition, research and analysis, lead generation) and three are sales needs (converting, accountability, holding value). Sharing points forces a trade-off that ratings hide.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'brand',
        text: 'Being known and trusted by the right buyers before we speak to them',
      },
      {
        id: 'insight',
        text: 'Knowing the market: segments, needs, competitors, price',
      },
      {
        id: 'demand',
        text: 'Producing enough qualified interest',
      },
      {
        id: 'convert',
        text: 'Turning qualified interest into customers',
      },
      {
        id: 'account',
        text: 'Making sellers accountable and the forecast dependable',
      },
      {
        id: 'value',
        text: 'Holding price and terms',
      },
    ],
    total: 100,
    points: 5,
    sides: {
      S: ['convert', 'account', 'value'],
      M: ['brand', 'insight', 'demand'],
    },
  },
];
