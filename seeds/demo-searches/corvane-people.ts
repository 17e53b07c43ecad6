import { follow, type DemoSearch, type Journey } from '../demo-steps';

const JUDITH = 'Judith Marlowe';
const HELENA = 'Helena Brandt';

/** Those who go on to assessment and interviews; the assessment itself moves them on. */
const finalists: readonly Journey[] = [
  {
    name: 'Claire Anselm',
    addedDaysAgo: 40,
    moves: [
      [38, 'approached'],
      [34, 'interested', 'Wants a mandate that is not a sales quota'],
    ],
  },
  {
    name: 'Priya Venkataraman',
    addedDaysAgo: 40,
    moves: [
      [38, 'approached'],
      [35, 'interested', 'Free from the new year'],
    ],
  },
  {
    name: 'Daniel Okafor',
    addedDaysAgo: 39,
    moves: [
      [37, 'approached'],
      [33, 'interested', 'Asked which half of the role is the real one'],
    ],
  },
  {
    name: 'Linnea Holm',
    addedDaysAgo: 37,
    moves: [
      [35, 'approached'],
      [30, 'interested', 'Knows Corvane as a buyer'],
    ],
  },
  {
    name: 'Hanne Vestergaard',
    addedDaysAgo: 34,
    moves: [
      [33, 'approached'],
      [28, 'interested'],
    ],
  },
  {
    name: 'Karel Novotný',
    addedDaysAgo: 31,
    moves: [
      [30, 'approached'],
      [22, 'interested'],
    ],
  },
  {
    name: 'Aoife Brennan',
    addedDaysAgo: 29,
    moves: [
      [28, 'approached'],
      [15, 'interested', 'Asked who the head of sales will be'],
    ],
  },
];

const others: readonly Journey[] = [
  {
    name: 'Ruth Castellan',
    addedDaysAgo: 33,
    moves: [
      [31, 'approached'],
      [12, 'interested', 'Would come for the company, less for the craft'],
    ],
  },
  {
    name: 'Beatriz Lemos',
    addedDaysAgo: 30,
    moves: [
      [26, 'approached'],
      [11, 'interested'],
    ],
  },
  {
    name: 'Giulia Ferrante',
    addedDaysAgo: 26,
    moves: [
      [20, 'approached'],
      [9, 'interested'],
    ],
  },
  { name: 'Elif Demir', addedDaysAgo: 28, moves: [[13, 'approached']] },
  { name: 'Owen Pryce', addedDaysAgo: 25, moves: [[8, 'approached']] },
  { name: 'Nkechi Obi', addedDaysAgo: 20, moves: [[7, 'approached']] },
  { name: 'Pascal Wyss', addedDaysAgo: 20, moves: [[6, 'approached']] },
  { name: 'Camille Duret', addedDaysAgo: 18 },
  { name: 'Ewa Kowalczyk', addedDaysAgo: 18 },
  { name: 'Diego Almazán', addedDaysAgo: 12 },
  { name: 'Fiona Galbraith', addedDaysAgo: 9 },
];

const left: readonly Journey[] = [
  {
    name: 'Sunita Rao',
    addedDaysAgo: 39,
    moves: [[37, 'approached']],
    exit: {
      daysAgo: 32,
      kind: 'not_interested',
      decidedBy: 'Sunita Rao',
      reason: 'Stays at Larkfield until the sale is closed. Named Claire Anselm.',
    },
  },
  {
    name: 'Mateus Figueira',
    addedDaysAgo: 38,
    moves: [
      [36, 'approached'],
      [29, 'interested'],
    ],
    exit: {
      daysAgo: 18,
      kind: 'withdrew',
      decidedBy: 'Mateus Figueira',
      reason: 'Does not want to be assessed while his own company is being bought.',
    },
  },
  {
    name: 'Tobias Lindgren',
    addedDaysAgo: 36,
    moves: [
      [34, 'approached'],
      [27, 'interested'],
    ],
    exit: { daysAgo: 21, kind: 'location', decidedBy: JUDITH, reason: 'Two days a week in Eindhoven do not work with the school year.' },
  },
  {
    name: 'Rhys Maddox',
    addedDaysAgo: 35,
    moves: [[33, 'approached']],
    exit: { daysAgo: 16, kind: 'not_reachable', decidedBy: JUDITH, reason: 'Three calls and a letter in two weeks, no answer.' },
  },
  {
    name: 'Henrik Aaberg',
    addedDaysAgo: 33,
    moves: [
      [31, 'approached'],
      [25, 'interested'],
    ],
    exit: {
      daysAgo: 19,
      kind: 'not_a_fit',
      decidedBy: JUDITH,
      reason: 'Fifteen years of key accounts and no marketing budget of his own. Keep for a sales-led search.',
    },
  },
  {
    name: 'Shira Levin',
    addedDaysAgo: 32,
    moves: [
      [30, 'approached'],
      [24, 'interested'],
    ],
    exit: {
      daysAgo: 14,
      kind: 'pay',
      decidedBy: 'Shira Levin',
      reason: 'Base pay is a third below her present one, and the shares do not close the gap.',
    },
  },
  {
    name: 'Anders Krogh',
    addedDaysAgo: 30,
    exit: { daysAgo: 26, kind: 'declined_by_client', decidedBy: HELENA, reason: 'Has not led people yet; the role needs that on day one.' },
  },
  {
    name: 'Laurent Besson',
    addedDaysAgo: 27,
    moves: [[24, 'approached']],
    exit: { daysAgo: 17, kind: 'timing', decidedBy: 'Laurent Besson', reason: 'Became a father in September. Ask again next autumn.' },
  },
];

/** Everybody who was looked at; returns the candidacies by name. */
export async function corvanePeople(search: DemoSearch): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const journey of [...finalists, ...others, ...left]) ids.set(journey.name, await follow(search, journey));
  return ids;
}
