import fc from 'fast-check';
import Joi from 'joi';
import { calendarDay, defineForm, emailAddress, optionalText, parseForm, requiredText, rowVersion } from './forms';

const form = defineForm<Record<string, unknown>>({
  fields: {
    name: requiredText('Enter the name'),
    notes: optionalText(),
    email: emailAddress('Enter the address'),
    day: calendarDay('Enter the day'),
    version: rowVersion().required(),
  },
  lists: { choices: Joi.array().items(Joi.string().guid()).max(5) },
});

const anyField = fc.oneof(
  fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.string({ unit: 'binary' })),
);
const anyBody = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.oneof(fc.constantFrom(...form.fields, ...form.lists, '__proto__', 'constructor', 'toString'), fc.string()), anyField),
);

test('any body gives a value or problems of declared fields, and something typed for each field', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const parsed = parseForm(form, body);
      expect(Object.keys(parsed.typed)).toEqual([...form.fields]);
      expect(Object.values(parsed.typed).every((text) => typeof text === 'string')).toBe(true);
      expect(
        Object.values(parsed.typedLists)
          .flat()
          .every((text) => typeof text === 'string'),
      ).toBe(true);
      if (parsed.ok) return;
      expect(parsed.problems.length).toBeGreaterThan(0);
      for (const { field, message } of parsed.problems) {
        expect([...form.fields, ...form.lists]).toContain(field);
        expect(message).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});

test('what is typed can be stored: no NUL, no half character', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const { typed } = parseForm(form, { notes: String.fromCharCode(...units) });
      expect(typed['notes']).not.toMatch(/\0|\p{Surrogate}/u);
    }),
  );
});

test('a repeated field counts as its last value, a body that inherits its fields as empty', () => {
  expect(parseForm(form, { name: ['One', 'Two'] }).typed['name']).toBe('Two');
  expect(parseForm(form, Object.create({ name: 'Inherited' })).typed['name']).toBe('');
});

test.each(['2026-02-31', '2026-13-01', '2026-W01-1', '0000-01-01', '9999-12-31', '275760-09-13', '2026-2-3', 'tomorrow'])(
  '%s is no day that a calendar offers',
  (day) => {
    const parsed = parseForm(form, { name: 'a', email: 'a@b.example', version: '1', day });
    expect(parsed.ok ? [] : parsed.problems).toEqual([{ field: 'day', message: 'Enter the day' }]);
  },
);

test('the last day of February is one in a leap year', () => {
  expect(parseForm(form, { name: 'a', email: 'a@b.example', version: '1', day: '2028-02-29' }).ok).toBe(true);
});

test.each(['0', '-1', '1.5', '1e309', '99999999999', 'NaN'])('%s is not the version of a row', (version) => {
  const parsed = parseForm(form, { name: 'a', email: 'a@b.example', version });
  expect(parsed.ok ? [] : parsed.problems.map(({ field }) => field)).toEqual(['version']);
});
