import { managerOf, type Scope } from '../../platform/db/scope';

const INTAKE_SENT = `(SELECT r.submitted_at IS NOT NULL FROM intake_response r WHERE r.firm_id = l.firm_id AND r.stakeholder_id = l.subject_id
  ORDER BY r.round DESC LIMIT 1)`;

const CHECK_IN_SENT = `EXISTS (SELECT 1 FROM check_in c WHERE c.firm_id = l.firm_id AND c.id = l.subject_id AND c.submitted_at IS NOT NULL)`;

const CHARTER_SIGNED = `EXISTS (SELECT 1 FROM charter_signer g JOIN charter_signature s ON s.firm_id = g.firm_id AND s.search_id = g.search_id
    AND s.part = g.part
  WHERE g.firm_id = l.firm_id AND g.id = l.subject_id AND s.wording = (SELECT v.wording FROM charter_version v
    WHERE v.firm_id = g.firm_id AND v.search_id = g.search_id ORDER BY v.number DESC LIMIT 1))`;

/**
 * Which of these links asked for something that was sent or signed. A brief and a shortlist stay to be read and an assessment holds the
 * candidate's own results, so those are never among them.
 */
export async function answeredLinks(scope: Scope, firmId: string, linkIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await managerOf(scope).query(
    `SELECT l.id FROM personal_link l WHERE l.firm_id = $1 AND l.id = ANY($2::uuid[]) AND CASE l.purpose
       WHEN 'intake' THEN ${INTAKE_SENT} WHEN 'check_in' THEN ${CHECK_IN_SENT} WHEN 'charter' THEN ${CHARTER_SIGNED} ELSE false END`,
    [firmId, linkIds],
  );
  return new Set(rows.map(({ id }) => id));
}
