import type { Item } from '../domain/item';

/** Section G: Combined role test. */
export const sectionGItems: readonly Item[] = [
  {
    id: 'I30',
    section: 'G',
    type: 'single',
    prompt: 'If one person is to lead both: why, and what covers the half that this person is weaker in?',
    rationale:
      'These are the four usual reasons. People from operations or finance see the two jobs as alike; star sellers are given marketing; a single leader is used to end a feud.',
    evidenceRequest: null,
    showIf: [
      {
        item: 'I20',
        in: ['d'],
      },
      {
        item: 'I22',
        in: ['b', 'c'],
      },
      {
        item: 'I18',
        in: ['f'],
      },
    ],
    options: [
      {
        id: 'a',
        text: 'We are small; the weaker half will be outsourced with a named owner, a budget and a review date',
        loads: {
          R: 0.5,
        },
        raises: [],
      },
      {
        id: 'b',
        text: 'We are small; we expect one person to do both',
        loads: {
          R: 2.5,
        },
        raises: ['RF-07', 'RF-16'],
      },
      {
        id: 'c',
        text: 'We think that the two jobs are much the same',
        loads: {
          R: 3,
        },
        raises: ['RF-16'],
      },
      {
        id: 'd',
        text: 'We have a specific person in mind who is strong in one',
        loads: {
          R: 2,
        },
        raises: ['RF-17'],
      },
      {
        id: 'e',
        text: 'To stop the two teams fighting',
        loads: {
          A: 1,
          R: 2,
        },
        raises: ['RF-18'],
      },
      {
        id: 'f',
        text: 'Does not apply',
        loads: {},
        raises: [],
      },
    ],
  },
];
