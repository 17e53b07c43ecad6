export const sides = ['sales', 'marketing'] as const;
/** One of the two crafts a role, a measure or an answer stands on. */
export type Side = (typeof sides)[number];

/** The craft that is not this one. */
export function otherSide(side: Side): Side {
  return side === 'sales' ? 'marketing' : 'sales';
}
