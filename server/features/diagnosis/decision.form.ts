import Joi from 'joi';
import { defineForm, rowId } from '../../platform/http/forms';
import type { DecisionInput } from './diagnosis.service';
import { DECIDABLE_SCOPES } from './domain/settlement';

const KIND = 'Choose whether this is a decision or a dissent';
const WHO = 'Choose who decided';
const SCOPE = 'Choose what was decided';
const REASON = 'Enter the reason, in the words of the person who decided';

export const decisionForm = defineForm<DecisionInput>({
  fields: {
    kind: Joi.string().valid('decision', 'dissent').required().messages({ 'any.required': KIND, 'any.only': KIND }),
    decidedBy: rowId().required().messages({ 'any.required': WHO, 'string.guid': WHO }),
    // A dissent settles nothing: what was chosen there does not count.
    scope: Joi.when('kind', {
      is: 'dissent',
      then: Joi.any().empty(Joi.any()).default(null),
      otherwise: Joi.string()
        .valid(...DECIDABLE_SCOPES)
        .required()
        .messages({ 'any.required': SCOPE, 'any.only': SCOPE }),
    }),
    reason: Joi.string().max(4000).required().messages({
      'any.required': REASON,
      'string.max': 'Shorten the reason to 4,000 characters or fewer',
    }),
  },
});

/** Said where the person who was chosen has no part in the search. */
export const UNKNOWN_PERSON = { field: 'decidedBy', message: 'Choose a stakeholder of this search' };
