import Joi from 'joi';
import { defineForm, rowVersion, rowId } from '../../platform/http/forms';

const WHO = 'Choose whose decision or dissent it is';
const WORDS = 'Enter what was decided, or what is put on record against it';

interface EntryForm {
  readonly kind: 'decision' | 'dissent';
  readonly decidedBy: string;
  /** The place of the agreed answer among those on offer; null when the words stand alone. */
  readonly agreed: number | null;
  readonly words: string;
  readonly version: number;
}

export const entryForm = defineForm<EntryForm>({
  fields: {
    kind: Joi.string().valid('decision', 'dissent').required().messages({ '*': 'Choose whether this is a decision or a dissent' }),
    decidedBy: rowId().required().messages({ 'any.required': WHO, 'string.guid': WHO }),
    agreed: Joi.when('kind', {
      is: 'dissent',
      then: Joi.any().empty(Joi.any()).default(null),
      otherwise: Joi.number().integer().min(0).empty('none').default(null).messages({ '*': 'Choose one of the answers, or none' }),
    }),
    words: Joi.string().max(4000).required().messages({ 'any.required': WORDS, 'string.max': 'Shorten this to 4,000 characters or fewer' }),
    version: rowVersion().required(),
  },
});

export const startForm = defineForm<{ readonly present: readonly string[] }>({
  fields: {},
  lists: { present: Joi.array().items(rowId()).min(1).messages({ '*': 'Tick who is there' }) },
});
