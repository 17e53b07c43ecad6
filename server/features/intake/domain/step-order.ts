import type { AnswerSheet } from './answer';
import type { Item } from './item';
import { isShown } from './shown';

interface StepLike {
  readonly slug: string;
  readonly items: readonly Item[];
  readonly context: readonly unknown[];
}

/** Whether a page has something to ask, given the answers so far. */
export function asksSomething({ items, context }: Pick<StepLike, 'items' | 'context'>, sheet: AnswerSheet): boolean {
  return context.length > 0 || items.some((item) => isShown(item, sheet));
}

/** The step before and after `slug` among those that ask something, given the answers so far; null at the ends. */
export function neighboursOf<S extends StepLike>(
  steps: readonly S[],
  slug: string,
  sheet: AnswerSheet,
): { before: S | null; after: S | null } {
  const at = steps.findIndex((step) => step.slug === slug);
  const asks = (step: S) => asksSomething(step, sheet);
  return {
    before: steps.slice(0, Math.max(at, 0)).findLast(asks) ?? null,
    after: steps.slice(at + 1).find(asks) ?? null,
  };
}
