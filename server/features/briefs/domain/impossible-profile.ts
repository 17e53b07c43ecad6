import { otherSide, type Side } from '../../../shared/side';
import type { ByCompetency } from './brief';

export interface ImpossibleProfile {
  /** Must-haves on sales and marketing together; leadership belongs to both and counts for neither. */
  readonly onBoth: number;
  readonly onWeaker: number;
  /** Share of the must-haves of the two crafts that stand on the weaker one, 0 to 0.5 in a sound brief. */
  readonly share: number;
  readonly isHigh: boolean;
}

const PREFIX: Readonly<Record<Side, string>> = { sales: 'SAL-', marketing: 'MKT-' };

/** From here on the weaker craft is asked for as much as a second job. An expert default. */
const HIGH_SHARE = 0.4;

/** How much a role asks for in the craft that it does not lead (product principle: one person rarely has two capital letters). */
export function impossibleProfile(mustHaves: ByCompetency, primarySide: Side): ImpossibleProfile {
  const count = (side: Side) => Object.keys(mustHaves).filter((id) => id.startsWith(PREFIX[side])).length;
  const onWeaker = count(otherSide(primarySide));
  const onBoth = onWeaker + count(primarySide);
  const share = onBoth === 0 ? 0 : onWeaker / onBoth;
  return { onBoth, onWeaker, share, isHigh: share >= HIGH_SHARE };
}
