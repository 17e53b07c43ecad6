import { emptyChart, layoutFor, note, type Layout } from './layout';
import { countOf, MARGIN, signed, decimal, within } from './numbers';
import { linear, type Scale } from './scales';
import { frame, group, line, NORMAL, paragraph, rect, SMALL, text } from './svg';
import type { ChartOptions, Table } from './types';

export interface Contribution {
  /** The question in the client's words. */
  question: string;
  answer: string;
  /** m(all) − m(all without this item): above 0 towards sales. −1 to 1. */
  effect: number;
  /** Another answer to this item alone would change the recommendation. */
  isDecisive?: boolean;
}

export interface ContributionsData {
  items: readonly Contribution[];
  /** How many to show in each direction, default 5. */
  each?: number;
}

const EMPTY = 'No answer has moved the result yet.';

interface Side {
  head: string;
  tone: 'sales' | 'marketing';
  items: readonly Contribution[];
}

/** The answers that moved the result most, towards sales on the left and marketing on the right. */
export function contributions(data: ContributionsData, options: ChartOptions = {}): string {
  const title = options.title ?? 'What moved the result';
  const sides = sidesOf(data);
  const all = sides.flatMap((side) => side.items);
  if (!all.length) return emptyChart({ kind: 'contributions', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const reach = Math.max(0.01, ...all.map((item) => Math.abs(effectOf(item))));
  const scale = linear([-reach, reach], layout.isNarrow ? [layout.width - 60, 60] : [layout.width - 50, layout.width / 2 + 60]);
  let y = 0;
  const parts = sides.map((side) => {
    if (!side.items.length) return '';
    const head = text({ x: 0, y: y + 15 }, side.head, { weight: 'semibold', tone: `f-${side.tone}` });
    y += 26;
    const rows = side.items.map((item) => {
      const row = drawItem(item, y, { tone: side.tone, scale, layout });
      y += row.height;
      return row.svg;
    });
    y += 10;
    return group('side', head, ...rows);
  });
  const axis = line({ x: scale(0), y: layout.isNarrow ? 24 : 6 }, { x: scale(0), y: y - 8 }, 'k-ink3');
  const foot = note(footnote(data, all.length), y + 2, layout);
  return frame({
    kind: 'contributions',
    width: layout.width,
    height: y + foot.height + 8,
    title,
    description: describe(data, all),
    id: options.id,
    body: [layout.isNarrow ? '' : axis, ...parts, foot.svg],
  });
}

function effectOf(item: Contribution): number {
  return within(item.effect, MARGIN) ?? 0;
}

function sidesOf(data: ContributionsData): Side[] {
  const each = Math.max(1, Math.round(within(data.each ?? 5, [1, 100]) ?? 5));
  const strongest = (items: readonly Contribution[]) =>
    [...items].sort((a, b) => Math.abs(effectOf(b)) - Math.abs(effectOf(a))).slice(0, each);
  return [
    { head: 'Towards sales', tone: 'sales', items: strongest(data.items.filter((item) => effectOf(item) > 0)) },
    { head: 'Towards marketing', tone: 'marketing', items: strongest(data.items.filter((item) => effectOf(item) < 0)) },
  ];
}

interface Plot {
  tone: Side['tone'];
  scale: Scale;
  layout: Layout;
}

function drawItem(item: Contribution, top: number, plot: Plot): { svg: string; height: number } {
  const { tone, scale, layout } = plot;
  const width = layout.isNarrow ? layout.width : layout.width / 2 - 20;
  const question = paragraph({ x: 0, y: top }, item.question, { wrap: width, lines: 2, size: NORMAL });
  const answer = paragraph({ x: 0, y: top + question.height }, `“${item.answer}”`, { wrap: width, lines: 2, size: SMALL, tone: 'f-ink2' });
  const words = question.height + answer.height;
  const barTop = layout.isNarrow ? top + words + 4 : top + 3;
  const effect = effectOf(item);
  const [from, to] = [Math.min(scale(0), scale(effect)), Math.max(scale(0), scale(effect))];
  const isSales = effect > 0;
  const number = text({ x: isSales ? from - 6 : to + 6, y: barTop + 12 }, decimal(Math.abs(effect), 2), {
    size: 12,
    anchor: isSales ? 'end' : 'start',
    weight: 'semibold',
  });
  const decisive = item.isDecisive ? decisiveWords(isSales, barTop, plot) : '';
  const axis = layout.isNarrow ? line({ x: scale(0), y: barTop - 2 }, { x: scale(0), y: barTop + 18 }, 'k-ink3') : '';
  return {
    svg: question.svg + answer.svg + axis + rect({ x: from, y: barTop, width: to - from, height: 16 }, `f-${tone}`) + number + decisive,
    height: layout.isNarrow ? words + 32 : Math.max(40, words + 10),
  };
}

function decisiveWords(isSales: boolean, top: number, { scale, layout }: Plot): string {
  const x = isSales ? scale(0) + 8 : scale(0) - 8;
  const room = layout.isNarrow ? layout.width / 2 - 12 : 230;
  return text({ x: x, y: top + 12 }, layout.isNarrow ? '◆ could flip it' : '◆ another answer would flip it', {
    size: 12,
    tone: 'f-ink',
    anchor: isSales ? 'start' : 'end',
    max: room,
  });
}

function footnote(data: ContributionsData, drawn: number): string {
  return `Effect: change of the margin when the answer is left out, in points of margin (0 to 1). ${drawn} of ${countOf(data.items.length, 'answered item')} shown.`;
}

function describe(data: ContributionsData, all: readonly Contribution[]): string {
  const words = all.map(
    (item) =>
      `${item.question} ${item.answer}: ${decimal(Math.abs(effectOf(item)), 2)} towards ${effectOf(item) > 0 ? 'sales' : 'marketing'}${item.isDecisive ? ', another answer would flip the result' : ''}`,
  );
  return `${words.slice(0, 12).join('. ')}. ${footnote(data, all.length)}`;
}

export function contributionsTable(data: ContributionsData): Table {
  const rows = [...data.items]
    .sort((a, b) => effectOf(b) - effectOf(a))
    .map((item) => [
      item.question,
      item.answer,
      signed(effectOf(item)),
      effectOf(item) === 0 ? 'neither' : effectOf(item) > 0 ? 'sales' : 'marketing',
      item.isDecisive ? 'yes' : 'no',
    ]);
  return {
    caption: 'Effect of each answer on the margin (plus: towards sales)',
    columns: ['Question', 'Answer', 'Effect', 'Towards', 'Could flip the result'],
    rows,
  };
}
