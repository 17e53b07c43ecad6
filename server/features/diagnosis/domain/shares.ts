import type { Axis, AxisValues } from './axes';
import type { ItemEvidence } from './evidence';
import { without } from './evidence';

/** The items that state the need or the plan and are left out of the diagnostic margin. */
const STATED_ITEMS: readonly string[] = ['I01', 'I20'];

export function isStated(item: string): boolean {
  return STATED_ITEMS.includes(item);
}

/**
 * The five shares, each 0 to 1: sum of loads over the sum of the highest loads the answered items could have given
 * (Ampersand method, section a.4). An axis that no answered item could load has share 0.
 */
export function sharesOf(evidence: readonly ItemEvidence[]): AxisValues {
  const share = (axis: Axis): number => {
    let [sum, most] = [0, 0];
    for (const entry of evidence) {
      if (!entry.isKnown && axis !== 'A') continue;
      sum += entry.loads[axis];
      most += entry.maxima[axis];
    }
    return most === 0 ? 0 : sum / most;
  };
  return { S: share('S'), M: share('M'), T: share('T'), A: share('A'), R: share('R') };
}

/** (S − M) ÷ (S + M), from −1 (marketing) to +1 (sales); 0 when neither has any share. */
export function marginOf({ S, M }: Pick<AxisValues, 'S' | 'M'>): number {
  return S + M === 0 ? 0 : (S - M) / (S + M);
}

/** The margin without what was stated or planned: only what the other answers say. */
export function diagnosticMarginOf(evidence: readonly ItemEvidence[]): number {
  return marginOf(sharesOf(without(evidence, ...STATED_ITEMS)));
}
