import { clockTime } from '../../shared/dates';

/** "Saved at 14:05 UTC", or null while nothing is saved. The script in the page writes the reader's own time instead. */
export function savedNote(savedAt: Date | null): string | null {
  return savedAt === null ? null : `Saved at ${clockTime(savedAt)}`;
}
