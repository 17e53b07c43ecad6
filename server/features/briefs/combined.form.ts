import Joi from 'joi';
import { defineForm, optionalText, requiredText } from '../../platform/http/forms';
import type { Side } from './domain/scope';

/** The primary side is one of two; half and half is refused. */
export function primarySideRule(): Joi.StringSchema {
  return Joi.string()
    .valid('sales', 'marketing')
    .required()
    .messages({ '*': 'Choose the side that this person leads: sales or marketing. Half and half is refused' });
}

export interface CombinedRequestInput {
  requestedBy: string;
  reason: string;
  primarySide: Side;
}

/** Asking for one leader over both functions, whatever the diagnosis says. */
export const combinedRequestForm = defineForm<CombinedRequestInput>({
  fields: {
    requestedBy: requiredText('Enter the name of the person at the client who asks for it', 120),
    reason: requiredText('Enter the reason in that person’s words', 1000),
    primarySide: primarySideRule(),
  },
});

export interface CombinedTermsInput {
  requestedBy: string;
  reason: string;
  scope: string;
  provider: string;
  owner: string;
  monthlyCost: number;
  currency: string;
  firstDeliverable: string;
  exitRule: string;
  reviewDate: string;
  splitTrigger: string;
  separatePay: string;
  version: number;
}

const costMessage = 'Enter the cost a month as a whole number above 0';

/** Refuses days that no calendar has, such as 31 February: `Date` would quietly move them into March. */
function realDate(text: string, helpers: Joi.CustomHelpers): unknown {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : helpers.error('any.invalid');
}

export const combinedTermsForm = defineForm<CombinedTermsInput>({
  fields: {
    requestedBy: requiredText('Enter the name of the person at the client who asks for it', 120),
    reason: requiredText('Enter the reason in that person’s words', 1000),
    scope: requiredText('Enter what the plan covers', 1000),
    provider: requiredText('Enter who provides it', 200),
    owner: requiredText('Enter the name of the person who owns the plan', 120),
    monthlyCost: Joi.number().integer().min(1).max(10_000_000).required().messages({ '*': costMessage }),
    currency: Joi.string()
      .uppercase()
      .pattern(/^[A-Z]{3}$/)
      .required()
      .messages({ '*': 'Enter the currency as three letters, like EUR' }),
    firstDeliverable: requiredText('Enter the first deliverable', 300),
    exitRule: requiredText('Enter how the plan ends', 300),
    reviewDate: Joi.string()
      .pattern(/^\d{4}-\d{2}-\d{2}$/)
      .custom(realDate)
      .required()
      .messages({ '*': 'Enter the date of the review' }),
    splitTrigger: requiredText('Enter what splits the role', 300),
    separatePay: optionalText(10),
    version: Joi.number().integer().min(1).required(),
  },
});

/** One warning is accepted at a time, by a named person; the field carries the number of the warning. */
export function warningForm(warning: number) {
  return defineForm<Record<string, string>>({
    fields: { [`by_${warning}`]: requiredText(`Enter the name of the person who accepts warning ${warning}`, 120) },
  });
}

/** Which side a search puts first where the diagnosis does not say. */
export const generateForm = defineForm<{ primarySide: Side | '' }>({
  fields: {
    primarySide: Joi.string().valid('sales', 'marketing').default('').messages({ '*': 'Choose sales or marketing' }),
  },
});
