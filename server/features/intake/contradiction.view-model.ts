import { itemNumber } from './catalogue/instrument';
import { answerTo, type AnswerSheet } from './domain/answer';
import { answerWords } from './domain/answer-words';
import type { Contradiction } from './domain/contradiction';
import type { Item } from './domain/item';
import type { Entry } from './domain/response';
import { field, type Field } from '../../shared/view-parts';
import type { Questionnaire } from './questionnaire';
import { noteField, versionField } from './section.form';

export interface ContradictionCard {
  id: string;
  headingId: string;
  sentence: string;
  sides: { question: string; answer: string; href: string | null }[];
  note: Field;
  versionName: string;
  version: number;
}

export interface CardContext {
  readonly sheet: AnswerSheet;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The address of the page an item is on, or null when the item can no longer be changed. */
  readonly hrefOf: (itemId: string) => string | null;
  readonly questionnaire: Pick<Questionnaire, 'items'>;
}

/** A contradiction beside the two answers it comes from, with room for a remark. */
export function contradictionCard(contradiction: Contradiction, { sheet, entries, hrefOf, questionnaire }: CardContext): ContradictionCard {
  const { id } = contradiction;
  const entry = entries.get(id);
  const name = noteField(id);
  const label = 'Both can be true. If they are, say how';
  return {
    id,
    headingId: `${id}-title`,
    sentence: contradiction.sentence,
    sides: contradiction.items.map((itemId) => ({
      question: questionNumber(itemId),
      answer: wordsOf(questionnaire.items.get(itemId), sheet),
      href: hrefOf(itemId),
    })),
    note: field({ name, label, type: 'textarea', rows: 3, optional: true }, { typed: { [name]: entry?.note ?? '' }, problems: [] }),
    versionName: versionField(id),
    version: entry?.version ?? 0,
  };
}

/** "Question 5": the number a respondent sees. */
export function questionNumber(itemId: string): string {
  return `Question ${itemNumber(itemId)}`;
}

function wordsOf(item: Item | undefined, sheet: AnswerSheet): string {
  const words = item ? answerWords(item, answerTo(sheet, item.id)) : [];
  return words.map((line) => `“${line}”`).join(', ');
}
