import Joi from 'joi';
import { defineForm, parseForm, rowId, rowVersion, rowVersionOrNone } from '../../platform/http/forms';

const WHO = 'Choose whose decision or dissent it is';
const WORDS = 'Enter what was decided, or what is put on record against it';

interface EntryForm {
  readonly kind: 'decision' | 'dissent';
  readonly decidedBy: string;
  /** The agreed answer by its key; null when the words stand alone. */
  readonly agreed: string | null;
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
      otherwise: Joi.string().max(2000).empty('none').default(null).messages({ '*': 'Choose one of the answers, or none' }),
    }),
    words: Joi.string().max(4000).required().messages({ 'any.required': WORDS, 'string.max': 'Shorten this to 4,000 characters or fewer' }),
    version: rowVersion().required(),
  },
});

export const startForm = defineForm<{ readonly present: readonly string[] }>({
  fields: {},
  lists: { present: Joi.array().items(rowId()).min(1).messages({ '*': 'Tick who is there' }) },
});

/** What the page showed when it was opened. */
export interface Seen {
  /** The session; null where it names none. */
  readonly session: string | null;
  /** The version of the draft, 0 for none. */
  readonly draft: number;
  /** The decision on the whole that was the last; null for none. */
  readonly decided: string | null;
}

const seenForm = defineForm<Seen>({
  fields: {
    session: rowId().default(null).failover(null),
    decided: rowId().default(null).failover(null),
    draft: rowVersionOrNone().default(0).failover(0),
  },
});

export function seenIn(body: unknown): Seen {
  const form = parseForm(seenForm, body);
  return form.ok ? form.value : { session: null, draft: 0, decided: null };
}
