import Joi from 'joi';
import { defineForm, requiredText } from '../../platform/http/forms';
import { REPLY_KINDS, type ReplyKind } from './domain/reply';

const CHOOSE = 'Choose what you would like: meet, not now, or ask';

/** What a stakeholder says about one person. */
export const replyForm = defineForm<{ readonly kind: ReplyKind; readonly words: string }>({
  fields: {
    kind: Joi.string()
      .valid(...REPLY_KINDS)
      .required()
      .messages({ 'any.required': CHOOSE, 'any.only': CHOOSE }),
    words: requiredText('Write a sentence why, or your question', 2000),
  },
});
