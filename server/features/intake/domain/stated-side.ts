import type { AnswerSheet } from './answer';
import { choiceOf } from './answer';

/** The side named in the direct question (I01): sales, marketing, or null when undecided or unanswered. */
export function statedSide(sheet: AnswerSheet): 'sales' | 'marketing' | null {
  const answer = choiceOf(sheet, 'I01');
  if (answer === 'a' || answer === 'b') return 'sales';
  if (answer === 'd' || answer === 'e') return 'marketing';
  return null;
}
