import type { AxisValues } from './axes';

/** What the answer to one item gives to each axis, and the most that any answer to it could give. */
export interface ItemEvidence {
  readonly item: string;
  readonly loads: AxisValues;
  readonly maxima: AxisValues;
  /** False for "We do not know": it counts as unanswered everywhere but on A (alignment debt). */
  readonly isKnown: boolean;
}

/** The items that were really answered. */
export function known(evidence: readonly ItemEvidence[]): readonly ItemEvidence[] {
  return evidence.filter((entry) => entry.isKnown);
}

/** All but these items. */
export function without(evidence: readonly ItemEvidence[], ...items: string[]): readonly ItemEvidence[] {
  return evidence.filter((entry) => !items.includes(entry.item));
}
