import { clipToSquare, ellipseOutline } from './ellipse';
import type { Layout } from './layout';
import type { Shape } from './marks';
import { decimal, LEVELS } from './numbers';
import { linear, type Scale } from './scales';
import { group, line, polygon, rect, text } from './svg';
import { textWidth } from './text-width';
import type { Box, Estimate } from './types';

export type CandidateClass = 'capital_s' | 'capital_m' | 'both' | 'neither' | 'undetermined';
export type TargetZone = 'sales_led' | 'marketing_led' | 'combined_flagged' | 'none';

export interface MapCandidate {
  name: string;
  /** Axis scores, 1 to 5; null when more than a quarter of the axis weight has no evidence. */
  sales: Estimate | null;
  marketing: Estimate | null;
  class: CandidateClass;
  /** Independent interviewers behind the estimates. */
  interviewers: number;
}

export interface CandidateMapData {
  candidates: readonly MapCandidate[];
  /** Where the role asks to be: tinted. */
  target: TargetZone;
  /** Bar on each axis, default 3.5. */
  threshold?: number;
  /** Gap that separates the crafts, default 0.5. */
  gap?: number;
  /** Correlation of the errors of the two axes, default 0.20. */
  correlation?: number;
  /** A table stands beside the picture: the list gives names and no figures. Default false. */
  isBesideTable?: boolean;
}

/** Above this many candidates ellipses are left out. */
export const ELLIPSE_LIMIT = 15;

export const CLASSES: Record<CandidateClass, { words: string; shape: Shape; tone: string; edge: string }> = {
  capital_s: { words: 'Capital S', shape: 'square', tone: 'f-sales', edge: 'f-sales-thin k-sales' },
  capital_m: { words: 'Capital M', shape: 'triangle', tone: 'f-marketing', edge: 'f-marketing-thin k-marketing' },
  both: { words: 'Both', shape: 'diamond', tone: 'f-ink', edge: 'f-ink-thin k-ink2' },
  undetermined: { words: 'Undetermined', shape: 'circle', tone: 'f-paper k-ink2 k-15', edge: 'f-none k-ink3 k-dash' },
  neither: { words: 'Neither', shape: 'cross', tone: 'k-ink2 k-15', edge: 'f-none k-ink3' },
};

export interface Settings {
  threshold: number;
  gap: number;
  correlation: number;
  target: TargetZone;
}

export interface Plotted extends MapCandidate {
  sales: Estimate;
  marketing: Estimate;
}

export interface Plot {
  x: Scale;
  y: Scale;
  side: number;
}

/** A square plot, as large as the layout allows beside or above the list. */
export function plotFor({ width, isNarrow }: Layout): Plot {
  const side = isNarrow ? width - 36 : Math.min(600, width - 380);
  return { x: linear(LEVELS, [28, 28 + side]), y: linear(LEVELS, [26 + side, 26]), side };
}

/** Target tint, band of near-equal levels and the bars on both axes. */
export function ground({ x, y }: Plot, { threshold, gap, target }: Settings): string {
  // Every target zone reaches to the highest level on both axes.
  const from = (marketing: number, sales: number, tone: string) =>
    rect({ x: x(marketing), y: y(5), width: x(5) - x(marketing), height: y(sales) - y(5) }, tone);
  const tint = {
    sales_led: from(1, threshold, 'f-sales-soft'),
    marketing_led: from(threshold, 1, 'f-marketing-soft'),
    combined_flagged: from(threshold, threshold, 'f-leadership-soft'),
    none: '',
  }[target];
  const band = [
    { x: 1, y: 1 },
    { x: 1 + gap, y: 1 },
    { x: 5, y: 5 - gap },
    { x: 5, y: 5 },
    { x: 5 - gap, y: 5 },
    { x: 1, y: 1 + gap },
  ];
  const at = (level: { x: number; y: number }) => ({ x: x(level.x), y: y(level.y) });
  const edges =
    line(at({ x: 1 + gap, y: 1 }), at({ x: 5, y: 5 - gap }), 'k-line') + line(at({ x: 1, y: 1 + gap }), at({ x: 5 - gap, y: 5 }), 'k-line');
  const bars =
    line(at({ x: threshold, y: 1 }), at({ x: threshold, y: 5 }), 'k-ink3') +
    line(at({ x: 1, y: threshold }), at({ x: 5, y: threshold }), 'k-ink3');
  return group('ground', tint, polygon(band.map(at), 'f-band'), edges, bars);
}

