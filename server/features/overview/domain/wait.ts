/**
 * Somebody waits for somebody. `of` names who owes; nobody is named where the firm itself does. The kind says what is owed, the
 * wording is a matter of the page.
 */
export interface Wait {
  readonly searchId: string;
  readonly kind: WaitKind;
  /** Who owes it, or whom the firm owes it to. */
  readonly of: readonly string[];
  /** What it is about: a candidate, a version of the brief. */
  readonly about: string | null;
  /** The person or scorecard it is about, for the address of the next step. */
  readonly subjectId: string | null;
  readonly since: Date;
  /** Until when it is to be done, where there is a clock. */
  readonly due: { readonly at: Date; readonly isOver: boolean } | null;
}

/** Owed to the firm first, then what the firm owes itself. */
export type WaitKind = TheirWait | OurWait;
type TheirWait = 'intake' | 'decision' | 'signature' | 'charter' | 'assessment' | 'scorecard' | 'reference' | 'check_in';
type OurWait =
  | 'own_scorecard'
  | 'intake_link'
  | 'charter_link'
  | 'charter_wish'
  | 'charter_heir'
  | 'assessment_link'
  | 'scorecard_link'
  | 'reference_link'
  | 'check_in_link'
  | 'due_check_in'
  | 'adjustment'
  | 'correction'
  | 'review'
  | 'refusal';

const THEIRS: readonly WaitKind[] = ['intake', 'decision', 'signature', 'charter', 'assessment', 'scorecard', 'reference', 'check_in'];

/** Whether the next move is the firm's. */
export function isOurs({ kind }: Pick<Wait, 'kind'>): boolean {
  return !THEIRS.includes(kind);
}

/** What is overdue by a clock first, then the longest waiting. */
export function bySince(one: Wait, other: Wait): number {
  const over = Number(other.due?.isOver ?? false) - Number(one.due?.isOver ?? false);
  return over || one.since.getTime() - other.since.getTime() || one.searchId.localeCompare(other.searchId);
}

/** Waits by search, the longest first in each. */
export function waitsBySearch(waits: readonly Wait[]): Map<string, Wait[]> {
  const bySearch = new Map<string, Wait[]>();
  for (const wait of [...waits].sort(bySince)) {
    const own = bySearch.get(wait.searchId);
    if (own) own.push(wait);
    else bySearch.set(wait.searchId, [wait]);
  }
  return bySearch;
}

const DAY = 86_400_000;

/** Calendar days (UTC, as dates are printed) from one moment to another; a clock that runs behind does not make them negative. */
export function daysBetween(since: Date, now: Date): number {
  return Math.max(0, Math.floor(now.getTime() / DAY) - Math.floor(since.getTime() / DAY));
}
