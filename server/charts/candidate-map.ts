import { clipToSquare, ellipseOutline } from './ellipse';
import { emptyChart, layoutFor, note, type Layout } from './layout';
import { mark, type Shape } from './marks';
import { countOf, decimal, LEVELS, within } from './numbers';
import { labelPoints, type LabelledPoint } from './plot-labels';
import { linear, type Scale } from './scales';
import { sideList, type SideEntry } from './side-list';
import { frame, group, line, polygon, rect, text } from './svg';
import { textWidth } from './text-width';
import type { Box, ChartOptions, Estimate, Table } from './types';

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
}

/** Above this many candidates ellipses are left out. */
export const ELLIPSE_LIMIT = 15;

const CLASSES: Record<CandidateClass, { words: string; shape: Shape; tone: string; edge: string }> = {
  capital_s: { words: 'Capital S', shape: 'square', tone: 'f-sales', edge: 'f-sales-thin k-sales' },
  capital_m: { words: 'Capital M', shape: 'triangle', tone: 'f-marketing', edge: 'f-marketing-thin k-marketing' },
  both: { words: 'Both', shape: 'diamond', tone: 'f-ink', edge: 'f-ink-thin k-ink2' },
  undetermined: { words: 'Undetermined', shape: 'circle', tone: 'f-paper k-ink2 k-15', edge: 'f-none k-ink3 k-dash' },
  neither: { words: 'Neither', shape: 'cross', tone: 'k-ink2 k-15', edge: 'f-none k-ink3' },
};

const TARGETS: Record<TargetZone, string> = {
  sales_led: 'a sales-led role',
  marketing_led: 'a marketing-led role',
  combined_flagged: 'a combined role',
  none: '',
};

interface Settings {
  threshold: number;
  gap: number;
  correlation: number;
  target: TargetZone;
}

interface Plotted extends MapCandidate {
  sales: Estimate;
  marketing: Estimate;
}

interface Plot {
  x: Scale;
  y: Scale;
  side: number;
}

const EMPTY = 'No candidate has enough evidence on both axes yet. The map starts with the first one who has.';

/** Candidates by marketing (across) and sales (up), never as one number. */
export function candidateMap(data: CandidateMapData, options: ChartOptions = {}): string {
  const title = options.title ?? 'Candidates by sales and marketing level';
  const people = plotted(data.candidates);
  if (!people.length) return emptyChart('candidate-map', title, EMPTY, options);
  const layout = layoutFor(options);
  const settings = settingsOf(data);
  const plot = plotFor(layout);
  const zones = zoneNames(plot, settings);
  const labels = labelPoints(
    people.map((one) => pointOf(one, plot)),
    { x: plot.x(1) + 2, y: plot.y(5) + 2, width: plot.side - 4, height: plot.side - 4 },
    zones.boxes,
    layout.isNarrow ? 5 : 14,
    layout.isNarrow ? 110 : 160,
  );
  const listLeft = layout.isNarrow ? 0 : plot.side + 78;
  const listTop = layout.isNarrow ? plot.side + 70 : 20;
  const list = sideList(entries(people, labels.isNumbered), listLeft, listTop, layout.width - listLeft);
  const below = Math.max(plot.side + 70, listTop + list.height);
  const foot = note(footnote(data, settings, people.length), below, layout);
  const body = [
    ground(plot, settings),
    zones.svg,
    ellipses(people, plot, settings),
    group('marks', ...people.map((one) => mark(CLASSES[one.class].shape, pointOf(one, plot), 5, CLASSES[one.class].tone))),
    labels.svg,
    axes(plot, settings),
    list.svg,
    foot.svg,
  ];
  return frame({
    kind: 'candidate-map',
    width: layout.width,
    height: below + foot.height + 4,
    title,
    description: describe(data, people, settings),
    id: options.id,
    body,
  });
}

function plotted(candidates: readonly MapCandidate[]): Plotted[] {
  return candidates.flatMap((one) => {
    const [sales, marketing] = [usable(one.sales), usable(one.marketing)];
    return sales && marketing ? [{ ...one, class: one.class in CLASSES ? one.class : 'undetermined', sales, marketing }] : [];
  });
}

function usable(estimate: Estimate | null): Estimate | null {
  const [mean, sd] = [within(estimate?.mean, LEVELS), within(estimate?.sd, [0.01, 2])];
  return mean === null || sd === null ? null : { mean, sd };
}

