import { managerOf, type Scope } from '../../platform/db/scope';
import type { AuditAction } from '../../shared/audit-actions';
import type { FirmUser } from '../../shared/actor';
import { cardInView, decisionInView } from '../interviews';

/** One thing that happened in a search. */
export interface Happening {
  readonly action: AuditAction;
  readonly actorName: string;
  /** Whom or what it was about: a person's name, a file, the number of a version. */
  readonly subject: string | null;
  /** The state or stage it led to, where there is one. */
  readonly to: string | null;
  readonly at: Date;
}

/** Every subject that belongs to the search. Scorecards only as far as the viewer may know of them. */
const SUBJECTS = `
  SELECT 'search' AS type, $2::text AS id, NULL::text AS name
  UNION ALL SELECT 'stakeholder', k.id::text, k.name FROM stakeholder k WHERE k.firm_id = $1 AND k.search_id = $2::uuid
  UNION ALL SELECT 'intake_response', r.id::text, k.name FROM intake_response r
    JOIN stakeholder k ON k.id = r.stakeholder_id WHERE r.firm_id = $1 AND r.search_id = $2::uuid
  UNION ALL SELECT 'alignment_decision', a.id::text, a.decided_by_name FROM alignment_decision a
    WHERE a.firm_id = $1 AND a.search_id = $2::uuid
  UNION ALL SELECT 'alignment_session', m.id::text, NULL FROM alignment_session m WHERE m.firm_id = $1 AND m.search_id = $2::uuid
  UNION ALL SELECT 'agenda_item', g.id::text, NULL FROM agenda_item g
    JOIN alignment_session m ON m.firm_id = g.firm_id AND m.id = g.session_id WHERE m.firm_id = $1 AND m.search_id = $2::uuid
  UNION ALL SELECT 'brief_version', b.id::text, b.number::text FROM brief_version b WHERE b.firm_id = $1 AND b.search_id = $2::uuid
  UNION ALL SELECT 'flag_override', f.id::text, f.by_name FROM flag_override f WHERE f.firm_id = $1 AND f.search_id = $2::uuid
  UNION ALL SELECT 'candidate_brief_reply', r.id::text, b.number::text FROM candidate_brief_reply r
    JOIN brief_version b ON b.firm_id = r.firm_id AND b.id = r.brief_version_id WHERE b.firm_id = $1 AND b.search_id = $2::uuid
  UNION ALL SELECT 'charter_version', v.id::text, v.number::text FROM charter_version v WHERE v.firm_id = $1 AND v.search_id = $2::uuid
  UNION ALL SELECT 'charter_signature', s.id::text, s.signer_name FROM charter_signature s WHERE s.firm_id = $1 AND s.search_id = $2::uuid
  UNION ALL SELECT 'charter_refusal', r.id::text, r.refuser_name FROM charter_refusal r
    JOIN charter_version v ON v.firm_id = r.firm_id AND v.id = r.charter_version_id WHERE v.firm_id = $1 AND v.search_id = $2::uuid
  UNION ALL SELECT 'import_batch', i.id::text, i.file_name FROM import_batch i WHERE i.firm_id = $1 AND i.search_id = $2::uuid
  UNION ALL SELECT 'candidacy', c.id::text, p.name FROM candidacy c
    JOIN person p ON p.id = c.person_id WHERE c.firm_id = $1 AND c.search_id = $2::uuid
  UNION ALL SELECT 'assessment', m.id::text, p.name FROM assessment m
    JOIN candidacy c ON c.id = m.candidacy_id
    JOIN person p ON p.id = c.person_id WHERE m.firm_id = $1 AND m.search_id = $2::uuid
  UNION ALL SELECT 'interviewer', v.id::text, v.name FROM interviewer v WHERE v.firm_id = $1 AND v.search_id = $2::uuid
  UNION ALL SELECT 'scorecard', s.id::text, p.name FROM scorecard s
    JOIN candidacy c ON c.id = s.candidacy_id
    JOIN person p ON p.id = c.person_id
    WHERE s.firm_id = $1 AND s.search_id = $2::uuid AND ${cardInView('s', '$3')}
  UNION ALL SELECT 'shortlist', l.id::text, l.number::text FROM shortlist l WHERE l.firm_id = $1 AND l.search_id = $2::uuid
  UNION ALL SELECT 'personal_link', n.id::text, n.recipient_name FROM personal_link n
    WHERE n.firm_id = $1 AND n.search_id = $2::uuid AND n.purpose = 'intake'`;

/**
 * What happened last in a search, of the kinds asked for, the newest first. One query, which asks the log by subject and never
 * goes through all that the firm has done: OFFSET 0 keeps PostgreSQL from turning it round.
 */
export async function recentHappenings(
  scope: Scope,
  { firmId, email }: Pick<FirmUser, 'firmId' | 'email'>,
  asked: { searchId: string; actions: readonly AuditAction[]; limit: number },
): Promise<Happening[]> {
  return managerOf(scope).query(
    `SELECT e.action, e.actor_name AS "actorName", subject.name AS subject, coalesce(e.after->>'state', e.after->>'stage') AS "to", e.at
     FROM (${SUBJECTS}) AS subject
       CROSS JOIN LATERAL (SELECT * FROM audit_event WHERE firm_id = $1 AND subject_type = subject.type AND subject_id = subject.id
         AND action = ANY($4::text[]) OFFSET 0) AS e
     WHERE e.action <> 'candidacy.decided' OR ${decisionInView({ firmId: '$1', candidacyId: 'subject.id', email: '$3' })}
     ORDER BY e.id DESC LIMIT $5`,
    [firmId, asked.searchId, email, asked.actions, asked.limit],
  );
}
