import type { DataSource } from 'typeorm';
import { assessmentItems } from '../../../server/features/assessments';
import { COMPETENCY_LIBRARY_VERSION, competencyIds } from '../../../server/features/competencies';
import { INSTRUMENT_VERSION, type AnswerSheet } from '../../../server/features/intake';
import type { FirmUser } from '../../../server/shared/actor';

type Owner = Pick<FirmUser, 'firmId' | 'userId'>;
type Database = Pick<DataSource, 'query'>;

/** People the firm knows, by the row and without the pages. */
export async function addManyPeople(db: Database, { firmId }: Owner, count: number): Promise<void> {
  await db.query(
    `INSERT INTO person (firm_id, name, email, phone, company, position, location, notes, sort_name, identity_key, search_text)
     SELECT $1, named.name, named.email, '+44 20 7946 0' || lpad((n % 1000)::text, 3, '0'), named.company, named.position,
       (ARRAY['London', 'Berlin', 'Utrecht', 'Boston', 'Wien'])[1 + n % 5], 'Met at the trade fair. ' || n,
       lower(named.name), 'email ' || named.email, lower(concat_ws(' ', named.name, named.company, named.position, named.email))
     FROM generate_series(1, $2::int) n, LATERAL (SELECT
       (ARRAY['Amara', 'Bjarne', 'Chiara', 'Dmitri', 'Elif', 'Fatou', 'Grace', 'Henrik'])[1 + n % 8] || ' '
         || (ARRAY['Okafor', 'Lindqvist', 'Romano', 'Petrov', 'Yilmaz', 'Diallo', 'Hopper', 'Sorensen', 'Weber'])[1 + n % 9] || ' ' || n AS name,
       'known' || n || '@example.com' AS email,
       (ARRAY['Corvane Systems', 'Halden Optics', 'Norrland Pumps', 'Tessera Bio'])[1 + n % 4] AS company,
       (ARRAY['VP Sales', 'CMO', 'Sales Director', 'Head of Demand'])[1 + n % 4] AS position) named`,
    [firmId, count],
  );
}

/** Searches with one client for every five. */
export async function addManySearches(db: Database, { firmId, userId }: Owner, count: number): Promise<void> {
  await db.query(
    `WITH made AS (INSERT INTO client (firm_id, name) SELECT $1, 'Client ' || n FROM generate_series(0, $3::int / 5) n RETURNING id, name)
     INSERT INTO search (firm_id, client_id, owner_id, title, requested_title, state)
     SELECT $1, made.id, $2, 'VP Marketing ' || n, 'VP Marketing', (ARRAY['draft', 'intake', 'open', 'shortlist'])[1 + n % 4]
     FROM generate_series(1, $3::int) n JOIN made ON made.name = 'Client ' || (n / 5)`,
    [firmId, userId, count],
  );
}

export async function addManyMails(db: Database, { firmId }: Owner, count: number): Promise<void> {
  await db.query(
    `INSERT INTO mail (firm_id, recipient, subject, state)
     SELECT $1, 'somebody' || n || '@example.com', 'Your questions, part ' || n, 'sent' FROM generate_series(1, $2::int) n`,
    [firmId, count],
  );
}

/** Stakeholders of a search who all sent the same answers by personal link. */
export async function addManyStakeholders(
  db: Database,
  { firmId }: Owner,
  { searchId, count, answers }: { searchId: string; count: number; answers: AnswerSheet },
): Promise<void> {
  await db.query(
    `WITH asked AS (
       INSERT INTO stakeholder (firm_id, search_id, name, email, job_title, part)
       SELECT $1, $2, 'Stakeholder ' || n, 'asked' || n || '@corvane.example', 'Board member', CASE n WHEN 1 THEN 'sponsor' ELSE 'panel' END
       FROM generate_series(1, $3::int) n RETURNING id, name, email),
     linked AS (
       INSERT INTO personal_link (firm_id, search_id, purpose, subject_id, recipient_name, recipient_email, token_hash, expires_at)
       SELECT $1, $2, 'intake', id, name, email, gen_random_uuid()::text, now() + interval '30 days' FROM asked),
     sent AS (
       INSERT INTO intake_response (firm_id, search_id, stakeholder_id, instrument_version, direct_locked_at, submitted_at)
       SELECT $1, $2, id, $4, now(), now() FROM asked RETURNING id)
     INSERT INTO intake_answer (firm_id, response_id, item_id, value)
     SELECT $1, sent.id, answer.key, answer.value FROM sent, jsonb_each($5::jsonb) answer`,
    [firmId, searchId, count, INSTRUMENT_VERSION, JSON.stringify(answers)],
  );
}

