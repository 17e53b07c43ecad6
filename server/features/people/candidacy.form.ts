import Joi from 'joi';
import { defineForm, optionalText, requiredText, rowVersion, rowId } from '../../platform/http/forms';
import type { DecisionKind, DecisionSide } from './domain/decision-kinds';
import { DECISION_KINDS, SIDE_NAMES } from './domain/decision';
import { EXITS, type ExitKind } from './domain/exits';
import { STAGES, type Stage } from './domain/stages';

const version = rowVersion().required();
const STAGE = 'Choose the stage';
const EXIT = 'Choose how it ended';

export interface StageInput {
  to: Stage;
  reason: string;
  version: number;
  /** The page the form was on: 'board' or 'person'. */
  back: 'board' | 'person';
}

export const stageForm = defineForm<StageInput>({
  fields: {
    to: Joi.string()
      .valid(...STAGES)
      .required()
      .messages({ 'any.required': STAGE, 'any.only': STAGE }),
    reason: optionalText(2000),
    version,
    back: Joi.string().valid('board', 'person').default('person'),
  },
});

export interface ExitInput {
  kind: ExitKind;
  decidedBy: string;
  exitReason: string;
  version: number;
}

export const exitForm = defineForm<ExitInput>({
  fields: {
    kind: Joi.string()
      .valid(...EXITS.map(({ kind }) => kind))
      .required()
      .messages({ 'any.required': EXIT, 'any.only': EXIT }),
    decidedBy: requiredText('Enter who decided, by name', 200),
    exitReason: requiredText('Say in a sentence why', 2000),
    version,
  },
});

export interface DecisionInput {
  decision: DecisionKind;
  side: DecisionSide;
  decisionBy: string;
  decisionReason: string;
  version: number;
}

const DECISION = 'Choose the decision';
const SIDE = 'Choose whose decision it is';

export const decisionForm = defineForm<DecisionInput>({
  fields: {
    decision: Joi.string()
      .valid(...DECISION_KINDS.map(({ kind }) => kind))
      .required()
      .messages({ 'any.required': DECISION, 'any.only': DECISION }),
    side: Joi.string()
      .valid(...Object.keys(SIDE_NAMES))
      .required()
      .messages({ 'any.required': SIDE, 'any.only': SIDE }),
    decisionBy: requiredText('Enter who decided, by name', 200),
    decisionReason: requiredText('Say in a sentence why', 2000),
    version,
  },
});

export interface ReopenInput {
  reopenReason: string;
  version: number;
}

export const reopenForm = defineForm<ReopenInput>({
  fields: { reopenReason: requiredText('Say in a sentence why the person comes back', 2000), version },
});

export const knownPersonForm = defineForm<{ personId: string }>({
  fields: { personId: rowId().required().messages({ 'any.required': 'Choose a person', 'string.guid': 'Choose a person' }) },
});
