import Joi from 'joi';
import { defineForm, optionalText, requiredText, rowVersion } from '../../platform/http/forms';

export interface ClientInput {
  name: string;
  website: string;
  notes: string;
  version: number;
}

export const clientForm = defineForm<ClientInput>({
  fields: {
    name: requiredText('Enter the name of the client', 160),
    website: Joi.string()
      .uri({ scheme: ['http', 'https'] })
      .max(300)
      .default('')
      .messages({
        'string.uri': 'Enter the address with https://, like https://example.com',
        'string.max': 'Shorten this to 300 characters or fewer',
      }),
    notes: optionalText(),
    version: rowVersion().default(1),
  },
});
