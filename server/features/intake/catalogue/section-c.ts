import type { Item } from '../domain/item';

/** Section C: Shape of growth. */
export const sectionCItems: readonly Item[] = [
  {
    id: 'I11',
    section: 'C',
    type: 'single',
    prompt: 'Which sentence is closest to your last two years?',
    rationale:
      'There are two usual turning points in growth, and a small-company pattern before the plateau in which sales leads and marketing supports.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Outbound and relationships built the company; growth has flattened',
        loads: {
          M: 3,
          T: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Inbound, self-service or e-commerce built the company; larger customers now want a conversation',
        loads: {
          S: 3,
          T: 0.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Growing as fast as we can hire and train sellers',
        loads: {
          S: 2.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Growing as fast as we can find demand',
        loads: {
          M: 2.5,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'Both demand and selling are at their limit',
        loads: {
          S: 1.5,
          M: 1.5,
          T: 2,
        },
        raises: [],
      },
      {
        id: 'f',
        text: 'The founder still closes most deals',
        loads: {
          S: 1.5,
          A: 0.5,
        },
        raises: ['RF-14'],
      },
    ],
  },
  {
    id: 'I12',
    section: 'C',
    type: 'single',
    prompt: 'What is the biggest commercial move planned for the next twelve months?',
    rationale: 'Education at scale needs marketing close to product; enterprise deals need one-to-one selling.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Sell to larger organisations with several decision makers',
        loads: {
          S: 2.5,
          M: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Enter a category or segment that must be educated',
        loads: {
          M: 3,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Add channels or partners',
        loads: {
          S: 1.5,
          M: 1,
          T: 0.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Expand in existing accounts',
        loads: {
          S: 2,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'Reposition or rebrand',
        loads: {
          M: 3,
        },
        raises: [],
      },
      {
        id: 'f',
        text: 'Do more of the same, better',
        loads: {
          S: 1,
          M: 0.5,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I13',
    section: 'C',
    type: 'single',
    prompt: 'Over what horizon will you judge this person?',
    rationale:
      'Marketing is long-horizon and strategic, sales is short-horizon and tactical. Being judged on both clocks is the double bind of the combined role.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Two quarters',
        loads: {
          S: 2.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'A year',
        loads: {
          S: 1,
          M: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Eighteen months or more',
        loads: {
          M: 2.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Two quarters for revenue and eighteen months for brand',
        loads: {
          S: 1,
          M: 1,
          R: 1.5,
        },
        raises: ['RF-11'],
      },
    ],
  },
  {
    id: 'I14',
    section: 'C',
    type: 'rank3',
    prompt: "What should fill this person's week? Rank the top three.",
    rationale:
      'Shows the job behind the title. O*NET puts the largest gaps between the two occupations in staffing, training and coaching (sales) and in design and media (marketing).',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'coach',
        text: 'Coaching sellers and inspecting deals',
      },
      {
        id: 'hire',
        text: 'Hiring and onboarding sellers',
      },
      {
        id: 'deals',
        text: 'Leading negotiations with customers',
      },
      {
        id: 'comp',
        text: 'Quotas, territories and pay plans',
      },
      {
        id: 'pos',
        text: 'Positioning, messaging and launches',
      },
      {
        id: 'research',
        text: 'Market research, segmentation and pricing',
      },
      {
        id: 'prog',
        text: 'Demand programmes and content',
      },
      {
        id: 'brand',
        text: 'Brand, press and category',
      },
    ],
    rankPoints: [2, 1.25, 0.75],
    sides: {
      S: ['coach', 'hire', 'deals', 'comp'],
      M: ['pos', 'research', 'prog', 'brand'],
    },
  },
  {
    id: 'I15',
    section: 'C',
    type: 'single',
    prompt: 'How do your customers buy?',
    rationale:
      'One-to-one buying needs selling; one-to-many needs marketing. In high-value business-to-business sales, revenue closed by marketing is a poor measure.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Through one-to-one conversations with a group of decision makers',
        loads: {
          S: 2.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'They inform themselves, then talk to a seller',
        loads: {
          S: 1,
          M: 1.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Mostly without a seller',
        loads: {
          M: 2.5,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I16',
    section: 'C',
    type: 'single',
    prompt: 'How tightly must this person work with Product?',
    rationale: 'When differentiators must be explained at scale, marketing has to be tied to product.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Weekly: roadmap, launch and price depend on market input',
        loads: {
          M: 2.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'At launches',
        loads: {
          S: 0.5,
          M: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Rarely; the offer is stable',
        loads: {
          S: 1,
        },
        raises: [],
      },
    ],
  },
];
