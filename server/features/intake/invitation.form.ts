import { defineForm, optionalText } from '../../platform/http/forms';

/** One more line for the mail. */
export const invitationForm = defineForm<{ ownLine: string }>({ fields: { ownLine: optionalText(1000) } });
