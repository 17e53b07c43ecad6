import Joi from 'joi';
import { defineForm } from '../../platform/http/forms';
import { ETHNICITIES, SEXES, type SelfIdentification } from './domain/self-identification';

const oneOf = (values: readonly string[], message: string) =>
  Joi.string()
    .valid(...values)
    .required()
    .messages({ 'any.required': message, 'any.only': message });

export const selfIdentificationForm = defineForm<SelfIdentification>({
  fields: {
    sex: oneOf(SEXES, 'Choose one, or “I would rather not say”'),
    ethnicity: oneOf(ETHNICITIES, 'Choose one, or “I would rather not say”'),
  },
});
