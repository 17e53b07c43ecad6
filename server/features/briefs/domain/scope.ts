import type { Side } from '../../../shared/side';
/** The four roles a brief can be written for. */
export const scopes = ['sales_led', 'marketing_led', 'two_searches', 'combined_flagged'] as const;
export type Scope = (typeof scopes)[number];

/** The side of a scope that has one by itself; null where somebody has to name it (two searches, combined). */
export function sideOfScope(scope: Scope): Side | null {
  if (scope === 'sales_led') return 'sales';
  return scope === 'marketing_led' ? 'marketing' : null;
}
