import type { LinkPurpose } from '../../shared/actor';

/**
 * A JOIN of the newest link for a purpose that was not revoked, as `l` with `created_at`, which says since when somebody has been asked,
 * and `expires_at`. `row`, `searchId` and `subjectId` are expressions of SQL: the row it is joined to, and what the link is about.
 */
export function joinNewestLink(purpose: LinkPurpose, of: { row: string; searchId: string; subjectId: string }): string {
  return `JOIN LATERAL (SELECT created_at, expires_at FROM personal_link WHERE firm_id = ${of.row}.firm_id AND search_id = ${of.searchId}
    AND purpose = '${purpose}' AND subject_id = ${of.subjectId} AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1) l ON true`;
}