/** The names of the four corners where they fit, and the boxes labels have to leave free. */
export function zoneNames({ x, y, side }: Plot, { threshold }: Settings): { svg: string; boxes: Box[] } {
  const room = { start: (side * (threshold - 1)) / 4 - 16, end: (side * (5 - threshold)) / 4 - 16 };
  const names = [
    { words: 'strong in sales', left: x(1) + 8, top: y(5) + 6, anchor: 'start' as const },
    { words: 'strong in both', left: x(5) - 8, top: y(5) + 6, anchor: 'end' as const },
    { words: 'strong in neither', left: x(1) + 8, top: y(1) - 22, anchor: 'start' as const },
    { words: 'strong in marketing', left: x(5) - 8, top: y(1) - 22, anchor: 'end' as const },
  ]
    .map((zone) => ({ ...zone, wide: textWidth(zone.words, 12) }))
    .filter((zone) => zone.wide <= room[zone.anchor]);
  const svg = names.map((zone) =>
    text({ x: zone.left, y: zone.top + 12 }, zone.words, { size: 12, tone: 'f-ink2 t-quiet', anchor: zone.anchor }),
  );
  const boxes = names.map((zone) => ({
    x: zone.anchor === 'end' ? zone.left - zone.wide - 4 : zone.left - 4,
    y: zone.top,
    width: zone.wide + 8,
    height: 16,
  }));
  return { svg: group('zones', ...svg), boxes };
}

/** 80% regions of the true pairs; none in a crowd. */
export function ellipses(people: readonly Plotted[], { x, y }: Plot, { correlation }: Settings): string {
  if (people.length > ELLIPSE_LIMIT) return '';
  const shapes = people.map((one) => {
    const outline = clipToSquare(ellipseOutline({ x: one.marketing, y: one.sales }, correlation), ...LEVELS);
    return polygon(
      outline.map((point) => ({ x: x(point.x), y: y(point.y) })),
      CLASSES[one.class].edge,
    );
  });
  return group(people.length > 6 ? 'ellipses faint' : 'ellipses', ...shapes);
}

/** Levels 1 to 5 on both axes, same scale. */
export function axes({ x, y }: Plot, { threshold }: Settings): string {
  const levels = [1, 2, 3, 4, 5];
  const across = levels.map(
    (level) =>
      line({ x: x(level), y: y(1) }, { x: x(level), y: y(1) + 4 }, 'k-ink3') +
      text({ x: x(level), y: y(1) + 17 }, String(level), { size: 12, tone: 'f-ink2', anchor: 'middle' }),
  );
  const up = levels.map(
    (level) =>
      line({ x: x(1) - 4, y: y(level) }, { x: x(1), y: y(level) }, 'k-ink3') +
      text({ x: x(1) - 8, y: y(level) + 4 }, String(level), { size: 12, tone: 'f-ink2', anchor: 'end' }),
  );
  const isClear = levels.every((level) => Math.abs(level - threshold) > 0.3);
  const bars = isClear
    ? text({ x: x(threshold), y: y(1) + 17 }, decimal(threshold), { size: 12, weight: 'semibold', anchor: 'middle' }) +
      text({ x: x(1) - 8, y: y(threshold) + 4 }, decimal(threshold), { size: 12, weight: 'semibold', anchor: 'end' })
    : '';
  const sides = line({ x: x(1), y: y(1) }, { x: x(5), y: y(1) }, 'k-ink3') + line({ x: x(1), y: y(1) }, { x: x(1), y: y(5) }, 'k-ink3');
  const names =
    text({ x: 0, y: y(5) - 12 }, 'Sales level ↑', { size: 12, tone: 'f-ink2' }) +
    text({ x: x(5), y: y(1) + 34 }, 'Marketing level →', { size: 12, tone: 'f-ink2', anchor: 'end' });
  return group('axis', sides, ...across, ...up, bars, names);
}
