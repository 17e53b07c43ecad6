import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, escapeXml, isolate } from '../escape';
import { fitText, textWidth, wrapText } from '../text-width';
import { text } from '../svg';
import { words } from './arbitraries';

const UNESCAPED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

test('escaping loses nothing but what XML cannot carry, and can be undone', () => {
  fc.assert(
    fc.property(words, (value) => {
      const escaped = escapeXml(value);
      assert.doesNotMatch(escaped, /[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      assert.equal(
        escaped.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => UNESCAPED[entity] ?? ''),
        cleanText(value),
      );
    }),
    { numRuns: 2000 },
  );
});

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(words, (value) => assert.equal(cleanText(cleanText(value)), cleanText(value))),
    { numRuns: 1000 },
  );
});

test('right-to-left runs are fenced in pairs and numbers stay outside', () => {
  assert.equal(isolate('12 יעל לוי: 4.0'), '12 \u2068יעל לוי\u2069: 4.0');
  fc.assert(
    fc.property(words, (value) => {
      const fenced = isolate(escapeXml(value));
      assert.equal(fenced.split('\u2068').length, fenced.split('\u2069').length);
    }),
  );
});

test('a fitted text is never wider than its room, once the ellipsis fits', () => {
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 20, max: 400 }),
      fc.constantFrom('regular' as const, 'semibold' as const),
      (value, room, weight) => {
        const fitted = fitText(value, room, { size: 13, weight });
        assert.ok(textWidth(fitted.text, 13, weight) <= room + 0.01);
        assert.equal(fitted.isCut, textWidth(value, 13, weight) > room);
      },
    ),
    { numRuns: 1000 },
  );
});

test('an emoji of several code points is kept whole or left out', () => {
  const family = '👩‍👩‍👧‍👦';
  for (let room = 10; room < 200; room += 7)
    assert.match(fitText(family.repeat(8), room, { size: 13 }).text, new RegExp(`^(${family})*…?$`, 'u'));
});

test('a cut name keeps its full text in a title', () => {
  const name = 'Maria-Theresia Freifrau von und zu Hohenstein-Wittelsbach und Sachsen-Coburg-Gotha';
  const svg = text({ x: 0, y: 0 }, name, { max: 120 });
  assert.match(svg, /…<title>/);
  assert.ok(svg.includes(`<title>${name}</title>`));
});

test('wrapped lines fit and hold every word when nothing is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { maxLength: 30 }),
      fc.integer({ min: 150, max: 500 }),
      (list, room) => {
        const value = cleanText(list.join(' '));
        fc.pre(value.split(' ').every((word) => textWidth(word, 13) <= room));
        const lines = wrapText(value, room, { size: 13 });
        assert.ok(lines.every((each) => textWidth(each, 13) <= room + 0.01));
        assert.equal(lines.join(' '), value);
      },
    ),
  );
});

test('longer text is wider', () => {
  fc.assert(fc.property(words, words, (a, b) => assert.ok(textWidth(`${a}x${b}`, 13) + 0.01 >= textWidth(`${a}x`, 13))));
});
