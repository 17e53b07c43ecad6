import type { ReadyComparison } from './comparison.service';

export const DEFAULTS = 'Parameters are expert defaults, not validated against outcomes.';

/** With which versions and which seed the numbers were made: enough to make them again. */
export function versionsWords({ input }: Pick<ReadyComparison, 'input'>): string {
  const { versions, brief, seed, draws } = input;
  return `Instrument ${versions.instrument}, weights of brief version ${brief.number}, parameters ${versions.parameters}, seed ${seed}, ${draws.toLocaleString('en-GB')} draws. ${DEFAULTS}`;
}
