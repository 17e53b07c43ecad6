import type { FrozenCompetency, FrozenFloor } from './domain/frozen-shortlist';
import { floorsWords, floorWords, levelsLine, missingWords, placeWords } from './shortlist-words';

const floor = (name: string, status: FrozenFloor['status'], probability: number | null = 0.5): FrozenFloor => ({
  competencyId: 'SAL-02',
  name,
  floor: 2.75,
  status,
  probability,
});

const competency = (name: string, state: FrozenCompetency['state'], weight: number | null = 4): FrozenCompetency => ({
  competencyId: 'SAL-02',
  name,
  profile: 'sales',
  weight,
  state,
  level: null,
  interviewers: 0,
});

describe('must-haves in words', () => {
  it('counts what is shown and groups the rest by what it lacks', () => {
    const floors = [
      floor('Coaching', 'shown'),
      floor('Pricing', 'not_shown'),
      floor('Brand', 'no_evidence'),
      floor('Deals', 'points_below'),
    ];
    expect(floorsWords(floors)).toBe(
      '1 of 4 must-haves shown. The interviews leave open: Pricing. The interviews point below the floor of: Deals. Not enough evidence on: Brand.',
    );
    expect(floorsWords([floor('Coaching', 'shown'), floor('Pricing', 'shown')])).toBe('All 2 must-haves are shown.');
    expect(floorsWords([floor('Coaching', 'no_evidence'), floor('Pricing', 'no_evidence')])).toBe(
      'Not enough evidence yet on any of the 2 must-haves.',
    );
    expect(floorsWords([])).toBe('The brief names no must-have.');
  });

  it('gives no probability where there is no evidence', () => {
    expect(floorWords(floor('Coaching', 'shown', 0.97))).toBe('Shown, 97%');
    expect(floorWords(floor('Coaching', 'no_evidence', null))).toBe('Not enough evidence');
  });
});

describe('what is missing', () => {
  it('keeps the kinds of missing apart and leaves out what the brief does not weigh', () => {
    const competencies = [
      competency('Coaching', 'enough'),
      competency('Pricing', 'not_assessed'),
      competency('Brand', 'not_observed'),
      competency('Deals', 'not_enough'),
      competency('Research', 'not_assessed', null),
    ];
    expect(missingWords({ competencies })).toEqual([
      'Not assessed yet: Pricing.',
      'Asked about and not observed: Brand.',
      'Seen by too few people for a level: Deals.',
    ]);
    expect(missingWords({ competencies: [competency('Coaching', 'enough')] })).toEqual([]);
  });
});

test('a shared place says so, and no place is not a number', () => {
  expect(placeWords({ place: { rank: 2, isTied: true } })).toBe('2, shared');
  expect(placeWords({ place: null })).toBe('No place');
});

test('the three levels stay three, and a missing one is said to be missing', () => {
  const line = levelsLine({ sales: { mean: 3.9, sd: 0.2 }, marketing: null, leadership: { mean: 3, sd: 0.3 } });
  expect(line).toBe('Sales 3.9 (3.6–4.2), marketing not enough evidence, leadership 3.0 (2.6–3.4)');
});
