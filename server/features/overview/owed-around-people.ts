import { decisionInView } from '../interviews';
import { joinNewestLink } from '../links';
import { SEARCH_GOES_ON } from '../searches';

const ASSESSMENTS = `
  SELECT CASE WHEN a.adjustment_state = 'requested' THEN 'adjustment' ELSE 'assessment' END, a.search_id, ARRAY[p.name], NULL,
    NULL, a.candidacy_id, CASE WHEN a.adjustment_state = 'requested' THEN a.adjustment_requested_at ELSE l.created_at END,
    l.expires_at > $3
  FROM assessment a JOIN search s ON s.id = a.search_id AND ${SEARCH_GOES_ON}
    JOIN candidacy c ON c.id = a.candidacy_id AND c.exit_kind IS NULL JOIN person p ON p.id = c.person_id
    ${joinNewestLink('assessment', { row: 'a', searchId: 'a.search_id', subjectId: 'a.candidacy_id' })}
  WHERE a.firm_id = $1 AND ($2::uuid IS NULL OR a.search_id = $2) AND a.submitted_at IS NULL`;

/** A right does not end with the search or with the part somebody had in it. */
const REQUESTS = `
  SELECT q.kind, q.search_id, ARRAY[p.name], NULL, NULL, q.candidacy_id, q.asked_at, true
  FROM candidate_request q JOIN candidacy c ON c.id = q.candidacy_id JOIN person p ON p.id = c.person_id
  WHERE q.firm_id = $1 AND ($2::uuid IS NULL OR q.search_id = $2) AND q.answered_at IS NULL AND q.kind <> 'comment'`;

/** Without those about whom the viewer may not know whether anybody has answered. */
const REFERENCES = `
  SELECT 'reference', r.search_id, ARRAY[r.name], p.name, NULL, r.candidacy_id, r.asked_at, l.expires_at > $3
  FROM referee r JOIN search s ON s.id = r.search_id AND ${SEARCH_GOES_ON}
    JOIN candidacy c ON c.id = r.candidacy_id AND c.exit_kind IS NULL JOIN person p ON p.id = c.person_id
    ${joinNewestLink('reference', { row: 'r', searchId: 'r.search_id', subjectId: 'r.id' })}
  WHERE r.firm_id = $1 AND ($2::uuid IS NULL OR r.search_id = $2) AND r.asked_at IS NOT NULL
    AND num_nonnulls(r.submitted_at, r.declined_at, r.withdrawn_at) = 0
    AND ${decisionInView({ firmId: 'r.firm_id', candidacyId: 'r.candidacy_id::text', email: '$4' })}`;

const PLACED = `JOIN stakeholder k ON k.id = pl.stakeholder_id JOIN candidacy c ON c.id = pl.candidacy_id JOIN person p ON p.id = c.person_id`;

const CHECK_INS = `
  SELECT 'check_in', pl.search_id, ARRAY[k.name], p.name, ci.day, pl.candidacy_id, ci.sent_at, l.expires_at > $3
  FROM check_in ci JOIN placement pl ON pl.id = ci.placement_id ${PLACED}
    ${joinNewestLink('check_in', { row: 'ci', searchId: 'pl.search_id', subjectId: 'ci.id' })}
  WHERE ci.firm_id = $1 AND ($2::uuid IS NULL OR pl.search_id = $2) AND ci.submitted_at IS NULL`;

/** The last one whose day has come, unless it or a later one was sent: an earlier one asks about what is past. */
const DUE_CHECK_INS = `
  SELECT 'due_check_in', pl.search_id, ARRAY[k.name], p.name, due.day, pl.candidacy_id, (pl.start_date + due.day)::timestamp AT TIME ZONE 'UTC', true
  FROM placement pl ${PLACED}
    JOIN LATERAL (SELECT max(day) AS day FROM unnest(ARRAY[30, 90, 180, 365]) day
      WHERE pl.start_date + day <= ($3::timestamptz AT TIME ZONE 'UTC')::date) due ON due.day IS NOT NULL
  WHERE pl.firm_id = $1 AND ($2::uuid IS NULL OR pl.search_id = $2)
    AND NOT EXISTS (SELECT 1 FROM check_in sent WHERE sent.firm_id = pl.firm_id AND sent.placement_id = pl.id AND sent.day >= due.day)`;

