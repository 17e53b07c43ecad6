import type { AnswerSheet } from './answer';
import type { Item } from './item';
import { isShown } from './shown';

interface StepLike {
  readonly slug: string;
  readonly items: readonly Item[];
  readonly context: readonly unknown[];
}

/** The step before and after `slug` among those that ask something, given the answers so far; null at the ends. */
export function neighboursOf<S extends StepLike>(
  steps: readonly S[],
  slug: string,
  sheet: AnswerSheet,
): { before: S | null; after: S | null } {
  const at = steps.findIndex((step) => step.slug === slug);
  const asks = (step: S) => step.context.length > 0 || step.items.some((item) => isShown(item, sheet));
  return {
    before: steps.slice(0, Math.max(at, 0)).findLast(asks) ?? null,
    after: steps.slice(at + 1).find(asks) ?? null,
  };
}
