import { addCandidate, addInterviewer, sendScorecard } from '../interviews/support';
import type { SignedUp, TestApp } from '../../support/app';

/** Many searches of one client at once, each with people, stakeholders who were asked, and an assessment that is out. */
export async function addManySearches(app: TestApp, recruiter: SignedUp, count: number, client = 'Lattice Freight'): Promise<void> {
  const { firmId, userId } = recruiter.user;
  await app.dataSource.query(
    `WITH c AS (INSERT INTO client (firm_id, name) VALUES ($1, $4) RETURNING id),
       s AS (INSERT INTO search (firm_id, client_id, owner_id, title, requested_title, state, state_since)
         SELECT $1, c.id, $2, 'Role ' || lpad(n::text, 3, '0'), 'Role', 'intake', '2026-09-01' FROM c, generate_series(1, $3::int) n RETURNING id),
       k AS (INSERT INTO stakeholder (firm_id, search_id, name, email, job_title, part)
         SELECT $1, s.id, 'Bram de Wit', 'bram@lattice.example', 'CEO', 'sponsor' FROM s RETURNING id, search_id),
       p AS (INSERT INTO person (firm_id, name, sort_name, identity_key, search_text)
         SELECT $1, 'Linnea Holm', 'linnea holm', id::text, 'linnea holm' FROM s RETURNING id),
       y AS (INSERT INTO candidacy (firm_id, search_id, person_id, stage, stage_since)
         SELECT $1, s.id, p.id, 'assessment', '2026-09-10' FROM (SELECT id, row_number() OVER () AS n FROM s) s
           JOIN (SELECT id, row_number() OVER () AS n FROM p) p USING (n) RETURNING id, search_id),
       a AS (INSERT INTO assessment (firm_id, search_id, candidacy_id, instrument_version) SELECT $1, search_id, id, '1' FROM y)
     INSERT INTO personal_link (firm_id, search_id, purpose, subject_id, recipient_name, recipient_email, token_hash, expires_at, created_at)
       SELECT $1, search_id, 'intake', id, 'Bram de Wit', 'bram@lattice.example', gen_random_uuid()::text, '2027-01-01'::timestamptz,
         '2026-09-18T08:00:00Z'::timestamptz FROM k
       UNION ALL SELECT $1, search_id, 'assessment', id, 'Linnea Holm', 'linnea@example.com', gen_random_uuid()::text, '2027-01-01',
         '2026-09-19T08:00:00Z' FROM y`,
    [firmId, userId, count, client],
  );
}

/** The database dates some rows by its own clock; here they are dated by days before the clock of the test. */
export async function dateLinks(app: TestApp, searchId: string, daysAgo: number): Promise<void> {
  const at = new Date(app.clock.now().getTime() - daysAgo * 86_400_000);
  await app.dataSource.query('UPDATE personal_link SET created_at = $2 WHERE search_id = $1', [searchId, at]);
}

/** One candidate with a scorecard that is out to each of these interviewers. */
export async function addScorecards(
  app: TestApp,
  recruiter: SignedUp,
  { searchId, candidate, interviewers }: { searchId: string; candidate: string; interviewers: readonly { name: string; email: string }[] },
): Promise<{ scorecardId: string; link: string }[]> {
  const candidacyId = await addCandidate(app, recruiter, { searchId, name: candidate });
  const sent: { scorecardId: string; link: string }[] = [];
  for (const { name, email } of interviewers) {
    const interviewerId = await addInterviewer(app, recruiter, { searchId, name, email });
    const { id, link } = await sendScorecard(app, recruiter, {
      searchId,
      candidacyId,
      interviewerId,
      competencyIds: ['SAL-01', 'LDR-01'],
    });
    sent.push({ scorecardId: id, link });
  }
  return sent;
}
