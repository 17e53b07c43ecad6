import Joi from 'joi';
import { defineForm, emailAddress, requiredText, rowVersion } from '../../platform/http/forms';
import { STAKEHOLDER_PARTS, type LedFunction, type StakeholderPart } from './domain/stakeholder';

interface StakeholderInput {
  name: string;
  email: string;
  jobTitle: string;
  part: StakeholderPart;
  leadsFunction: LedFunction | null;
  version: number;
}

const PART = 'Choose the part this person has in the search';
const WHICH = 'Choose which function this person leads';

export const stakeholderForm = defineForm<StakeholderInput>({
  fields: {
    name: requiredText('Enter the name', 120),
    email: emailAddress('Enter the email address'),
    jobTitle: requiredText('Enter the job title', 120),
    part: Joi.string()
      .valid(...STAKEHOLDER_PARTS)
      .required()
      .messages({ 'any.required': PART, 'any.only': PART }),
    leadsFunction: Joi.when('part', {
      is: 'functional_head',
      then: Joi.string().valid('sales', 'marketing').required().messages({ 'any.required': WHICH, 'any.only': WHICH }),
      otherwise: Joi.string().valid('sales', 'marketing').empty('none').default(null).messages({ 'any.only': WHICH }),
    }),
    version: rowVersion().default(1),
  },
});
