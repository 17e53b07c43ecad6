import type { Contradiction } from './contradiction';

/** The contradictions that have an item on this page and whose cards were not on it when it was sent. */
export function unseenOn(
  items: readonly { readonly id: string }[],
  found: readonly Contradiction[],
  seen: readonly string[],
): Contradiction[] {
  const here = new Set(items.map((item) => item.id));
  return found.filter((contradiction) => !seen.includes(contradiction.id) && contradiction.items.some((id) => here.has(id)));
}
