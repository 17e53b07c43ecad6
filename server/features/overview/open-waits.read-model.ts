import { managerOf, type Scope } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { OWED_SIGNATURES } from '../briefs';
import { OPEN_DISAGREEMENTS } from '../diagnosis';
import { OWED_INTAKES } from '../intake';
import { OWED_SCORECARDS } from '../interviews';
import { OWED_AROUND_PEOPLE } from './owed-around-people';

/** Something that somebody owes, or is owed, in a search. */
export interface OpenWait {
  readonly kind:
    | 'intake'
    | 'decision'
    | 'signature'
    | 'refusal'
    | 'scorecard'
    | 'own_scorecard'
    | 'assessment'
    | 'adjustment'
    | 'correction'
    | 'review'
    | 'reference'
    | 'check_in'
    | 'due_check_in'
    | 'charter'
    | 'charter_wish'
    | 'charter_heir';
  readonly searchId: string;
  /** Who owes it, by name; empty where nobody is named for it. */
  readonly of: readonly string[];
  /** The candidate, or the number of a version; null where the name says it. */
  readonly about: string | null;
  /** The day of a check-in after the start. */
  readonly day: number | null;
  /** The stakeholder, candidacy or scorecard it is about. */
  readonly subjectId: string | null;
  readonly since: Date;
  /** Whether the personal link that is needed for it, if one is, still works. */
  readonly linkWorks: boolean;
}

/** The first one names the columns. */
const ALL_OWED = [OWED_INTAKES, OPEN_DISAGREEMENTS, OWED_SIGNATURES, OWED_SCORECARDS, ...OWED_AROUND_PEOPLE].join(' UNION ALL ');

/**
 * The longest waiting first, at most `limit`, as far as this colleague may know of them; of one search, or of all. One query, however
 * many searches. Its parts join other tables by id alone, since their keys already say the firm: without statistics PostgreSQL would
 * else go through the whole firm for each row.
 */
export function openWaits(
  scope: Scope,
  { firmId, email }: Pick<FirmUser, 'firmId' | 'email'>,
  asked: { searchId: string | null; now: Date; limit: number },
): Promise<OpenWait[]> {
  return managerOf(scope).query(
    `SELECT kind, search_id AS "searchId", of, about, day, subject_id AS "subjectId", since, link_works AS "linkWorks"
     FROM (${ALL_OWED}) AS owed ORDER BY since, search_id, kind, of, subject_id LIMIT $5`,
    [firmId, asked.searchId, asked.now, email, asked.limit],
  );
}
