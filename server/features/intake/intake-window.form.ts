import { calendarDay, defineForm, rowVersionOrNone, type FormProblem } from '../../platform/http/forms';
import { dayOf } from '../../shared/dates';

export interface WindowInput {
  readonly closesOn: string | null;
  readonly version: number;
}

export const lastDay = calendarDay('Enter the last day as year, month and day').default(null);

export const windowForm = defineForm<WindowInput>({
  fields: {
    closesOn: lastDay,
    version: rowVersionOrNone().required(),
  },
});

/** What is wrong with a last day that is over; null for none, and for one that is to come. */
export function pastDay(closesOn: string | null, now: Date): FormProblem | null {
  return closesOn !== null && closesOn < dayOf(now) ? { field: 'closesOn', message: 'Enter a day from today on' } : null;
}
