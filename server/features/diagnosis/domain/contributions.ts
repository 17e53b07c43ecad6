import type { ItemEvidence } from './evidence';
import { known, without } from './evidence';
import { marginOf, sharesOf } from './shares';

export interface Contribution {
  readonly item: string;
  /** m(all) − m(all without this item): above 0 the answer pulled towards sales, below 0 towards marketing. */
  readonly delta: number;
}

/** How far each answered item moved the margin, the largest first (Ampersand method, section a.4, "Explaining the result"). */
export function contributionsOf(evidence: readonly ItemEvidence[]): readonly Contribution[] {
  const margin = marginOf(sharesOf(evidence));
  return known(evidence)
    .map(({ item }) => ({ item, delta: margin - marginOf(sharesOf(without(evidence, item))) }))
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || a.item.localeCompare(b.item));
}
