import { tableHtml } from './table-html';
import type { ChartOptions, Table } from './types';

type Draw<Data> = (data: Data, options: ChartOptions) => string;

/** Where the wide drawing stands: across the page, or in one of two columns. */
const WIDTHS = { page: 800, column: 592 } as const;

export interface ResponsiveOptions extends Omit<ChartOptions, 'width'> {
  place?: keyof typeof WIDTHS;
}

// A picture follows from its data alone, and pages of stored results are opened again and again with the same.
const REMEMBERED = 60;
const drawn = new WeakMap<object, Map<string, string>>();

/** The narrow and the wide drawing; charts.css shows the one that fits its container, and hides the other from everyone. */
export function responsive<Data>(draw: Draw<Data>, data: Data, options: ResponsiveOptions = {}): string {
  const pictures = drawn.get(draw) ?? new Map<string, string>();
  drawn.set(draw, pictures);
  const key = JSON.stringify([options, data], exactly);
  const picture = pictures.get(key) ?? drawPair(draw, data, options);
  // Taken out and put in again, it is the youngest; the first is the one not asked for longest.
  pictures.delete(key);
  pictures.set(key, picture);
  if (pictures.size > REMEMBERED) pictures.delete(pictures.keys().next().value ?? '');
  return picture;
}

function drawPair<Data>(draw: Draw<Data>, data: Data, { place = 'page', ...options }: ResponsiveOptions): string {
  const at = (width: number, suffix: string) => draw(data, { ...options, width, id: options.id && `${options.id}-${suffix}` });
  return `<div class="chart-pair chart-pair--${place}"><div class="chart-narrow">${at(320, 'n')}</div><div class="chart-wide">${at(WIDTHS[place], 'w')}</div></div>`;
}

/** JSON says null for what is no number; a chart may not. */
function exactly(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

/** The picture with the same numbers as a table beneath, folded away until asked for. */
export function chartWithTable<Data>(draw: Draw<Data>, table: (data: Data) => Table, data: Data): string {
  return pictureWithTable(responsive(draw, data), table(data));
}

/** As `chartWithTable`, for a picture that is drawn already. */
export function pictureWithTable(picture: string, table: Table): string {
  return `<figure class="chart-figure">${picture}<details class="chart-numbers"><summary>The numbers</summary>${tableHtml(table)}</details></figure>`;
}
