import Joi from 'joi';
import { defineForm, rowVersion } from '../../platform/http/forms';

/** As much as a search keeps as its job description. */
export const MOST_CHARACTERS = 60_000;

const TEXT = Joi.string().max(MOST_CHARACTERS);

export const textForm = defineForm<{ text: string }>({
  fields: {
    text: TEXT.required().messages({
      'any.required': 'Paste the text, or choose a file',
      'string.max': 'Paste at most 60,000 characters: an advertisement is shorter',
    }),
  },
});

export const keepForm = defineForm<{ text: string; version: number }>({
  fields: { text: TEXT.required(), version: rowVersion().required() },
});

/** The option that the page read from the text. */
export const proposalForm = defineForm<{ option: string }>({ fields: { option: Joi.string().max(10).required() } });
