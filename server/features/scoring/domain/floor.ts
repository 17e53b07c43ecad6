import type { Level } from './estimate';
import { normalCdf } from './normal';
import { SCORING_PARAMETERS } from './parameters';

/** P(true level ≥ bar), 0 to 1. */
export function probabilityAtLeast(level: Level, bar: number): number {
  if (level.sd === 0) return level.mean >= bar ? 1 : 0;
  return normalCdf((level.mean - bar) / level.sd);
}

/**
 * A must-have floor is a question of proof. `shown`: at or above the floor with probability .80. `not_shown`: the evidence does not
 * settle it. `points_below`: below the floor with probability .80. None of the three turns anybody down: the product has no "failed".
 */
export type FloorStatus = 'shown' | 'not_shown' | 'points_below';

export interface FloorResult {
  readonly status: FloorStatus;
  /** P(true level ≥ floor), 0 to 1. */
  readonly probability: number;
}

/** Must-have rule of the Ampersand method, section c.3. The caller says "not enough evidence" where the minimum is not met. */
export function floorShown(level: Level, floor: number): FloorResult {
  const probability = probabilityAtLeast(level, floor);
  const { floorProbability } = SCORING_PARAMETERS;
  if (probability >= floorProbability) return { status: 'shown', probability };
  return { status: 1 - probability >= floorProbability ? 'points_below' : 'not_shown', probability };
}
