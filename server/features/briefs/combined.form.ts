import Joi from 'joi';
import { defineForm, optionalText, personName, requiredText } from '../../platform/http/forms';
import type { Side } from '../../shared/side';

/** The primary side is one of two; half and half is refused. */
function primarySideRule(): Joi.StringSchema {
  return Joi.string()
    .valid('sales', 'marketing')
    .required()
    .messages({ '*': 'Choose the side that this person leads: sales or marketing. Half and half is refused' });
}

export interface CombinedRequestInput {
  requestedBy: string;
  reason: string;
  primarySide: Side;
  /** The id of a template, '' for the library's words. */
  template: string;
}

/** Asking for one leader over both functions, whatever the diagnosis says. */
export const combinedRequestForm = defineForm<CombinedRequestInput>({
  fields: {
    requestedBy: personName('Enter the name of the person at the client who asks for it'),
    reason: requiredText('Enter the reason in that person’s words', 1000),
    primarySide: primarySideRule(),
    template: optionalText(100),
  },
});

/** One warning is accepted at a time, by a named person; the field carries the number of the warning. */
export function warningForm(warning: number) {
  return defineForm<Record<string, string>>({
    fields: { [`by_${warning}`]: personName(`Enter the name of the person who accepts warning ${warning}`) },
  });
}

/** Which side a search puts first where the diagnosis does not say, and the template the brief is written from. */
export const generateForm = defineForm<{ primarySide: Side | ''; template: string }>({
  fields: {
    template: optionalText(100),
    primarySide: Joi.string().valid('sales', 'marketing').default('').messages({ '*': 'Choose sales or marketing' }),
  },
});
