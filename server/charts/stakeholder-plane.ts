import { capital } from '../shared/sentence';
import { emptyChart, layoutFor, note, type Layout } from './layout';
import { mark, type Shape } from './marks';
import { countOf, decimal, SHARE, within } from './numbers';
import { labelPoints, type PointLabels } from './plot-labels';
import { linear, type Scale } from './scales';
import { sideList, type SideEntry } from './side-list';
import { frame, group, line, polygon, text } from './svg';
import type { ChartOptions, Point, Table } from './types';

export type StakeholderRole = 'approver' | 'decision_maker' | 'sales_head' | 'marketing_head' | 'other';

export interface StakeholderPoint {
  name: string;
  role: StakeholderRole;
  /** Weight in the combined result: 2 approver, 1 others, 0.5 a functional head answering alone. */
  weight: number;
  /** Sales and marketing shares, 0 to 1; null when nothing scored was answered. */
  sales: number | null;
  marketing: number | null;
  /** Items answered by this person. */
  answered: number;
}

export interface StakeholderPlaneData {
  people: readonly StakeholderPoint[];
  /** The weighted result, drawn as a cross of hairlines. */
  combined?: { sales: number; marketing: number } | null;
  /** Items shown. */
  shown: number;
}

const ROLES: Record<StakeholderRole, { words: string; shape: Shape; tone: string }> = {
  approver: { words: 'approver', shape: 'diamond', tone: 'f-ink' },
  decision_maker: { words: 'decision maker', shape: 'diamond', tone: 'f-paper k-ink k-15' },
  sales_head: { words: 'head of sales', shape: 'square', tone: 'f-sales' },
  marketing_head: { words: 'head of marketing', shape: 'triangle', tone: 'f-marketing' },
  other: { words: 'other stakeholder', shape: 'circle', tone: 'f-paper k-ink k-15' },
};

interface Plotted extends StakeholderPoint {
  sales: number;
  marketing: number;
}

/** Above this many people the list beside the plot has names only; the table has the numbers. */
const LIST_LIMIT = 15;
const EMPTY = 'No one has sent the intake yet. Each person appears here once their own answers are in.';

const FOOTNOTE =
  'Share of the highest load each person’s answers could have given, 0 to 1. Dashed lines: margin of 0.20. Area of the mark: weight in the combined result.';

interface Plot {
  x: Scale;
  y: Scale;
  side: number;
}

/** Respondents by the shares their answers give: marketing to the right, sales up, same scale. */
export function stakeholderPlane(data: StakeholderPlaneData, options: ChartOptions = {}): string {
  const title = options.title ?? 'Where each stakeholder sees the need';
  const people = plotted(data.people);
  if (!people.length) return emptyChart({ kind: 'stakeholder-plane', title, sentence: EMPTY }, options);
  const layout = layoutFor(options);
  const plot = plotFor(layout);
  const labels = labelsFor(people, data, { plot, layout });
  const listed = [...combinedEntry(data), ...entries(people, labels.isNumbered)];
  const place = listPlace(plot, layout);
  const list = sideList(listed, place.at, place.width);
  const below = Math.max(plot.side + 74, place.at.y + list.height);
  const foot = note(FOOTNOTE, below, layout);
  const body = [ground(plot.x, plot.y), combinedMark(data, plot.x, plot.y), marks(people, plot), labels.svg, list.svg, foot.svg];
  return frame({
    kind: 'stakeholder-plane',
    width: layout.width,
    height: below + foot.height + 4,
    title,
    description: describe(people, data),
    id: options.id,
    body,
  });
}

function plotFor({ width, isNarrow }: Layout): Plot {
  const side = isNarrow ? width - 52 : Math.min(520, width - 400);
  return { x: linear(SHARE, [34, 34 + side]), y: linear(SHARE, [24 + side, 24]), side };
}

/** Beside the plot where there is room, else below it. */
function listPlace({ side }: Plot, { width, isNarrow }: Layout): { at: Point; width: number } {
  return isNarrow ? { at: { x: 0, y: side + 74 }, width } : { at: { x: side + 78, y: 18 }, width: width - side - 78 };
}

