import Joi from 'joi';
import { calendarDay, defineForm, requiredText, rowVersion, rowId } from '../../platform/http/forms';
import { MISS_CAUSES, type MissCause } from './domain/check-in';
import type { PlacementFacts } from './placement.service';

const facts = {
  startDate: calendarDay('Enter the day as year-month-day, like 2026-11-02').required().messages({ 'any.required': 'Enter the first day' }),
  stakeholderId: rowId().required().messages({ '*': 'Choose who is asked at the check-ins' }),
};

export const placementForm = defineForm<PlacementFacts>({ fields: facts });

export const placementChangeForm = defineForm<PlacementFacts & { version: number }>({
  fields: { ...facts, version: rowVersion().required() },
});

export interface MissClass {
  /** The answer and its version as the form was made: "id:version". */
  readonly miss: string;
  readonly cause: MissCause;
  readonly reason: string;
}

export const missForm = defineForm<MissClass>({
  fields: {
    miss: Joi.string()
      .pattern(/^[0-9a-f-]{36}:\d{1,9}$/)
      .required()
      .messages({ '*': 'Choose the outcome that was missed' }),
    cause: Joi.string()
      .valid(...MISS_CAUSES)
      .required()
      .messages({ '*': 'Choose what the miss comes from' }),
    reason: requiredText('Say in a sentence why you think so', 2000),
  },
});
