/**
 * The number a person wrote, or null. Spaces and apostrophes group digits; a point or comma groups when every group
 * behind it has three digits and `grouping` is allowed, and is a decimal sign otherwise. A trailing % is dropped.
 */
export function numberFromText(text: string, options: { readonly grouping: boolean }): number | null {
  const compact = text
    .replace(/[\s'’_]/g, '')
    .replace(/%$/, '')
    .replace(/^[−–]/, '-');
  const plain = options.grouping ? withoutGroups(compact) : compact;
  const decimal = plain.replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(decimal) ? Number(decimal) : null;
}

function withoutGroups(text: string): string {
  const match = /^(-?\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)((?!\2)[.,]\d{1,2})?$/.exec(text);
  if (!match) return text;
  return `${(match[1] ?? '').replace(/[.,]/g, '')}${match[3] ?? ''}`;
}
