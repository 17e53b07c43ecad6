import { tableHtml } from './table-html';
import type { ChartOptions, Table } from './types';

type Draw<Data> = (data: Data, options: ChartOptions) => string;

/** The narrow and the wide drawing; charts.css shows the one that fits its container, and hides the other from everyone. */
export function responsive<Data>(draw: Draw<Data>, data: Data, options: Omit<ChartOptions, 'width'> = {}): string {
  const at = (width: number, suffix: string) => draw(data, { ...options, width, id: options.id && `${options.id}-${suffix}` });
  return `<div class="chart-pair"><div class="chart-narrow">${at(320, 'n')}</div><div class="chart-wide">${at(800, 'w')}</div></div>`;
}

/** The picture with the same numbers as a table beneath, folded away until asked for. */
export function chartWithTable<Data>(draw: Draw<Data>, table: (data: Data) => Table, data: Data): string {
  return `<figure class="chart-figure">${responsive(draw, data)}<details class="chart-numbers"><summary>The numbers</summary>${tableHtml(table(data))}</details></figure>`;
}
