import { managerOf, type Scope } from '../../platform/db/scope';
import type { Side } from '../../shared/side';
import { SEARCH_GOES_ON } from '../searches';
import type { BriefState } from './domain/brief-version';
import type { Scope as RoleScope } from './domain/scope';

/** Where the brief of one search stands: its latest version, and the signed one if there is one. */
export interface BriefStanding {
  readonly number: number;
  readonly state: BriefState;
  readonly scope: RoleScope;
  readonly primarySide: Side;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly signedNumber: number | null;
  readonly signedAt: Date | null;
  readonly signedName: string | null;
  /** Who asked for one leader over both functions; null unless the latest version is for a combined role. */
  readonly combinedFor: string | null;
}

/** By search; a search without a brief is missing. One query, however many searches. */
export async function briefStandings(scope: Scope, firmId: string, searchIds: readonly string[]): Promise<Map<string, BriefStanding>> {
  const rows: (BriefStanding & { searchId: string })[] = await managerOf(scope).query(
    `SELECT DISTINCT ON (b.search_id) b.search_id AS "searchId", b.number, b.state, b.scope, b.primary_side AS "primarySide",
       b.created_at AS "createdAt", b.published_at AS "publishedAt", b.refused_at AS "refusedAt", signed.number AS "signedNumber",
       signed.signed_at AS "signedAt", signed.signed_name AS "signedName",
       CASE WHEN b.scope = 'combined_flagged' THEN coalesce(b.content->'combined'->>'requestedBy', '') END AS "combinedFor"
     FROM brief_version b
       LEFT JOIN brief_version signed ON signed.firm_id = b.firm_id AND signed.search_id = b.search_id AND signed.state = 'signed'
     WHERE b.firm_id = $1 AND b.search_id = ANY($2::uuid[]) ORDER BY b.search_id, b.number DESC`,
    [firmId, searchIds],
  );
  return new Map(rows.map(({ searchId, ...standing }) => [searchId, standing]));
}

/**
 * Published versions nobody has signed: the sponsors owe a signature, or the firm owes a new version after a refusal, which a later
 * version settles. A part of the query for all that is owed, with its columns and parameters ($1 firm, $2 search or null).
 */
export const OWED_SIGNATURES = `
  SELECT CASE WHEN b.refused_at IS NULL THEN 'signature' ELSE 'refusal' END, b.search_id,
    ARRAY(SELECT k.name FROM stakeholder k WHERE k.firm_id = b.firm_id AND k.search_id = b.search_id AND k.part = 'sponsor'
      AND (b.refused_by IS NULL OR k.id = b.refused_by) ORDER BY k.created_at),
    b.number::text, NULL, NULL::uuid, coalesce(b.refused_at, b.published_at), true
  FROM brief_version b
    JOIN search s ON s.id = b.search_id AND ${SEARCH_GOES_ON}
  WHERE b.firm_id = $1 AND ($2::uuid IS NULL OR b.search_id = $2) AND b.state = 'awaiting_signature' AND b.published_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM brief_version later WHERE later.firm_id = b.firm_id AND later.search_id = b.search_id
      AND later.number > b.number AND b.refused_at IS NOT NULL)`;
