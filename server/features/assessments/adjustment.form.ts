import Joi from 'joi';
import { calendarDay, defineForm, optionalText, requiredText, rowVersion } from '../../platform/http/forms';
import { adjustmentKinds, type AdjustmentKind } from './domain/adjustment';

/** A candidate's wish. */
export const adjustmentRequestForm = defineForm<{ adjustment: string }>({
  fields: { adjustment: requiredText('Say what would help you', 2000) },
});

export const consentForm = defineForm<{ consent: 'yes' }>({
  fields: {
    consent: Joi.string().valid('yes').required().messages({
      'any.required': 'Tick the box if you agree. Without your consent we do not ask you anything',
      'any.only': 'Tick the box if you agree',
    }),
  },
});

export interface Grant {
  readonly kind: AdjustmentKind;
  /** YYYY-MM-DD, or null. */
  readonly until: string | null;
  readonly reply: string;
  readonly version: number;
}

/** A recruiter's answer to a wish. */
export const grantForm = defineForm<Grant>({
  fields: {
    kind: Joi.string()
      .valid(...adjustmentKinds)
      .required()
      .messages({ 'any.required': 'Choose what you grant', 'any.only': 'Choose what you grant' }),
    until: calendarDay('Enter the day as year-month-day, like 2026-03-31').default(null),
    reply: optionalText(2000),
    version: rowVersion().required(),
  },
});
