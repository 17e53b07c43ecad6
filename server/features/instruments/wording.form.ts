import { defineForm, optionalText, requiredText, rowId, rowVersionOrNone, type Form } from '../../platform/http/forms';
import type { EditableItem } from './domain/words';

export interface NewWordingInput {
  readonly name: string;
  /** The wording it begins as, '' for the library's. */
  readonly from: string;
}

export const newWordingForm = defineForm<NewWordingInput>({
  fields: {
    name: requiredText('Enter a name for your wording', 120),
    from: rowId().default('').messages({ '*': 'Choose what to copy' }),
  },
});

export interface DefaultInput {
  /** '' for the library's. */
  readonly wordingId: string;
}

export const defaultForm = defineForm<DefaultInput>({
  fields: { wordingId: rowId().default('').messages({ '*': 'Choose a wording' }) },
});

export type ItemInput = Readonly<Record<string, string>> & { readonly version: number };

/** The texts of one item. What the library leaves empty may stay empty; everything else needs words. */
export function itemForm(item: EditableItem): Form<ItemInput> {
  const texts = item.texts.map(({ key, library, max }) => {
    const rule = library === '' ? optionalText(max) : requiredText('Enter the text, or take the library’s', max);
    return [key, rule] as const;
  });
  return defineForm<ItemInput>({ fields: { ...Object.fromEntries(texts), version: rowVersionOrNone().required() } });
}
