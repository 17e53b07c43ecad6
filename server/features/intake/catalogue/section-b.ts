import type { Item } from '../domain/item';

/** Section B: Where revenue is lost. */
export const sectionBItems: readonly Item[] = [
  {
    id: 'I03',
    section: 'B',
    type: 'single',
    prompt: 'Think of the last twenty opportunities you should have won and did not. Where did most of them go?',
    rationale:
      'Locates the constraint in the buying process. Options d and f split on purpose: poor differentiation is a marketing cause, poor value selling a sales cause.',
    evidenceRequest: 'Attach a list of the twenty with stage and reason, or name who can supply it.',
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'They never reached us; the right buyers did not know us or did not think of us',
        loads: {
          M: 3,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'They came in but were the wrong kind of customer',
        loads: {
          M: 2.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'They stalled: no decision, no clear reason to act',
        loads: {
          S: 2,
          M: 1,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Lost late because buyers saw no difference between us and others',
        loads: {
          S: 0.5,
          M: 2,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'Lost late on follow-up, access to decision makers or negotiation',
        loads: {
          S: 3,
        },
        raises: [],
      },
      {
        id: 'f',
        text: 'Won, but at a price or on terms we did not want',
        loads: {
          S: 2,
          M: 0.5,
        },
        raises: [],
      },
      {
        id: 'dk',
        text: 'We do not know',
        loads: {
          A: 1,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I04',
    section: 'B',
    type: 'single',
    prompt: 'As you added sellers over the last eighteen months, what happened to revenue per seller?',
    rationale:
      'Past a certain size more sellers and more outbound stop working and efficiency collapses. This separates a limit of demand from a limit of conversion.',
    evidenceRequest: 'Bookings and seller headcount by quarter.',
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Rose or held',
        loads: {
          S: 1,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Fell a little while new people ramped up',
        loads: {
          S: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Fell clearly; new sellers do not find enough to work on',
        loads: {
          M: 3,
          T: 0.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Fell clearly; new sellers have leads but do not close them',
        loads: {
          S: 3,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'We added no sellers although good leads went unworked',
        loads: {
          S: 2.5,
        },
        raises: [],
      },
      {
        id: 'f',
        text: 'We added no sellers and the ones we have are under-used',
        loads: {
          M: 2,
        },
        raises: [],
      },
      {
        id: 'dk',
        text: 'We do not know',
        loads: {
          A: 1,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I05',
    section: 'B',
    type: 'single',
    prompt: 'Compare the flow of qualified leads with the capacity of sellers to work them.',
    rationale: 'The simplest test of which side is starved.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Far more good leads than we can work',
        loads: {
          S: 3,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Somewhat more leads than capacity',
        loads: {
          S: 1.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'In balance',
        loads: {
          S: 0.5,
          M: 0.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Sellers spend more than half their time looking for someone to talk to',
        loads: {
          M: 3,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'Plenty of leads; sales rejects most of them',
        loads: {
          M: 1.5,
          A: 1,
        },
        raises: [],
      },
      {
        id: 'dk',
        text: 'We do not know',
        loads: {
          A: 1,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I06',
    section: 'B',
    type: 'single',
    prompt: 'If five sellers were asked separately to describe the ideal customer and why they buy, how alike would the answers be?',
    rationale:
      'When every prospect and every deal is different, marketing has to move from support to lead. The answer also prepares the target-account clause of the charter.',
    evidenceRequest: 'Optional: run it. Collect five answers without discussion.',
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Nearly identical, and in writing',
        loads: {
          S: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Alike in outline',
        loads: {
          M: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Different by seller or region',
        loads: {
          M: 2,
          A: 0.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Every prospect and every deal looks different',
        loads: {
          M: 3,
          T: 0.5,
        },
        raises: [],
      },
      {
        id: 'dk',
        text: 'We do not know',
        loads: {
          A: 1,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I07',
    section: 'B',
    type: 'single',
    prompt: 'How well do you hold price?',
    rationale:
      'Holding value is a sales need; standard pricing is a product of marketing leadership. The pattern of discounting tells which is missing.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Close to list, with a policy',
        loads: {
          M: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Discounts follow a policy but are creeping up',
        loads: {
          S: 1.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Discounts depend on who is selling',
        loads: {
          S: 2.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'There is no standard price',
        loads: {
          S: 1,
          M: 2,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'We hold price and lose because buyers see no reason to pay it',
        loads: {
          M: 2,
        },
        raises: [],
      },
      {
        id: 'dk',
        text: 'We do not know',
        loads: {
          A: 1,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I08',
    section: 'B',
    type: 'single',
    prompt: 'How close was the mid-quarter sales forecast to the result over the last four quarters?',
    rationale:
      'Accountability of the sales team is a sales need; disagreement on the maturity of the pipeline is a common rift between the functions.',
    evidenceRequest: 'Four pairs of forecast and actual.',
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Within 10% most of the time',
        loads: {
          M: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: '10% to 25% out',
        loads: {
          S: 1.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'More than 25% out, or surprises in the last weeks',
        loads: {
          S: 3,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'No forecast that anyone relies on',
        loads: {
          S: 2.5,
          A: 0.5,
        },
        raises: [],
      },
      {
        id: 'dk',
        text: 'We do not know',
        loads: {
          A: 1,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I09',
    section: 'B',
    type: 'single',
    prompt: 'How often has a new prospect heard of you before your first contact?',
    rationale: 'Recognition is a marketing need. Unknown is a common and useful answer.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Usually',
        loads: {
          S: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'About half of the time',
        loads: {
          M: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Rarely',
        loads: {
          M: 2.5,
        },
        raises: [],
      },
      {
        id: 'dk',
        text: 'We do not know',
        loads: {
          A: 1,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I10',
    section: 'B',
    type: 'single',
    prompt: 'When did you last base a decision on structured market evidence (win-loss interviews, segmentation, pricing research)?',
    rationale: 'Market research and analysis is a marketing need.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Within six months',
        loads: {
          S: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Six to eighteen months ago',
        loads: {
          M: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Longer ago, or never',
        loads: {
          M: 2.5,
        },
        raises: [],
      },
      {
        id: 'dk',
        text: 'We do not know',
        loads: {
          A: 1,
        },
        raises: [],
      },
    ],
  },
];
