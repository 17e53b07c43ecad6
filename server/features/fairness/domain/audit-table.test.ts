import fc from 'fast-check';
import { auditTable, LEAST_SHOWN, medianOf, type CountedPerson } from './audit-table';
import { ETHNICITIES, GROUPINGS, SEXES } from './self-identification';

const person = fc.record({
  said: fc.option(fc.record({ sex: fc.constantFrom(...SEXES), ethnicity: fc.constantFrom(...ETHNICITIES) })),
  selected: fc.boolean(),
});
const someSex = (sex: 'female' | 'male', count: number, selected: number): CountedPerson[] =>
  Array.from({ length: count }, (_, index) => ({ said: { sex, ethnicity: 'undisclosed' }, selected: index < selected }));

test('no number under ten is ever shown, and a hidden one is never alone', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 120 }), fc.constantFrom(...GROUPINGS), (people, grouping) => {
      const { rows, unknown } = auditTable(people, grouping);
      for (const column of ['total', 'selected'] as const) {
        const numbers = [...rows, unknown].map((row) => row[column]);
        expect(numbers.filter((number) => number !== null && number < LEAST_SHOWN)).toEqual([]);
        expect(numbers.filter((number) => number === null)).not.toHaveLength(1);
      }
      for (const { total, selected, impact } of rows) {
        if (selected !== null) expect(total! - selected).toBeGreaterThanOrEqual(LEAST_SHOWN);
        if (impact !== null) expect(impact.rate).toBe(selected! / total!);
      }
    }),
    { numRuns: 60 },
  );
});

test('exactly four fifths is not below four fifths', () => {
  const { rows, highest } = auditTable([...someSex('male', 100, 50), ...someSex('female', 100, 40)], 'sex');
  expect(highest).toBe('male');
  expect(rows.find(({ category }) => category === 'female')?.impact).toMatchObject({ ratio: 0.8, belowFourFifths: false });
});

test('whoever would rather not say is an unknown, not a category', () => {
  const table = auditTable([...someSex('male', 30, 15), ...someSex('female', 30, 15)], 'ethnicity');
  expect(table.rows.every(({ total }) => total === null)).toBe(true);
  expect(table.unknown.total).toBe(60);
});

test('the median of an even number of scores lies between the middle two', () => {
  expect([medianOf([]), medianOf([3]), medianOf([4, 1, 2]), medianOf([4, 1, 2, 3])]).toEqual([null, 3, 2, 2.5]);
});