function labelsFor(people: readonly Plotted[], data: StakeholderPlaneData, { plot, layout }: { plot: Plot; layout: Layout }): PointLabels {
  const { x, y, side } = plot;
  const points = people.map((one) => ({ name: one.name, x: x(one.marketing), y: y(one.sales), clearance: radiusOf(one.weight) + 6 }));
  return labelPoints(points, {
    bounds: { x: 36, y: 26, width: side - 4, height: side - 4 },
    obstacles: [...zoneBoxes(x, y), ...combinedBox(data, x, y)],
    maxNames: layout.isNarrow ? 6 : 16,
    maxWidth: layout.isNarrow ? 120 : 170,
  });
}

function marks(people: readonly Plotted[], { x, y }: Plot): string {
  const drawn = people.map((one) => {
    const { shape, tone } = ROLES[one.role];
    return mark(shape, { at: { x: x(one.marketing), y: y(one.sales) }, radius: radiusOf(one.weight) }, tone);
  });
  return group('marks', ...drawn);
}

function plotted(people: readonly StakeholderPoint[]): Plotted[] {
  return people.flatMap((one) => {
    const [sales, marketing] = [within(one.sales, SHARE), within(one.marketing, SHARE)];
    return sales === null || marketing === null ? [] : [{ ...one, role: one.role in ROLES ? one.role : 'other', sales, marketing }];
  });
}

function radiusOf(weight: number): number {
  return 6 * Math.sqrt(within(weight, [0.25, 4]) ?? 1);
}

// S − M = 0.2 (S + M) is the ray S = 1.5 M.
function ground(x: Scale, y: Scale): string {
  const [zero, top] = [y(0), y(1)];
  const sales = polygon(
    [
      { x: x(0), y: zero },
      { x: x(2 / 3), y: top },
      { x: x(0), y: top },
    ],
    'f-sales-soft',
  );
  const marketing = polygon(
    [
      { x: x(0), y: zero },
      { x: x(1), y: y(2 / 3) },
      { x: x(1), y: zero },
    ],
    'f-marketing-soft',
  );
  const rays =
    line({ x: x(0), y: zero }, { x: x(2 / 3), y: top }, 'k-ink3 k-dash') +
    line({ x: x(0), y: zero }, { x: x(1), y: y(2 / 3) }, 'k-ink3 k-dash');
  const names =
    text({ x: x(0) + 8, y: top + 18 }, 'Sales leads', { size: 12, weight: 'semibold', tone: 'f-sales' }) +
    text({ x: x(1) - 8, y: top + 18 }, 'Balanced', { size: 12, weight: 'semibold', tone: 'f-ink2', anchor: 'end' }) +
    text({ x: x(1) - 8, y: zero - 8 }, 'Marketing leads', { size: 12, weight: 'semibold', tone: 'f-marketing', anchor: 'end' });
  return group('ground', sales, marketing, rays, names, axes(x, y));
}

function zoneBoxes(x: Scale, y: Scale) {
  return [
    { x: x(0), y: y(1), width: 90, height: 24 },
    { x: x(1) - 80, y: y(1), width: 80, height: 24 },
    { x: x(1) - 116, y: y(0) - 22, width: 116, height: 22 },
  ];
}

function axes(x: Scale, y: Scale): string {
  const ticks = [0, 0.5, 1];
  const across = ticks.map(
    (value) =>
      line({ x: x(value), y: y(0) }, { x: x(value), y: y(0) + 4 }, 'k-ink3') +
      text({ x: x(value), y: y(0) + 17 }, decimal(value, value % 1 ? 1 : 0), {
        size: 12,
        tone: 'f-ink2',
        anchor: value === 1 ? 'end' : 'middle',
      }),
  );
  const up = ticks.map(
    (value) =>
      line({ x: x(0) - 4, y: y(value) }, { x: x(0), y: y(value) }, 'k-ink3') +
      text({ x: x(0) - 8, y: y(value) + 4 }, decimal(value, value % 1 ? 1 : 0), { size: 12, tone: 'f-ink2', anchor: 'end' }),
  );
  const frameLines =
    line({ x: x(0), y: y(0) }, { x: x(1), y: y(0) }, 'k-ink3') + line({ x: x(0), y: y(0) }, { x: x(0), y: y(1) }, 'k-ink3');
  const names =
    text({ x: 0, y: y(1) - 10 }, 'Sales share ↑', { size: 12, tone: 'f-ink2' }) +
    text({ x: x(1), y: y(0) + 34 }, 'Marketing share →', { size: 12, tone: 'f-ink2', anchor: 'end' });
  return frameLines + across.join('') + up.join('') + names;
}

