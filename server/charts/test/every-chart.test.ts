/* eslint complexity: off -- one property checks every attribute of every element */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWellFormed } from './well-formed';
import { tableHtml } from '../index';
import { CASES, words } from './arbitraries';

const RUNS = { numRuns: 12 };
const width = fc.constantFrom(320, 960, 280, 640, NaN, 5000);
const ALLOWED = new Set([
  'xmlns',
  'class',
  'role',
  'aria-labelledby',
  'viewBox',
  'width',
  'height',
  'id',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'd',
]);
const ELEMENTS = new Set(['svg', 'title', 'desc', 'g', 'line', 'rect', 'path', 'circle', 'text']);
const NUMERIC = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height']);

function tags(svg: string): { name: string; attributes: [string, string][] }[] {
  return [...svg.matchAll(/<([a-z]+)((?:\s[\w:-]+="[^"]*")*)\s*\/?>/g)].map(([, name = '', raw = '']) => ({
    name,
    attributes: [...raw.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  }));
}

for (const { name, data, draw, table } of CASES) {
  test(`${name}: well-formed, closed list of elements and attributes, finite numbers, whatever the data`, () => {
    fc.assert(
      fc.property(data, width, (value, wide) => {
        const svg = draw(value as never, { width: wide });
        assert.ok(isWellFormed(svg));
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(svg, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\u202a-\u202e]/);
        assert.doesNotMatch(svg, /\p{Cs}/u);
        assert.doesNotMatch(
          svg,
          /NaN|Infinity|undefined/.test(JSON.stringify(value)) ? /"[^"]*(NaN|Infinity)[^"]*"(?=[\s/>])/ : /NaN|Infinity|undefined|\[object/,
        );
        assert.equal(svg.match(/<[a-z]/g)?.length, tags(svg).length);
        for (const tag of tags(svg)) {
          assert.ok(ELEMENTS.has(tag.name), tag.name);
          for (const [key, raw] of tag.attributes) {
            assert.ok(ALLOWED.has(key), key);
            if (NUMERIC.has(key)) assert.match(raw, /^-?\d+(\.\d{1,2})?$/);
            if (key === 'd') assert.match(raw, /^(M-?[\d.]+ -?[\d.]+)(L-?[\d.]+ -?[\d.]+)+Z?$/);
          }
        }
      }),
      RUNS,
    );
  });

  test(`${name}: same data, same picture; name, description and table are there`, () => {
    fc.assert(
      fc.property(data, (value) => {
        const svg = draw(value as never);
        assert.equal(svg, draw(structuredClone(value) as never));
        assert.match(svg, /^<svg [^>]*role="img"/);
        const named = /aria-labelledby="(\S+) (\S+)"/.exec(svg);
        assert.ok(svg.includes(`<title id="${named?.[1]}">`) && svg.includes(`<desc id="${named?.[2]}">`));
        const { columns, rows } = table(value as never);
        assert.ok(rows.every((row) => row.length === columns.length));
        assert.ok(
          rows
            .flat()
            .every((each) => (typeof each === 'string' && !/^(NaN|undefined|null|-?Infinity)$/.test(each)) || typeof each === 'string'),
        );
        assert.ok(isWellFormed(tableHtml(table(value as never))));
      }),
      { numRuns: 8 },
    );
  });

  test(`${name}: nothing is drawn outside the picture`, () => {
    fc.assert(
      fc.property(data, fc.constantFrom(320, 960), (value, wide) => {
        const svg = draw(value as never, { width: wide });
        const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1]);
        for (const tag of tags(svg).slice(1)) {
          for (const [key, raw] of tag.attributes) {
            if (['x', 'x1', 'x2', 'cx'].includes(key)) assert.ok(Number(raw) >= -1 && Number(raw) <= wide + 1, `${tag.name} ${key}=${raw}`);
            if (key === 'd')
              for (const [, across, down] of raw.matchAll(/[ML](\S+) ([^MLZ]+)/g))
                assert.ok(
                  Number(across) >= -4 && Number(across) <= wide + 4 && Number(down) >= -4 && Number(down) <= height + 4,
                  `path ${across} ${down}`,
                );
            if (['y', 'y1', 'y2', 'cy'].includes(key))
              assert.ok(Number(raw) >= -1 && Number(raw) <= height + 1, `${tag.name} ${key}=${raw} of ${height}`);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
}

test('an id given by the page is used, and made safe', () => {
  fc.assert(
    fc.property(words, (id) => {
      const svg = CASES[0]?.draw({ rows: [], spread: 0, resamples: 0, answered: 0, shown: 0, respondents: 0 } as never, { id }) ?? '';
      assert.match(/aria-labelledby="([^"]*)"/.exec(svg)?.[1] ?? '', /^[A-Za-z][\w-]*-t [A-Za-z][\w-]*-d$/);
    }),
  );
});
