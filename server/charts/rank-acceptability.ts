import { listed } from '../shared/sentence';
import { emptyChart, layoutFor, note, type Layout } from './layout';
import { countOf, ordinal, percent, percentWords, SHARE, within } from './numbers';
import { linear, type Scale } from './scales';
import { frame, group, line, LINE, paragraph, rect, text } from './svg';
import { textWidth } from './text-width';
import type { ChartOptions, Table } from './types';

export interface RankedCandidate {
  name: string;
  /** Share of draws at rank 1, 2, …; 0 to 1, adding up to 1. */
  ranks: readonly number[];
}

export interface RankAcceptabilityData {
  /** In the order to show. */
  candidates: readonly RankedCandidate[];
  draws: number;
  /** What was varied: "the sales-led weights, moderate agreement (K = 30)". */
  weights: string;
  /** The page says in words what the picture means: leave the sentence out of it. Default false. */
  isTold?: boolean;
}

/** Under this share of first places there is no robust first choice (method c.4). */
export const ROBUST_FIRST = 0.5;
const SHADES = 5;
const EMPTY = 'Nobody is ranked yet. A ranking needs two candidates seen by the same number of interviewers.';

/** One bar per candidate, a segment per rank, first place in the strongest shade. */
export function rankAcceptability(data: RankAcceptabilityData, options: ChartOptions = {}): string {
  const title = options.title ?? 'How often each candidate is at each rank';
  if (!data.candidates.length) return emptyChart({ kind: 'rank-acceptability', title: title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const sentence = paragraph({ x: 0, y: 0 }, data.isTold ? '' : rankSentence(data), {
    wrap: Math.min(layout.width, 720),
    size: 15,
    weight: 'semibold',
  });
  const left = layout.isNarrow ? 0 : 190;
  const scale = linear(SHARE, [left, layout.width]);
  const pitch = layout.isNarrow ? 52 : 36;
  const top = data.isTold ? 0 : sentence.height + 14;
  const rows = data.candidates.map((candidate, index) => drawRow(candidate, top + index * pitch, { scale, layout }));
  const bottom = top + data.candidates.length * pitch;
  const foot = note(footnote(data), bottom + 24, layout);
  return frame({
    kind: 'rank-acceptability',
    width: layout.width,
    height: bottom + 30 + foot.height,
    title,
    description: describe(data),
    id: options.id,
    body: [sentence.svg, axis(scale, bottom), group('rows', ...rows), foot.svg],
  });
}

/** Says what the picture means, for the line above it. */
export function rankSentence(data: RankAcceptabilityData): string {
  const firsts = data.candidates
    .map((one) => ({ name: one.name, first: shareAt(one, 0), last: shareAt(one, data.candidates.length - 1) }))
    .sort((a, b) => b.first - a.first || compare(a.name, b.name));
  const [best, second] = firsts;
  if (!best) return EMPTY;
  if (!second) return `${best.name} is the only candidate, so there is no order to report.`;
  if (best.first < ROBUST_FIRST)
    return `No candidate is a robust first choice: ${best.name} is first in ${percentWords(best.first)} of draws, ${second.name} in ${percentWords(second.first)}.`;
  return `${best.name} is first in ${percentWords(best.first)} of draws and last in ${percentWords(best.last)}. Next is ${second.name}, first in ${percentWords(second.first)}.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function shareAt(candidate: RankedCandidate, rank: number): number {
  return within(candidate.ranks[rank], SHARE) ?? 0;
}

interface Segment {
  words: string;
  share: number;
  shade: number;
}

// Ranks beyond the fifth share the lightest shade; the table has them all.
function segments(candidate: RankedCandidate): Segment[] {
  const shares = candidate.ranks.map((share) => within(share, SHARE) ?? 0);
  const total = Math.max(
    1,
    shares.reduce((sum, share) => sum + share, 0),
  );
  const single = shares.slice(0, SHADES).map((share, index) => ({ words: ordinal(index + 1), share: share / total, shade: index + 1 }));
  const rest = shares.slice(SHADES).reduce((sum, share) => sum + share, 0) / total;
  return rest > 0 ? [...single, { words: `${ordinal(SHADES + 1)} or lower`, share: rest, shade: SHADES + 1 }] : single;
}

function drawRow(candidate: RankedCandidate, top: number, { scale, layout }: { scale: Scale; layout: Layout }): string {
  const barTop = layout.isNarrow ? top + 20 : top + 4;
  const height = 24;
  const label = layout.isNarrow
    ? text({ x: 0, y: top + 14 }, candidate.name, { max: layout.width })
    : text({ x: 0, y: barTop + LINE }, candidate.name, { max: 180 });
  let reached = 0;
  const parts = segments(candidate).map((segment) => {
    const [from, to] = [scale(reached), scale(Math.min(1, reached + segment.share))];
    reached += segment.share;
    return to - from < 0.3
      ? ''
      : rect({ x: from, y: barTop, width: to - from, height: height }, `rank rank-${segment.shade}`) +
          segmentWords(segment, { from, to }, barTop);
  });
  return label + parts.join('');
}

function segmentWords({ words, share, shade }: Segment, { from, to }: { from: number; to: number }, top: number): string {
  const tone = shade <= 2 ? 'f-paper' : 'f-ink';
  const long = `${words} ${percent(share)}`;
  const fitting = [long, percent(share)].find((each) => textWidth(each, 12) + 8 <= to - from);
  return fitting ? text({ x: from + (textWidth(fitting, 12) + 12 <= to - from ? 6 : 4), y: top + 16 }, fitting, { size: 12, tone }) : '';
}

function axis(scale: Scale, bottom: number): string {
  const marks = [0, 0.5, 1].map(
    (share) =>
      line({ x: scale(share), y: bottom - 3 }, { x: scale(share), y: bottom + 2 }, 'k-ink3') +
      text({ x: scale(share), y: bottom + 16 }, percent(share), {
        size: 12,
        tone: 'f-ink2',
        anchor: share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
      }),
  );
  return group('axis', ...marks);
}

function footnote(data: RankAcceptabilityData): string {
  return `Share of ${countOf(within(data.draws, [0, 1e9]) ?? 0, 'draw')} in which a candidate holds a rank, with levels and ${data.weights || 'weights'} varied. Strongest shade: first place. Weights are expert defaults.`;
}

function describe(data: RankAcceptabilityData): string {
  const words = data.candidates.slice(0, 12).map(
    (one) =>
      `${one.name}: ${
        listed(
          segments(one)
            .filter(({ share }) => share >= 0.005)
            .map((segment) => `${segment.words} ${percent(segment.share)}`),
        ) || 'no draws'
      }`,
  );
  return `${rankSentence(data)} ${words.join('. ')}. ${footnote(data)}`;
}

export function rankAcceptabilityTable(data: RankAcceptabilityData): Table {
  const ranks = Math.max(0, ...data.candidates.map((one) => one.ranks.length));
  const columns = ['Candidate', ...Array.from({ length: ranks }, (_, index) => ordinal(index + 1))];
  return {
    caption: footnote(data),
    columns,
    rows: data.candidates.map((one) => [one.name, ...Array.from({ length: ranks }, (_, index) => percent(shareAt(one, index)))]),
  };
}
