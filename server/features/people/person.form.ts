import Joi from 'joi';
import { defineForm, requiredText, rowVersion } from '../../platform/http/forms';
import { PERSON_LIMITS, type PersonFacts, type PersonField } from './domain/person';
import { readEmail, readWebAddress } from './domain/person-values';

export interface PersonInput extends PersonFacts {
  version: number;
  /** "yes": the namesake at the same company is somebody else. */
  somebodyElse: string;
}

export const personForm = defineForm<PersonInput>({
  fields: {
    name: requiredText('Enter the name of the person', PERSON_LIMITS.name),
    email: read('email', readEmail, 'Enter an email address like name@example.com, or leave it empty'),
    phone: line('phone'),
    linkedinUrl: read('linkedinUrl', readWebAddress, 'Enter a web address that starts with https://, or leave it empty'),
    company: line('company'),
    position: line('position'),
    location: line('location'),
    notes: line('notes'),
    source: line('source'),
    version: rowVersion().default(1),
    somebodyElse: Joi.string().default(''),
  },
});

/** Text that may stay empty; unknown is null then. */
function line(field: PersonField): Joi.StringSchema {
  const max = PERSON_LIMITS[field];
  return Joi.string()
    .max(max)
    .default(null)
    .messages({ 'string.max': `Shorten this to ${max.toLocaleString('en-GB')} characters or fewer` });
}

function read(field: PersonField, parse: (text: string) => string | null, message: string): Joi.StringSchema {
  return line(field)
    .custom((text: string, helpers) => parse(text) ?? helpers.error('any.invalid'))
    .messages({ 'any.invalid': message });
}
