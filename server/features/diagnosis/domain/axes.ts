import type { Side } from '../../../shared/side';
/** S sales need, M marketing need, T pressure for two leaders, A alignment debt, R risk in the proposed structure. */
export const AXES = ['S', 'M', 'T', 'A', 'R'] as const;
export type Axis = (typeof AXES)[number];
export type AxisValues = Readonly<Record<Axis, number>>;

/** Which side a difference between sales and marketing is on; null when it is on neither. */
export function sideOf(difference: number): Side | null {
  if (difference === 0) return null;
  return difference > 0 ? 'sales' : 'marketing';
}
