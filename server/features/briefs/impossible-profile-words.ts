import { otherSide } from '../../shared/side';
import type { Brief } from './domain/brief';
import { impossibleProfile } from './domain/impossible-profile';

/** The impossible-profile index in words: its figure, and what stands on the craft that the person does not lead. */
export function impossibleProfileWords({ mustHaves, primarySide }: Pick<Brief, 'mustHaves' | 'primarySide'>): {
  readonly onWeaker: number;
  readonly figure: string;
  readonly text: string;
} {
  const { onBoth, onWeaker, share, isHigh } = impossibleProfile(mustHaves, primarySide);
  const stand = `${onWeaker} of ${onBoth} ${onBoth === 1 ? 'must-have' : 'must-haves'} of the two crafts ${onWeaker === 1 ? 'stands' : 'stand'} on ${otherSide(primarySide)}, the side that this person does not lead.`;
  return {
    onWeaker,
    figure: `${Math.round(share * 100)}%`,
    text: isHigh ? `${stand} Few people reach both; drop must-haves or split the role.` : stand,
  };
}
