import type { AnswerSheet } from './answer';
import { choiceOf } from './answer';
import type { Item } from './item';

/** True when the item is asked, given the answers so far. An item without a condition is always asked. */
export function isShown(item: Item, sheet: AnswerSheet): boolean {
  if (item.showIf === null) return true;
  return item.showIf.some((condition) => condition.in.includes(choiceOf(sheet, condition.item) ?? ''));
}

/** True when the item is asked, or may still come to be asked because an answer it depends on is open. */
export function mayBeShown(item: Item, sheet: AnswerSheet): boolean {
  return isShown(item, sheet) || (item.showIf ?? []).some((condition) => choiceOf(sheet, condition.item) === null);
}
