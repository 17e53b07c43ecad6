import type { Item } from '../domain/item';

/** Section D: Structure. */
export const sectionDItems: readonly Item[] = [
  {
    id: 'I17',
    section: 'D',
    type: 'single',
    prompt: 'How many distinct selling channels do you run (field, inside sales, partners or affiliates, e-commerce)?',
    rationale: 'A larger direct force with inside sales and affiliates makes messages and deals drift.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'One',
        loads: {
          S: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Two',
        loads: {
          S: 0.5,
          M: 0.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Three or more',
        loads: {
          M: 1.5,
          T: 1.5,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I18',
    section: 'D',
    type: 'single',
    prompt: 'Who leads the two functions today?',
    rationale: 'The vacancy itself is evidence. Option f should trigger a review of why it is open.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'A capable sales leader; marketing has no senior leader',
        loads: {
          M: 2,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'A capable marketing leader; sales has no senior leader',
        loads: {
          S: 2,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Neither has a senior leader',
        loads: {
          T: 1.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Both do; we are replacing the sales leader',
        loads: {
          S: 2.5,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'Both do; we are replacing the marketing leader',
        loads: {
          M: 2.5,
        },
        raises: [],
      },
      {
        id: 'f',
        text: 'One person leads both and is leaving',
        loads: {
          T: 1,
          R: 1,
        },
        raises: [],
      },
      {
        id: 'g',
        text: 'Both do; both are leaving or stretched too far',
        loads: {
          S: 1,
          M: 1,
          T: 2.5,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I19',
    section: 'D',
    type: 'single',
    prompt: 'Who carries, or will carry, a target for closed sales?',
    rationale:
      'A head of marketing has been dismissed over a closed-sales quota of £400,000 while the head of sales had none. It should be clear who carries which number before anyone is searched for.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'The head of sales',
        loads: {},
        raises: [],
      },
      {
        id: 'b',
        text: 'Head of sales, with marketing sharing a pipeline target',
        loads: {},
        raises: [],
      },
      {
        id: 'c',
        text: 'The head of marketing, and the head of sales has none',
        loads: {
          R: 3,
        },
        raises: ['RF-01', 'RF-02'],
      },
      {
        id: 'd',
        text: 'The head of marketing as well as the head of sales',
        loads: {
          R: 1.5,
        },
        raises: ['RF-01'],
      },
      {
        id: 'e',
        text: 'Nobody',
        loads: {
          S: 1.5,
          A: 0.5,
        },
        raises: ['RF-12'],
      },
    ],
  },
  {
    id: 'I20',
    section: 'D',
    type: 'single',
    prompt: 'What have you planned to advertise?',
    rationale:
      'The requested scope is recorded and compared with the recommended one. It carries little weight so that it cannot decide the outcome by itself.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Sales leader',
        loads: {
          S: 1,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'Marketing leader',
        loads: {
          M: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Two leaders',
        loads: {
          T: 2,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'One leader for sales and marketing (VP Sales and Marketing, or CRO with marketing)',
        loads: {
          R: 2,
        },
        raises: ['RF-03'],
      },
      {
        id: 'e',
        text: 'Not decided',
        loads: {},
        raises: [],
      },
    ],
  },
  {
    id: 'I21',
    section: 'D',
    type: 'single',
    prompt: "To whom will the role, and the other function's head, report?",
    rationale:
      'Chief executives often put both functions under one leader, usually from sales. Keeping both lines with the chief executive deserves a hard look.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Both to the CEO',
        loads: {},
        raises: [],
      },
      {
        id: 'b',
        text: 'This role to the CEO; the other function elsewhere',
        loads: {
          A: 0.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Marketing to the head of sales or a sales-led CRO',
        loads: {
          R: 2,
        },
        raises: ['RF-04'],
      },
      {
        id: 'd',
        text: 'Sales to the head of marketing',
        loads: {
          R: 2,
        },
        raises: ['RF-04'],
      },
      {
        id: 'e',
        text: 'To a COO or CFO',
        loads: {
          R: 1,
        },
        raises: ['RF-05'],
      },
    ],
  },
  {
    id: 'I22',
    section: 'D',
    type: 'single',
    prompt: 'What is funded?',
    rationale: 'Hire for what you need most and buy the other in. Small companies hesitate to fund both.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Two leaders and their teams',
        loads: {
          T: 2.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'One leader, and a budget for outside help with the other function',
        loads: {
          T: 0.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'One leader, nothing for the other function',
        loads: {
          R: 3,
        },
        raises: ['RF-07'],
      },
      {
        id: 'd',
        text: 'One leader now, a second within a year',
        loads: {
          T: 1.5,
        },
        raises: [],
      },
      {
        id: 'e',
        text: 'Not decided',
        loads: {
          A: 0.5,
        },
        raises: [],
      },
    ],
  },
];