const NEWEST_CHARTER = `JOIN LATERAL (SELECT id, number, wording, put_up_at FROM charter_version WHERE search_id = g.search_id
    ORDER BY number DESC LIMIT 1) v ON true`;
const PART_UNSIGNED = `NOT EXISTS (SELECT 1 FROM charter_signature done WHERE done.firm_id = g.firm_id AND done.search_id = g.search_id
    AND done.wording = v.wording AND done.part = g.part)`;
/** Since when somebody wants this version changed, unless they were asked again since; null for nobody. */
const WISH = `SELECT max(said.refused_at) AS at FROM charter_refusal said WHERE said.firm_id = g.firm_id AND said.charter_version_id = v.id
    AND said.part = g.part AND said.refused_by = g.stakeholder_id AND said.refused_at >= g.asked_at`;

/** Who was asked to sign the newest version of the charter, for a part that nobody has signed these words for, and wants nothing changed. */
const CHARTERS = `
  SELECT 'charter', g.search_id, ARRAY[k.name], v.number::text, NULL, NULL::uuid, greatest(g.asked_at, v.put_up_at), l.expires_at > $3
  FROM charter_signer g JOIN search s ON s.id = g.search_id AND ${SEARCH_GOES_ON} JOIN stakeholder k ON k.id = g.stakeholder_id
    ${NEWEST_CHARTER} JOIN LATERAL (${WISH}) wish ON wish.at IS NULL
    ${joinNewestLink('charter', { row: 'g', searchId: 'g.search_id', subjectId: 'g.id' })}
  WHERE g.firm_id = $1 AND ($2::uuid IS NULL OR g.search_id = $2) AND ${PART_UNSIGNED}`;

/** Who wants the newest version of the charter changed before signing it. */
const CHARTER_WISHES = `
  SELECT 'charter_wish', g.search_id, ARRAY[k.name], v.number::text, NULL, NULL::uuid, wish.at, true
  FROM charter_signer g JOIN search s ON s.id = g.search_id AND ${SEARCH_GOES_ON} JOIN stakeholder k ON k.id = g.stakeholder_id
    ${NEWEST_CHARTER} JOIN LATERAL (${WISH}) wish ON wish.at IS NOT NULL
  WHERE g.firm_id = $1 AND ($2::uuid IS NULL OR g.search_id = $2) AND ${PART_UNSIGNED}
    AND NOT EXISTS (SELECT 1 FROM intake_replacement r WHERE r.firm_id = g.firm_id AND r.replaced_id = g.stakeholder_id)`;

/** Who is, in the end, in the place of a signer who was replaced before signing; they have not been asked yet. */
const CHARTER_HEIRS = `
  SELECT 'charter_heir', g.search_id, ARRAY[k.name], v.number::text, NULL, NULL::uuid, heir.since, true
  FROM charter_signer g JOIN search s ON s.id = g.search_id AND ${SEARCH_GOES_ON} ${NEWEST_CHARTER}
    JOIN LATERAL (WITH RECURSIVE line AS (
        SELECT successor_id, recorded_at AS since FROM intake_replacement WHERE firm_id = g.firm_id AND replaced_id = g.stakeholder_id
        UNION ALL SELECT r.successor_id, r.recorded_at FROM line JOIN intake_replacement r ON r.firm_id = g.firm_id AND r.replaced_id = line.successor_id)
      SELECT successor_id, since FROM line
      WHERE NOT EXISTS (SELECT 1 FROM intake_replacement r WHERE r.firm_id = g.firm_id AND r.replaced_id = line.successor_id)) heir ON true
    JOIN stakeholder k ON k.id = heir.successor_id
  WHERE g.firm_id = $1 AND ($2::uuid IS NULL OR g.search_id = $2) AND ${PART_UNSIGNED}`;

/** What is owed about candidates, referees, people placed and the charter: parts of the query for all that is owed. */
export const OWED_AROUND_PEOPLE = [ASSESSMENTS, REQUESTS, REFERENCES, CHECK_INS, DUE_CHECK_INS, CHARTERS, CHARTER_WISHES, CHARTER_HEIRS];
