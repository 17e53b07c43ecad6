import type { Side } from '../domain/advert';

/**
 * Words that speak for one side, all with the same weight. `a/b` in a term stands for either word; articles are ignored;
 * inflected forms are found by their stem.
 */
export interface TermGroup {
  readonly side: Side;
  /** 3 decides nearly alone, 2 is clear, 1 is a hint. 0 takes words out of the count that would otherwise mislead. */
  readonly weight: number;
  /** Names the function or its people, and so may only be mentioned: "work with marketing". */
  readonly names?: true;
  readonly terms: readonly string[];
}
