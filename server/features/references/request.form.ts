import { defineForm, optionalText } from '../../platform/http/forms';

/** A line of the recruiter's own for a referee. */
export const requestForm = defineForm<{ note: string }>({ fields: { note: optionalText(1000) } });
