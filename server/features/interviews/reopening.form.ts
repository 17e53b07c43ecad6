import { defineForm, requiredText } from '../../platform/http/forms';

export interface ReopeningInput {
  readonly reason: string;
}

/** Why a sent scorecard is opened again; the interviewer reads it. */
export const reopeningForm = defineForm<ReopeningInput>({
  fields: { reason: requiredText('Enter the reason, so that the interviewer knows what to look at again', 1000) },
});
