const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** "Saved at 14:05 UTC", or null while nothing is saved. The script in the page writes the reader's own time instead. */
export function savedNote(savedAt: Date | null): string | null {
  return savedAt === null ? null : `Saved at ${TIME.format(savedAt)} UTC`;
}
