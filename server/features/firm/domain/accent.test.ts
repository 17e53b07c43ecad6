import fc from 'fast-check';
import { accentFrom, contrastOnPaper, isReadable, nearestReadable } from './accent';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  ['#767676', 4.54],
  ['#ff0000', 4],
])('%s stands out from white paper by %d to 1', (accent, ratio) => {
  expect(contrastOnPaper(accent)).toBeCloseTo(ratio, 2);
});

test.each([
  ['1F4E79', '#1f4e79'],
  [' #1f4e79 ', '#1f4e79'],
  ['#abc', null],
  ['navy', null],
  ['#1f4e79; background: url(x)', null],
  ['', null],
])('%j is read as %j', (text, accent) => {
  expect(accentFrom(text)).toBe(accent);
});

test('whatever the colour, the one proposed can be read, and a readable one is proposed as it is', () => {
  fc.assert(
    fc.property(colour, (accent) => {
      const proposed = nearestReadable(accent);
      expect(isReadable(proposed)).toBe(true);
      if (isReadable(accent)) expect(proposed).toBe(accent);
    }),
  );
});
