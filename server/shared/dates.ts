const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** "Tue 6 Oct". */
export function shortDay(date: Date): string {
  return DAY.format(date).replace(',', '');
}

/** "Tue 6 Oct 2026". */
export function longDay(date: Date): string {
  return DAY_AND_YEAR.format(date).replace(',', '');
}

/** "Tue 6 Oct 2026, 14:05 UTC": the zone is named because the reader may be anywhere. */
export function moment(date: Date): string {
  return `${longDay(date)}, ${clockTime(date)}`;
}

/** "14:05 UTC". */
export function clockTime(date: Date): string {
  return `${TIME.format(date)} UTC`;
}

/** The calendar day of a moment in UTC, YYYY-MM-DD. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A calendar day, YYYY-MM-DD, as the moment at which it begins in UTC. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** "Tue 6 Oct 2026" for a calendar day, YYYY-MM-DD. */
export function dayWords(day: string): string {
  return longDay(dateOf(day));
}
