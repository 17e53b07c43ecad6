const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(?:k|thousand)$/i, 1_000],
  [/(?:m|mn|mio|million)$/i, 1_000_000],
  [/(?:bn|billion)$/i, 1_000_000_000],
];

/**
 * The number a person wrote, or null. Spaces and apostrophes group digits; a point or comma groups when every group
 * behind it has three digits and `grouping` is allowed, and is a decimal sign otherwise. A trailing % is dropped. Where groups are
 * allowed, so are "€", "k", "m" and "million": "€18.5m" is 18500000.
 */
export function numberFromText(text: string, options: { readonly grouping: boolean }): number | null {
  const compact = text
    .replace(/[\s'’_]/g, '')
    .replace(/%$/, '')
    .replace(/^[−–]/, '-');
  if (!options.grouping) return plainNumber(compact);
  const figure = compact.replace(/^[€$£]|[€$£]$/, '');
  const [unit, factor] = UNITS.find(([pattern]) => pattern.test(figure)) ?? [null, 1];
  if (unit === null) return plainNumber(withoutGroups(figure));
  // "1.500 million" is one and a half.
  const many = plainNumber(figure.replace(unit, ''));
  return many === null ? null : Number((many * factor).toFixed(2));
}

function plainNumber(text: string): number | null {
  const decimal = text.replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(decimal) ? Number(decimal) : null;
}

function withoutGroups(text: string): string {
  const match = /^(-?\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)((?!\2)[.,]\d{1,2})?$/.exec(text);
  if (!match) return text;
  return `${(match[1] ?? '').replace(/[.,]/g, '')}${match[3] ?? ''}`;
}
