import { layoutFor } from './layout';
import { mark } from './marks';
import { decimal, within } from './numbers';
import { linear } from './scales';
import { frame, line, polyline, text } from './svg';
import { textWidth } from './text-width';
import type { ChartOptions, Table } from './types';

export interface SparklineData {
  /** What is counted: "Candidates met". */
  label: string;
  /** Oldest first; null leaves a gap. Any range; the line stands on zero when all values are zero or more. */
  values: readonly (number | null)[];
  /** Name of each value: "week 9". Same length as values. */
  periods: readonly string[];
  /** "people". */
  unit: string;
  digits?: number;
}

const LIMIT: readonly [number, number] = [-1e9, 1e9];
const HEIGHT = 32;

/** A line the size of a word: last value as a dot with its number, gaps where values are missing. Default width 280. */
export function sparkline(data: SparklineData, options: ChartOptions = {}): string {
  const { width } = layoutFor({ ...options, width: options.width ?? 280 });
  const values = data.values.map((value) => within(value, LIMIT));
  const known = values.filter((value) => value !== null);
  const title = options.title ?? data.label;
  const last = values.findLastIndex((value) => value !== null);
  const words = last < 0 ? 'no values' : figure(data, values[last] ?? 0);
  const right = width - 16 - textWidth(words, 13, 'semibold');
  const x = linear([0, values.length - 1], [6, Math.max(40, right)]);
  const y = linear([Math.min(0, ...known), Math.max(...known, 0)], [HEIGHT - 5, 6]);
  const points = values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) }));
  const base = known.length ? line({ x: 2, y: y(0) }, { x: Math.max(44, right + 4), y: y(0) }, 'k-line') : '';
  const end = points[last];
  const body = [
    base,
    ...runs(points).map((run) =>
      run[0] && run.length === 1 ? mark('circle', { at: run[0], radius: 1.5 }, 'f-ink2') : polyline(run, 'k-ink2 k-15 f-none'),
    ),
    end ? mark('circle', { at: end, radius: 3 }, 'f-ink') : '',
    text({ x: width - 2, y: HEIGHT / 2 + 5 }, words, { weight: 'semibold', anchor: 'end', max: width - 60 }),
  ];
  return frame({
    kind: 'sparkline',
    width,
    height: HEIGHT,
    title,
    description: describe(data, values),
    id: options.id,
    body,
  });
}

function figure({ digits = 0, unit }: SparklineData, value: number): string {
  return `${decimal(value, within(digits, [0, 4]) ?? 0)} ${unit}`.trim();
}

function runs<T>(points: readonly (T | null)[]): T[][] {
  const result: T[][] = [[]];
  for (const point of points) {
    if (point === null) result.push([]);
    else result.at(-1)?.push(point);
  }
  return result.filter((run) => run.length > 0);
}

function describe(data: SparklineData, values: readonly (number | null)[]): string {
  const known = values
    .map((value, index) => ({ value, period: data.periods[index] ?? `value ${index + 1}` }))
    .filter((each): each is { value: number; period: string } => each.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${data.label}: no values yet.`;
  const top = known.reduce((best, each) => (each.value > best.value ? each : best), first);
  return `${data.label}: ${figure(data, last.value)} in ${last.period}, ${figure(data, first.value)} in ${first.period}, highest ${figure(data, top.value)} in ${top.period}; ${known.length} of ${values.length} values known.`;
}

export function sparklineTable(data: SparklineData): Table {
  const rows = data.values.map((value, index) => {
    const known = within(value, LIMIT);
    return [data.periods[index] ?? `value ${index + 1}`, known === null ? 'no value' : figure(data, known)];
  });
  return { caption: data.label, columns: ['Period', data.unit || 'Value'], rows };
}
