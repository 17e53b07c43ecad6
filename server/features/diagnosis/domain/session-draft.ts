/** What one person has typed about one item of a session, or the whole, and not recorded yet. */
export interface SessionDraft {
  readonly place: string;
  /** The fields of the form as they were typed. */
  readonly typed: Readonly<Record<string, string>>;
  readonly version: number;
  readonly savedAt: Date;
}

/** The sentence that would be lost; '' where only choices were made. */
export function wordsOf({ typed }: Pick<SessionDraft, 'typed'>): string {
  return [typed['words'], typed['reason']].find((words = '') => words.trim() !== '')?.trim() ?? '';
}

/** Whether both forms say the same; a field that is missing and one that is empty are alike. */
export function hasSameWords(one: SessionDraft['typed'], other: SessionDraft['typed']): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((field) => (one[field] ?? '') === (other[field] ?? ''));
}