/** Candidates in the stage of interviews: a sent assessment with every item answered and three sent scorecards each. */
export async function addManyCandidates(
  db: Database,
  owner: Owner,
  { searchId, count, interviewers = 3 }: { searchId: string; count: number; interviewers?: number },
): Promise<void> {
  const { firmId } = owner;
  await db.query(
    `WITH people AS (
       INSERT INTO person (firm_id, name, email, company, position, sort_name, identity_key, search_text)
       SELECT $1, 'Candidate ' || n, email, 'Halden Optics', 'VP Sales', 'candidate ' || n, 'email ' || email, 'candidate ' || n
       FROM generate_series(1, $3::int) n, LATERAL (SELECT 'candidate' || n || '.' || left($2::uuid::text, 8) || '@example.com' AS email) a RETURNING id),
     standing AS (
       INSERT INTO candidacy (firm_id, search_id, person_id, stage, stage_since)
       SELECT $1, $2, id, 'interviews', now() FROM people RETURNING id),
     events AS (
       INSERT INTO candidacy_event (firm_id, candidacy_id, number, kind, to_stage, by_name, at)
       SELECT $1, id, 1, 'added', 'identified', 'Judith Marlowe', now() FROM standing),
     assessed AS (
       INSERT INTO assessment (firm_id, search_id, candidacy_id, instrument_version, consent_at, started_at, submitted_at)
       SELECT $1, $2, id, $4, now(), now(), now() FROM standing RETURNING id)
     INSERT INTO assessment_answer (firm_id, assessment_id, item_id, value, evidence)
     SELECT $1, assessed.id, item.id, CASE item.kind WHEN 'experience' THEN (3 + get_byte(decode(md5(assessed.id || item.id), 'hex'), 0) % 3)::text
       ELSE (ARRAY['a', 'b', 'c', 'd'])[1 + get_byte(decode(md5(assessed.id || item.id), 'hex'), 1) % 4] END, 'Ask the board.'
     FROM assessed, jsonb_to_recordset($5::jsonb) AS item(id text, kind text)`,
    [firmId, searchId, count, COMPETENCY_LIBRARY_VERSION, JSON.stringify(assessmentItems.map(({ id, kind }) => ({ id, kind })))],
  );
  await addManyScorecards(db, owner, { searchId, interviewers });
}

async function addManyScorecards(db: Database, { firmId }: Owner, of: { searchId: string; interviewers: number }): Promise<void> {
  await db.query(
    `INSERT INTO interviewer (firm_id, search_id, name, email, function, side)
     SELECT $1, $2, 'Interviewer ' || n, 'interviewer' || n || '@corvane.example', (ARRAY['sales', 'marketing', 'other'])[1 + n % 3], 'client'
     FROM generate_series(1, $3::int) n`,
    [firmId, of.searchId, of.interviewers],
  );
  await db.query(
    `WITH cards AS (
       INSERT INTO scorecard (firm_id, search_id, candidacy_id, interviewer_id, competency_ids, library_version, recommendation, confidence, submitted_at)
       SELECT $1, $2, candidacy.id, chosen.id, $3, $4, 'yes', 'moderate', now()
       FROM candidacy CROSS JOIN LATERAL (
         SELECT id FROM interviewer WHERE firm_id = $1 AND search_id = $2 ORDER BY md5(candidacy.id || interviewer.id::text) LIMIT 3) chosen
       WHERE candidacy.firm_id = $1 AND candidacy.search_id = $2 RETURNING id)
     INSERT INTO rating (firm_id, scorecard_id, competency_id, level, note)
     SELECT $1, cards.id, competency, 2 + get_byte(decode(md5(cards.id || competency), 'hex'), 0) % 4, 'Named the numbers of last year from memory.'
     FROM cards, unnest($3::text[]) competency`,
    [firmId, of.searchId, [...competencyIds], COMPETENCY_LIBRARY_VERSION],
  );
}
