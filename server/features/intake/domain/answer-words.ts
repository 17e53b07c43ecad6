import type { AnswerValue } from './answer';
import { isChoiceList, isPoints } from './answer';
import type { Item } from './item';

/** The answer in the words of the form, one line for each part: "Sales, clearly"; "1. Coaching …"; "20 for: …". */
export function answerWords(item: Item, answer: AnswerValue | null): readonly string[] {
  if (typeof answer === 'string') return [optionText(item, answer)];
  if (isChoiceList(answer)) return listWords(item, answer);
  return isPoints(answer) ? item.options.map((option) => `${answer[option.id] ?? 0} for: ${option.text}`) : [];
}

function listWords(item: Item, chosen: readonly string[]): readonly string[] {
  if (item.type === 'rank3') return chosen.map((id, rank) => `${rank + 1}. ${optionText(item, id)}`);
  if (chosen.length === 0) return [item.type === 'multi' && item.noneLabel !== null ? item.noneLabel : 'None'];
  return chosen.map((id) => optionText(item, id));
}

function optionText(item: Item, id: string): string {
  return item.options.find((option) => option.id === id)?.text ?? id;
}
