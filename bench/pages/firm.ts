import type { DataSource } from 'typeorm';
import type { Dependencies } from '../../server/dependencies';
import { signUpFirm } from '../../server/features/accounts';
import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { issueLink } from '../../server/features/links';
import type { FirmUser, LinkPurpose } from '../../server/shared/actor';
import { addSignedBrief } from '../../test/support/builders/briefs';
import { addManyCandidates, addManyPeople, addManySearches, addManyStakeholders } from '../../test/support/builders/many';

export const PEOPLE = 10_000;
export const SEARCHES = 500;
export const COMPARED = 10;
export const ACCOUNT = {
  firm: 'Marlowe Penn',
  name: 'Judith Marlowe',
  email: 'judith@marlowepenn.example',
  password: 'copper kettle on the stove',
};

interface Ground {
  readonly deps: Dependencies;
  readonly dataSource: DataSource;
}

/** The firm that is measured. Links are paths, not opened yet. */
export interface BenchFirm {
  readonly firmId: string;
  readonly searchId: string;
  readonly stakeholderLink: string;
  readonly candidateLink: string;
}

/** A firm with 10,000 people in 500 searches, one of them with a signed brief, ten candidates with all their evidence and two people at work. */
export async function makeFirm(ground: Ground): Promise<BenchFirm> {
  const { deps, dataSource } = ground;
  const signedUp = await signUpFirm(deps, ACCOUNT);
  if (!signedUp.ok) throw new Error('The firm is there already');
  const { user } = signedUp;
  await addManyPeople(dataSource, user, PEOPLE);
  await addManySearches(dataSource, user, SEARCHES);
  const found: { id: string }[] = await dataSource.query('SELECT id FROM search WHERE firm_id = $1 ORDER BY title LIMIT 2', [user.firmId]);
  const [searchId = '', otherId = ''] = found.map(({ id }) => id);
  const stakeholderId = await fillIntake(ground, user, searchId);
  await addSignedBrief(ground, user, searchId);
  await addManyCandidates(dataSource, user, { searchId, count: COMPARED });
  const candidacyId = await startAssessment(ground, user, otherId);
  await spreadCandidacies(dataSource, user, [searchId, otherId]);
  await dataSource.query('ANALYZE');
  return {
    firmId: user.firmId,
    searchId,
    stakeholderLink: await linkFor(deps, user, { searchId, purpose: 'intake', subjectId: stakeholderId }),
    candidateLink: await linkFor(deps, user, { searchId: otherId, purpose: 'assessment', subjectId: candidacyId }),
  };
}

/** Three have sent their answers, the fourth is about to. */
async function fillIntake({ dataSource }: Ground, user: FirmUser, searchId: string): Promise<string> {
  await addManyStakeholders(dataSource, user, { searchId, count: 4, answers: fixture('A_outbound_plateau').answers });
  const [rows]: [{ id: string }[]] = await dataSource.query(
    `UPDATE intake_response SET submitted_at = NULL WHERE stakeholder_id =
       (SELECT id FROM stakeholder WHERE search_id = $1 AND name = 'Stakeholder 4') RETURNING stakeholder_id AS id`,
    [searchId],
  );
  return rows[0]?.id ?? '';
}

/** Somebody in the middle of an assessment. */
async function startAssessment({ dataSource }: Ground, user: FirmUser, searchId: string): Promise<string> {
  await addManyCandidates(dataSource, user, { searchId, count: 1 });
  const [rows]: [{ id: string }[]] = await dataSource.query(
    'UPDATE assessment SET submitted_at = NULL WHERE search_id = $1 RETURNING candidacy_id AS id',
    [searchId],
  );
  return rows[0]?.id ?? '';
}

/** Twenty people in each of the other searches. */
async function spreadCandidacies(dataSource: DataSource, { firmId }: FirmUser, except: readonly string[]): Promise<void> {
  await dataSource.query(
    `INSERT INTO candidacy (firm_id, search_id, person_id, stage, stage_since)
     SELECT $1, search.id, person.id, (ARRAY['identified', 'approached', 'interested', 'assessment', 'interviews'])[1 + person.place % 5], now()
     FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM search WHERE firm_id = $1 AND NOT id = ANY($2)) search
     JOIN (SELECT id, row_number() OVER (ORDER BY sort_name, id) - 1 AS place FROM person WHERE firm_id = $1) person
       ON person.place / 20 = search.place`,
    [firmId, except],
  );
}

async function linkFor(
  deps: Dependencies,
  actor: FirmUser,
  link: { searchId: string; purpose: LinkPurpose; subjectId: string },
): Promise<string> {
  const letter = { name: 'Helena Brandt', email: 'helena@corvane.example', message: { subject: 'Your page', text: [] } };
  const { url } = await deps.database.transaction((tx) => issueLink(tx, deps, { actor, ...link, ...letter }));
  return new URL(url).pathname;
}
