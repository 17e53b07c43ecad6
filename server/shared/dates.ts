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
  return `${longDay(date)}, ${TIME.format(date)} UTC`;
}
