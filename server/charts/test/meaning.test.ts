import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { candidateMap, needBar, needBarTable, profileDots, profileDotsTable, rankSentence, sharesTable } from '../index';
import * as data from './example-data';

const barOf = (margin: number) =>
  /<rect class="f-(sales|marketing)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/.exec(
    needBar({ ...data.need, rows: [{ label: 'All', margin }] }),
  );

test('sales lies left of the centre, marketing right, and a larger margin is a longer bar', () => {
  const [sales, marketing, longer] = [barOf(0.3), barOf(-0.3), barOf(0.6)];
  assert.equal(sales?.[1], 'sales');
  assert.equal(marketing?.[1], 'marketing');
  assert.ok(Number(sales?.[2]) < Number(marketing?.[2]));
  assert.ok(Math.abs(Number(longer?.[3]) - 2 * Number(sales?.[3])) < 0.05);
});

test('a margin of exactly 0.20 leads, one just below is balanced', () => {
  const zones = needBarTable({
    ...data.need,
    rows: [0.2, 0.1999, -0.2, null].map((margin) => ({ label: 'x', margin })),
  }).rows.map((row) => row[3]);
  assert.deepEqual(zones, ['sales leads', 'balanced', 'marketing leads', 'no answers']);
});

test('both axes of the map have the same scale', () => {
  const svg = candidateMap(data.map);
  const band = /class="f-band" d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/.exec(svg)?.slice(1).map(Number) ?? [];
  const [, , x2 = 0, y2 = 0, x3 = 0, y3 = 1] = band;
  assert.ok(Math.abs(x3 - x2 - (y2 - y3)) < 0.05);
});

test('a competency without enough evidence has no dot, and its reason in words', () => {
  const only = (state: 'not_enough' | 'declined') => ({
    candidates: ['Ada'],
    rows: [
      {
        competency: 'Sales coaching',
        profile: 'sales' as const,
        cells: [{ state, estimate: { mean: 3, sd: 0.5 }, ratings: [], references: 0 }],
      },
    ],
  });
  assert.doesNotMatch(profileDots(only('not_enough')), /f-sales k-ground/);
  assert.match(profileDots(only('not_enough')), /k-dash/);
  assert.doesNotMatch(profileDots(only('declined')), /k-dash/);
  assert.deepEqual(
    ['not_enough', 'declined'].map((state) => profileDotsTable(only(state as 'declined')).rows[0]?.[3]),
    ['not enough evidence', 'declined'],
  );
});

test('under half of the first places nobody is called a robust first choice', () => {
  assert.match(rankSentence(data.ranks), /^Cleo Marchetti is first in 71% of draws/);
  assert.match(rankSentence(data.openRanks), /^No candidate is a robust first choice/);
  assert.match(rankSentence({ ...data.ranks, candidates: [] }), /Nobody is ranked yet/);
});

test('missing is not zero', () => {
  const { rows } = sharesTable({ ...data.shares, shares: { S: 0, M: null, T: null, A: null, R: null } });
  assert.deepEqual(
    rows.slice(0, 2).map((row) => row[2]),
    ['0.00', 'no answers'],
  );
});

test('colours of text reach 4.5:1 and of marks 3:1 on their grounds, light and dark', () => {
  const css = readFileSync(path.join(__dirname, '../../../public/css/tokens.css'), 'utf8').replace('#fff,', '#ffffff,');
  const token = (name: string, theme: 0 | 1) =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)?.[theme + 1] ?? '#000000';
  const light = (hex: string) =>
    [1, 3, 5]
      .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
      .reduce((sum, v, index) => sum + v * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  const contrast = (a: string, b: string) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  for (const theme of [0, 1] as const) {
    for (const ground of ['surface', 'paper']) {
      for (const ink of ['ink', 'ink-2', 'accent', 'sales', 'marketing', 'leadership'])
        assert.ok(contrast(token(ink, theme), token(ground, theme)) >= 4.5, `${ink} on ${ground} ${theme}`);
      for (const mark of ['ink-3', 'warn'])
        assert.ok(contrast(token(mark, theme), token(ground, theme)) >= 3, `${mark} on ${ground} ${theme}`);
    }
    for (const side of ['sales', 'marketing', 'leadership']) {
      assert.ok(contrast(token(side, theme), token(`${side}-soft`, theme)) >= 4.5, `${side} on its soft ${theme}`);
      assert.ok(contrast(token('ink-2', theme), token(`${side}-soft`, theme)) >= 4.5, `ink-2 on ${side}-soft ${theme}`);
    }
  }
});
