import type { CompetencyId, Level } from '../../competencies';
import type { Led, Referee } from './referee';

/** A level against the anchors, or that the referee could not see it: an answer, never a low one and never a number. */
export type Value = Level | 'not_seen';

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

export interface ReferenceRating {
  readonly competencyId: CompetencyId;
  readonly value: Value | null;
  /** What the person did, in a sentence. */
  readonly note: string;
}

/** What a referee says. */
export interface ReferenceAnswers {
  readonly ratings: readonly ReferenceRating[];
  /** What the referee says to have seen the person lead. */
  readonly witnessed: readonly Led[];
  readonly summary: string;
}

/** A referee with what has been put down so far. */
export interface Reference extends Referee {
  readonly answers: ReferenceAnswers;
  readonly savedAt: Date | null;
  readonly version: number;
}

export type MissingPart = { readonly competencyId: CompetencyId; readonly part: 'value' | 'note' };

const NEEDS_EXAMPLE: readonly (Value | null)[] = [4, 5];

/** A 4 or 5 needs one example; “could not see” completes a question like any level. */
export function missingParts(asked: readonly CompetencyId[], answers: ReferenceAnswers): MissingPart[] {
  return asked.flatMap((competencyId): MissingPart[] => {
    const { value, note } = ratingOf(answers, competencyId);
    if (value === null) return [{ competencyId, part: 'value' }];
    return NEEDS_EXAMPLE.includes(value) && note.trim() === '' ? [{ competencyId, part: 'note' }] : [];
  });
}

export function ratingOf({ ratings }: Pick<ReferenceAnswers, 'ratings'>, competencyId: CompetencyId): ReferenceRating {
  return ratings.find((rating) => rating.competencyId === competencyId) ?? { competencyId, value: null, note: '' };
}

/** Whether two forms say the same: sent twice is then sent once. */
export function isSameReference(one: ReferenceAnswers, other: ReferenceAnswers): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint({ ratings, witnessed, summary }: ReferenceAnswers): string {
  const said = ratings
    .filter(({ value, note }) => value !== null || note !== '')
    .map(({ competencyId, value, note }) => [competencyId, value, note]);
  return JSON.stringify([said.map((one) => JSON.stringify(one)).sort(), [...witnessed].sort(), summary]);
}

/** Reads what a form or a column holds; anything else is null. */
export function valueFrom(raw: unknown): Value | null {
  if (raw === 'not_seen') return 'not_seen';
  return LEVELS.find((level) => String(level) === String(raw)) ?? null;
}

export function levelOf(value: Value | null): Level | null {
  return value === 'not_seen' ? null : value;
}