function combinedMark({ combined }: StakeholderPlaneData, x: Scale, y: Scale): string {
  const [sales, marketing] = [within(combined?.sales, SHARE), within(combined?.marketing, SHARE)];
  if (sales === null || marketing === null) return '';
  const at = { x: x(marketing), y: y(sales) };
  return group(
    'combined',
    line({ x: at.x, y: y(0) }, at, 'k-ink k-dot'),
    line({ x: x(0), y: at.y }, at, 'k-ink k-dot'),
    mark('cross', { at: at, radius: 6 }, 'k-ink k-15'),
  );
}

function combinedBox({ combined }: StakeholderPlaneData, x: Scale, y: Scale) {
  const [sales, marketing] = [within(combined?.sales, SHARE), within(combined?.marketing, SHARE)];
  return sales === null || marketing === null ? [] : [{ x: x(marketing) - 7, y: y(sales) - 7, width: 14, height: 14 }];
}

function combinedEntry({ combined }: StakeholderPlaneData): SideEntry[] {
  const [sales, marketing] = [within(combined?.sales, SHARE), within(combined?.marketing, SHARE)];
  if (sales === null || marketing === null) return [];
  return [
    {
      shape: 'cross',
      tone: 'k-ink k-15',
      head: 'Weighted result',
      lines: [`S ${decimal(sales, 2)}, M ${decimal(marketing, 2)}, ${marginOf({ sales, marketing })}`],
    },
  ];
}

function marginOf({ sales, marketing }: { sales: number; marketing: number }): string {
  if (sales + marketing === 0) return 'no margin';
  const margin = (sales - marketing) / (sales + marketing);
  return Math.abs(margin) < 0.005 ? 'margin 0.00' : `margin ${decimal(Math.abs(margin), 2)} to ${margin > 0 ? 'sales' : 'marketing'}`;
}

// Names and weights: the numbers of each stand in the table beside the picture.
function entries(people: readonly Plotted[], isNumbered: boolean): SideEntry[] {
  return (Object.keys(ROLES) as StakeholderRole[]).flatMap((role) => {
    const numbered = people.map((one, index) => ({ one, index })).filter(({ one }) => one.role === role);
    if (!numbered.length) return [];
    const { shape, tone, words } = ROLES[role];
    const names = numbered.map(({ one, index }) => `${isNumbered ? `${index + 1} ` : ''}${one.name}`);
    const line =
      people.length > LIST_LIMIT
        ? names.join(', ')
        : numbered.map(({ one }, at) => `${names[at]}, weight ${weightWords(one.weight)}`).join('; ');
    return [{ shape, tone, head: capital(words), lines: [line] }];
  });
}

function weightWords(weight: number): string {
  const value = within(weight, [0, 100]) ?? 0;
  return decimal(value, Number.isInteger(value) ? 0 : 1);
}

function describe(people: readonly Plotted[], data: StakeholderPlaneData): string {
  const words = people
    .slice(0, 12)
    .map(
      (one) =>
        `${one.name}, ${ROLES[one.role].words}: sales ${decimal(one.sales, 2)}, marketing ${decimal(one.marketing, 2)}, ${marginOf(one)}`,
    );
  const missing = data.people.length - people.length;
  return `${countOf(people.length, 'person', 'people')} plotted, marketing share across, sales share up. ${words.join('. ')}.${missing ? ` ${countOf(missing, 'person has', 'people have')} no answers yet.` : ''}`;
}

export function stakeholderPlaneTable(data: StakeholderPlaneData): Table {
  const rows = data.people.map((one) => {
    const [sales, marketing] = [within(one.sales, SHARE), within(one.marketing, SHARE)];
    const known = sales !== null && marketing !== null;
    return [
      one.name,
      (ROLES[one.role] ?? ROLES.other).words,
      weightWords(one.weight),
      known ? decimal(sales, 2) : 'no answers',
      known ? decimal(marketing, 2) : 'no answers',
      known ? marginOf({ sales, marketing }) : 'none',
      String(within(one.answered, [0, 1e4]) ?? 0),
    ];
  });
  return {
    caption: 'Shares of need by stakeholder (0 to 1)',
    columns: ['Stakeholder', 'Part', 'Weight', 'Sales share', 'Marketing share', 'Margin', 'Items answered'],
    rows,
  };
}
