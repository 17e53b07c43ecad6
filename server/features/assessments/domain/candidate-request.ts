/** What a candidate can say or ask beyond answering: a comment, a correction, or that a person looks at the result again. */
export type RequestKind = 'comment' | 'correction' | 'review';

export interface CandidateRequest {
  readonly id: string;
  readonly firmId: string;
  readonly searchId: string;
  readonly candidacyId: string;
  readonly kind: RequestKind;
  readonly words: string;
  readonly askedAt: Date;
  /** In words, by a named person; null while it is open. */
  readonly answer: { readonly text: string; readonly byName: string; readonly at: Date } | null;
  readonly version: number;
}

/** A month, as the law on data protection gives for an answer. */
export const DAYS_TO_ANSWER = 30;
const SOON = 10;
const DAY = 24 * 3_600_000;

export interface RequestClock {
  readonly days: number;
  readonly dueAt: Date;
  readonly state: 'in_time' | 'soon' | 'overdue';
}

/** How long a request has been open and until when it is to be answered. A comment waits for nobody: it has no clock. */
export function clockOf({ kind, askedAt, answer }: Pick<CandidateRequest, 'kind' | 'askedAt' | 'answer'>, now: Date): RequestClock | null {
  if (kind === 'comment' || answer) return null;
  const days = Math.max(0, Math.floor((now.getTime() - askedAt.getTime()) / DAY));
  const left = DAYS_TO_ANSWER - days;
  return {
    days,
    dueAt: new Date(askedAt.getTime() + DAYS_TO_ANSWER * DAY),
    state: left < 0 ? 'overdue' : left <= SOON ? 'soon' : 'in_time',
  };
}
