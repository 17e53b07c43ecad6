import type { Item } from '../domain/item';

/** Section F: Alignment. */
export const sectionFItems: readonly Item[] = [
  {
    id: 'I25',
    section: 'F',
    type: 'single',
    prompt: 'Is there a written definition of a qualified lead that both functions use?',
    rationale: 'A standard definition of a lead and a shared picture of the buyer are the first step to alignment.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Yes: written, agreed and enforced in the CRM',
        loads: {},
        raises: [],
      },
      {
        id: 'b',
        text: 'Written, not enforced',
        loads: {
          A: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Each function has its own',
        loads: {
          A: 2.5,
        },
        raises: ['RF-06'],
      },
      {
        id: 'd',
        text: 'No',
        loads: {
          A: 3,
        },
        raises: ['RF-06'],
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
    id: 'I26',
    section: 'F',
    type: 'single',
    prompt: 'What happens to leads after they reach sales?',
    rationale: 'Leads thrown over the wall without follow-up or analysis teach neither function anything.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Accepted or rejected with a reason within an agreed time; results are reviewed together',
        loads: {},
        raises: [],
      },
      {
        id: 'b',
        text: 'Accepted or rejected, but nobody reviews the reasons',
        loads: {
          A: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Passed over, with little feedback',
        loads: {
          A: 2.5,
        },
        raises: ['RF-08'],
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
    id: 'I27',
    section: 'F',
    type: 'multi',
    prompt: 'On which of these do sales and marketing disagree today?',
    rationale:
      'These are the usual disputes, with price, accounts and credit added. If respondents tick different boxes, that is itself a finding.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'quality',
        text: 'Quality of leads',
      },
      {
        id: 'pipeline',
        text: 'How mature the pipeline is',
      },
      {
        id: 'positioning',
        text: 'Positioning',
      },
      {
        id: 'budget',
        text: 'Budgets',
      },
      {
        id: 'pricing',
        text: 'Price',
      },
      {
        id: 'accounts',
        text: 'Target accounts',
      },
      {
        id: 'credit',
        text: 'Who gets credit',
      },
    ],
    maxChoices: 7,
    noneLabel: 'On none of these',
    ticks: [
      {
        axis: 'A',
        each: 0.5,
        of: ['quality', 'pipeline', 'positioning', 'budget', 'pricing', 'accounts', 'credit'],
        max: 3,
      },
    ],
    raisesIf: [
      {
        when: 'four or more are ticked',
        raise: 'RF-15',
      },
    ],
  },
  {
    id: 'I28',
    section: 'F',
    type: 'single',
    prompt: 'Do the two functions share a regular meeting and a number on which both are paid?',
    rationale: 'Regular conversation and one definition of success, with company goals above departmental ones.',
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'Both',
        loads: {},
        raises: [],
      },
      {
        id: 'b',
        text: 'Meeting only',
        loads: {
          A: 1,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Number only',
        loads: {
          A: 1,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Neither',
        loads: {
          A: 2.5,
        },
        raises: [],
      },
    ],
  },
  {
    id: 'I29',
    section: 'F',
    type: 'single',
    prompt: 'How does the leadership team explain the last missed target?',
    rationale: "Leaders over-rate their own part or under-rate the other's; the missing common view is for the chief executive to supply.",
    evidenceRequest: null,
    showIf: null,
    options: [
      {
        id: 'a',
        text: 'One shared diagnosis',
        loads: {},
        raises: [],
      },
      {
        id: 'b',
        text: 'Sales blames marketing',
        loads: {
          A: 1.5,
        },
        raises: [],
      },
      {
        id: 'c',
        text: 'Marketing blames sales',
        loads: {
          A: 1.5,
        },
        raises: [],
      },
      {
        id: 'd',
        text: 'Each blames the other',
        loads: {
          A: 2.5,
        },
        raises: ['RF-15'],
      },
      {
        id: 'e',
        text: 'No target was missed',
        loads: {},
        raises: [],
      },
    ],
  },
];
