import { escapeXml, isolate } from './escape';
import type { Table } from './types';

const cell = (content: string) => isolate(escapeXml(content));

/** A table element with caption and scoped heads. */
export function tableHtml({ caption, columns, rows }: Table): string {
  const head = columns.map((column) => `<th scope="col">${cell(column)}</th>`).join('');
  const body = rows
    .map(([first = '', ...rest]) => `<tr><th scope="row">${cell(first)}</th>${rest.map((each) => `<td>${cell(each)}</td>`).join('')}</tr>`)
    .join('');
  return `<div class="chart-table" role="region" aria-label="${escapeXml(caption)}" tabindex="0"><table><caption>${cell(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
