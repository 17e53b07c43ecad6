import type { Entry, EntryContent } from './response';

/** An answer as a form sends it, with the version the form was made from (0 when there was none). */
export interface AnswerDraft extends EntryContent {
  readonly itemId: string;
  readonly version: number;
}

/** Two different answers to one item: what is stored, and what this form wanted to store. */
export interface AnswerConflict {
  readonly stored: Entry;
  readonly yours: EntryContent;
}

export interface SavePlan {
  readonly inserts: readonly AnswerDraft[];
  readonly replacements: readonly AnswerDraft[];
  readonly conflicts: readonly AnswerConflict[];
}

/**
 * What to do with each answer of a form. Saving what is already stored does nothing, so a repeated form is harmless. An
 * answer that was changed elsewhere since the form was made is a conflict and is never overwritten; each answer stands alone.
 */
export function planSave(entries: ReadonlyMap<string, Entry>, drafts: readonly AnswerDraft[]): SavePlan {
  const inserts: AnswerDraft[] = [];
  const replacements: AnswerDraft[] = [];
  const conflicts: AnswerConflict[] = [];
  for (const draft of drafts) {
    const stored = entries.get(draft.itemId);
    if (isUntouched(draft, stored)) continue;
    if (!stored) inserts.push(draft);
    else if (stored.version === draft.version) replacements.push(draft);
    else conflicts.push({ stored, yours: { value: draft.value, note: draft.note } });
  }
  return { inserts, replacements, conflicts };
}

/** Nothing new: the same as stored, or a field that was empty when the form was made and stayed empty. */
function isUntouched(draft: AnswerDraft, stored: Entry | undefined): boolean {
  const empty = draft.value === null && draft.note === '';
  if (empty && draft.version === 0) return true;
  return stored !== undefined && sameContent(stored, draft);
}

/** The same answer and the same note; the order of parts does not matter, the order of a list does. */
export function sameContent(left: EntryContent, right: EntryContent): boolean {
  return left.note === right.note && canonical(left.value) === canonical(right.value);
}

function canonical(value: EntryContent['value']): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
