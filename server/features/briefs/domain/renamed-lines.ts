/**
 * Which lines of `after` are lines of `before` in other words, by the new wording: a line that took the place of one that is gone,
 * or shares half of its words. What hangs on a line (cover, terms) can so follow it through an edit.
 */
export function renamedLines(before: readonly string[], after: readonly string[]): ReadonlyMap<string, string> {
  const gone = before.filter((text) => !after.includes(text));
  const renamed = new Map<string, string>();
  for (const [place, text] of after.entries()) {
    if (before.includes(text) || renamed.has(text)) continue;
    const free = gone.filter((old) => ![...renamed.values()].includes(old));
    const old = free.find((one) => shareWords(one, text)) ?? free.find((one) => before.indexOf(one) === place);
    if (old !== undefined) renamed.set(text, old);
  }
  return renamed;
}

function shareWords(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared > 0 && shared * 2 >= Math.min(a.size, b.size);
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
