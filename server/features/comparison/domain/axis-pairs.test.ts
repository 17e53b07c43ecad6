import fc from 'fast-check';
import { axisPairs } from './axis-pairs';
import type { ComparedCandidate } from './comparison-result';

const person = (candidacyId: string, sales: number, marketing: number, isPlaced = true): ComparedCandidate => {
  const axis = (mean: number) => ({ level: { mean, sd: 0.2 }, isPlaced, isObserved: isPlaced, unobserved: 0 });
  return {
    candidacyId,
    competencies: [],
    axes: { sales: axis(sales), marketing: axis(marketing), leadership: axis(3) },
    classification: null,
    nextEvidence: null,
    floors: [],
    interviewers: 3,
  };
};

const front = (people: readonly ComparedCandidate[]) =>
  axisPairs(people)
    .filter(({ isOnFront }) => isOnFront)
    .map(({ candidacyId }) => candidacyId);

test('the example of the method: nobody is ahead of Ada, Ben and Cleo on both axes, Cleo is ahead of Dev', () => {
  const people = [person('ada', 4.3, 2.4), person('ben', 2.7, 4.2), person('cleo', 3.9, 3.8), person('dev', 3.6, 3.6)];
  expect(front(people)).toEqual(['ada', 'ben', 'cleo']);
  expect(axisPairs(people).map(({ weaker }) => weaker)).toEqual(['marketing', 'sales', 'marketing', 'marketing']);
});

test('equal pairs are both on the front; whoever has no evidence on an axis takes no part', () => {
  expect(front([person('a', 3, 3), person('b', 3, 3), person('c', 5, 5, false)])).toEqual(['a', 'b']);
});

test('there is always somebody on the front, and whoever is not has somebody ahead', () => {
  const level = fc.double({ min: 1, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 12 }), (levels) => {
      const people = levels.map(([sales, marketing], index) => person(`p${index}`, sales, marketing));
      const ids = front(people);
      expect(ids.length).toBeGreaterThan(0);
      const isAhead = ([s, m]: [number, number], [s2, m2]: [number, number]) => s >= s2 && m >= m2 && (s > s2 || m > m2);
      levels.forEach((own, index) => expect(levels.some((other) => isAhead(other, own))).toBe(!ids.includes(`p${index}`)));
    }),
  );
});
