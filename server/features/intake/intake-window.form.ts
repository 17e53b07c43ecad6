import Joi from 'joi';
import { calendarDay, defineForm } from '../../platform/http/forms';

export interface WindowInput {
  readonly closesOn: string | null;
  readonly version: number;
}

export const windowForm = defineForm<WindowInput>({
  fields: {
    closesOn: calendarDay('Enter the last day as year, month and day').default(null),
    version: Joi.number()
      .integer()
      .min(0)
      .max(2_147_483_646)
      .required()
      .messages({ '*': 'Open this page again: it does not say which version it shows' }),
  },
});