function settingsOf(data: CandidateMapData): Settings {
  return {
    threshold: within(data.threshold ?? 3.5, LEVELS) ?? 3.5,
    gap: within(data.gap ?? 0.5, [0, 4]) ?? 0.5,
    correlation: within(data.correlation ?? 0.2, [-0.99, 0.99]) ?? 0.2,
    target: data.target in TARGETS ? data.target : 'none',
  };
}

function plotFor({ width, isNarrow }: Layout): Plot {
  const side = isNarrow ? width - 36 : Math.min(600, width - 380);
  return { x: linear(LEVELS, [28, 28 + side]), y: linear(LEVELS, [26 + side, 26]), side };
}

function pointOf(one: Plotted, { x, y }: Plot): LabelledPoint {
  return { name: one.name, x: x(one.marketing.mean), y: y(one.sales.mean), clearance: 10 };
}

function ground({ x, y }: Plot, { threshold, gap, target }: Settings): string {
  const box = (left: number, right: number, low: number, high: number, tone: string) =>
    rect(x(left), y(high), x(right) - x(left), y(low) - y(high), tone);
  const tint = {
    sales_led: box(1, 5, threshold, 5, 'f-sales-soft'),
    marketing_led: box(threshold, 5, 1, 5, 'f-marketing-soft'),
    combined_flagged: box(threshold, 5, threshold, 5, 'f-leadership-soft'),
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

function zoneNames({ x, y, side }: Plot, { threshold }: Settings): { svg: string; boxes: Box[] } {
  const room = { start: (side * (threshold - 1)) / 4 - 16, end: (side * (5 - threshold)) / 4 - 16 };
  const names = [
    { words: 'strong in sales', left: x(1) + 8, top: y(5) + 6, anchor: 'start' as const },
    { words: 'strong in both', left: x(5) - 8, top: y(5) + 6, anchor: 'end' as const },
    { words: 'strong in neither', left: x(1) + 8, top: y(1) - 22, anchor: 'start' as const },
    { words: 'strong in marketing', left: x(5) - 8, top: y(1) - 22, anchor: 'end' as const },
  ]
    .map((zone) => ({ ...zone, wide: textWidth(zone.words, 12) }))
    .filter((zone) => zone.wide <= room[zone.anchor]);
  const svg = names.map((zone) => text(zone.left, zone.top + 12, zone.words, { size: 12, tone: 'f-ink2 t-quiet', anchor: zone.anchor }));
  const boxes = names.map((zone) => ({
    x: zone.anchor === 'end' ? zone.left - zone.wide - 4 : zone.left - 4,
    y: zone.top,
    width: zone.wide + 8,
    height: 16,
  }));
  return { svg: group('zones', ...svg), boxes };
}

function ellipses(people: readonly Plotted[], { x, y }: Plot, { correlation }: Settings): string {
  if (people.length > ELLIPSE_LIMIT) return '';
  const shapes = people.map((one) => {
    const outline = clipToSquare(ellipseOutline(one.marketing, one.sales, correlation), ...LEVELS);
    return polygon(
      outline.map((point) => ({ x: x(point.x), y: y(point.y) })),
      CLASSES[one.class].edge,
    );
  });
  return group(people.length > 6 ? 'ellipses faint' : 'ellipses', ...shapes);
}

function axes({ x, y }: Plot, { threshold }: Settings): string {
  const levels = [1, 2, 3, 4, 5];
  const across = levels.map(
    (level) =>
      line({ x: x(level), y: y(1) }, { x: x(level), y: y(1) + 4 }, 'k-ink3') +
      text(x(level), y(1) + 17, String(level), { size: 12, tone: 'f-ink2', anchor: 'middle' }),
  );
  const up = levels.map(
    (level) =>
      line({ x: x(1) - 4, y: y(level) }, { x: x(1), y: y(level) }, 'k-ink3') +
      text(x(1) - 8, y(level) + 4, String(level), { size: 12, tone: 'f-ink2', anchor: 'end' }),
  );
  const isClear = levels.every((level) => Math.abs(level - threshold) > 0.3);
  const bars = isClear
    ? text(x(threshold), y(1) + 17, decimal(threshold), { size: 12, weight: 'semibold', anchor: 'middle' }) +
      text(x(1) - 8, y(threshold) + 4, decimal(threshold), { size: 12, weight: 'semibold', anchor: 'end' })
    : '';
  const sides = line({ x: x(1), y: y(1) }, { x: x(5), y: y(1) }, 'k-ink3') + line({ x: x(1), y: y(1) }, { x: x(1), y: y(5) }, 'k-ink3');
  const names =
    text(0, y(5) - 12, 'Sales level ↑', { size: 12, tone: 'f-ink2' }) +
    text(x(5), y(1) + 34, 'Marketing level →', { size: 12, tone: 'f-ink2', anchor: 'end' });
  return group('axis', sides, ...across, ...up, bars, names);
}

function levelWords({ mean, sd }: Estimate): string {
  const [low, high] = [mean - 1.2816 * sd, mean + 1.2816 * sd].map((value) => Math.min(5, Math.max(1, value)));
  return `${decimal(mean)} (${decimal(low ?? mean)}–${decimal(high ?? mean)})`;
}

function entries(people: readonly Plotted[], isNumbered: boolean): SideEntry[] {
  return (Object.keys(CLASSES) as CandidateClass[]).flatMap((name) => {
    const members = people.map((one, index) => ({ one, index })).filter(({ one }) => one.class === name);
    if (!members.length) return [];
    const named = members.map(({ one, index }) => `${isNumbered ? `${index + 1} ` : ''}${one.name}`);
    const lines =
      people.length > ELLIPSE_LIMIT ? [named.join(', ')] : members.flatMap(({ one }, index) => [named[index] ?? '', figures(one)]);
    return [
      {
        shape: CLASSES[name].shape,
        tone: CLASSES[name].tone,
        head: `${CLASSES[name].words}, ${members.length} of ${people.length}`,
        lines,
      },
    ];
  });
}

function figures(one: Plotted): string {
  return `S ${levelWords(one.sales)}, M ${levelWords(one.marketing)}, n ${within(one.interviewers, [0, 1000]) ?? 0}`;
}

function footnote(data: CandidateMapData, settings: Settings, drawn: number): string {
  const missing = data.candidates.length - drawn;
  const region =
    drawn > ELLIPSE_LIMIT
      ? `Ellipses are left out above ${ELLIPSE_LIMIT} candidates.`
      : `Ellipse: region that holds the true pair with a probability of 80% (errors correlated ${decimal(settings.correlation, 2)}).`;
  const tint = settings.target === 'none' ? '' : ` Tint: where ${TARGETS[settings.target]} asks to be.`;
  const absent = missing ? ` ${countOf(missing, 'candidate is', 'candidates are')} not drawn: not enough evidence on an axis.` : '';
  return `Levels 1 to 5; in brackets the 80% interval; n: independent interviewers. ${region} Lines: bar of ${decimal(settings.threshold)}. Band: levels within ${decimal(settings.gap)} of each other.${tint}${absent} Bar, gap and weights are expert defaults.`;
}

function describe(data: CandidateMapData, people: readonly Plotted[], settings: Settings): string {
  const words = people
    .slice(0, 15)
    .map(
      (one) =>
        `${one.name}, ${CLASSES[one.class].words.toLowerCase()}: sales ${levelWords(one.sales)}, marketing ${levelWords(one.marketing)}`,
    );
  const more = people.length > 15 ? ` And ${people.length - 15} more in the table.` : '';
  return `Marketing across, sales up, 1 to 5 on both. ${words.join('. ')}.${more} ${footnote(data, settings, people.length)}`;
}

export function candidateMapTable(data: CandidateMapData): Table {
  const rows = data.candidates.map((one) => {
    const [sales, marketing] = [usable(one.sales), usable(one.marketing)];
    return [
      one.name,
      sales ? levelWords(sales) : 'not enough evidence',
      marketing ? levelWords(marketing) : 'not enough evidence',
      sales && marketing ? (CLASSES[one.class] ?? CLASSES.undetermined).words : 'not classified',
      String(within(one.interviewers, [0, 1000]) ?? 0),
    ];
  });
  return {
    caption: 'Axis scores, 1 to 5, with 80% intervals',
    columns: ['Candidate', 'Sales', 'Marketing', 'Class', 'Interviewers'],
    rows,
  };
}
