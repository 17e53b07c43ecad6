import Joi from 'joi';
import { defineForm, optionalText, requiredText, rowVersion } from '../../platform/http/forms';
import { questionKinds, type QuestionKind } from './domain/own-question';
import { oneLine } from './domain/words';

const FEWEST = 2;
const MOST = 12;
const LONGEST = 200;

export interface QuestionInput {
  readonly prompt: string;
  readonly help: string;
  readonly kind: QuestionKind;
  /** One answer a line; empty unless the kind is 'choice'. */
  readonly choices: readonly string[];
  readonly version: number;
}

export const questionForm = defineForm<QuestionInput>({
  fields: {
    prompt: requiredText('Enter the question', 400),
    help: optionalText(400),
    kind: Joi.string()
      .valid(...questionKinds)
      .required()
      .messages({ '*': 'Choose how it is answered' }),
    choices: Joi.when('kind', {
      is: 'choice',
      then: Joi.string().custom(readChoices).required(),
      // Answers that were typed for another kind are not kept.
      otherwise: Joi.any().empty(Joi.any()).default([]),
    }).messages({
      'any.required': 'Enter the answers to choose from, one a line',
      'choices.few': `Enter at least ${FEWEST} answers, one a line`,
      'choices.many': `Enter at most ${MOST} answers`,
      'choices.long': `Shorten each answer to ${LONGEST} characters or fewer`,
      'choices.twice': 'Enter each answer once',
    }),
    version: rowVersion().default(1),
  },
});

function readChoices(text: string, helpers: Joi.CustomHelpers): readonly string[] | Joi.ErrorReport {
  const lines = text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  if (lines.length < FEWEST) return helpers.error('choices.few');
  if (lines.length > MOST) return helpers.error('choices.many');
  if (lines.some((line) => line.length > LONGEST)) return helpers.error('choices.long');
  return new Set(lines).size === lines.length ? lines : helpers.error('choices.twice');
}
