import { managerOf, type Scope } from '../../platform/db/scope';
import type { BriefState } from './domain/brief-version';
import type { Scope as RoleScope, Side } from './domain/scope';

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

/** A published version nobody has signed: the sponsors owe a signature, or the firm owes a new version after a refusal. */
export interface OwedSignature {
  readonly searchId: string;
  readonly number: number;
  readonly sponsors: readonly string[];
  readonly refused: boolean;
  readonly since: Date;
}

/** The longest waiting first, at most `limit`. A refusal is settled by a later version. One query. */
export async function owedSignatures(
  scope: Scope,
  asked: { firmId: string; searchId: string | null; limit: number },
): Promise<OwedSignature[]> {
  return managerOf(scope).query(
    `SELECT b.search_id AS "searchId", b.number, b.refused_at IS NOT NULL AS refused, coalesce(b.refused_at, b.published_at) AS since,
       ARRAY(SELECT k.name FROM stakeholder k WHERE k.firm_id = b.firm_id AND k.search_id = b.search_id AND k.part = 'sponsor'
         AND (b.refused_by IS NULL OR k.id = b.refused_by) ORDER BY k.created_at) AS sponsors
     FROM brief_version b
       JOIN search s ON s.id = b.search_id AND s.state NOT IN ('on_hold', 'placed', 'closed')
     WHERE b.firm_id = $1 AND ($2::uuid IS NULL OR b.search_id = $2) AND b.state = 'awaiting_signature' AND b.published_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM brief_version later WHERE later.firm_id = b.firm_id AND later.search_id = b.search_id
         AND later.number > b.number AND b.refused_at IS NOT NULL)
     ORDER BY since, b.id LIMIT $3`,
    [asked.firmId, asked.searchId, asked.limit],
  );
}
