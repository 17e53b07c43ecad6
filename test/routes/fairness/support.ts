import type { SelfIdentification } from '../../../server/features/fairness/domain/self-identification';
import { pseudonymOf } from '../../../server/features/fairness/pseudonym';
import { selfIdentificationStore } from '../../../server/features/fairness/self-identification.repository';
import type { SignedUp, TestApp } from '../../support/app';
import { addSignedSearch } from '../../support/builders/compared-search';
import { addManyCandidates } from '../../support/builders/many';

export interface Group {
  readonly said: SelfIdentification | null;
  readonly people: number;
  readonly shortlisted: number;
}

/** A search with assessed and rated people in groups, some of whom have reached the shortlist, compared once. Returns its id. */
export async function addAuditedSearch(app: TestApp, judith: SignedUp, groups: readonly Group[]): Promise<string> {
  const searchId = await addSignedSearch(app, judith);
  await addManyCandidates(app.dataSource, judith.user, { searchId, count: groups.reduce((sum, { people }) => sum + people, 0) });
  const rows: { id: string }[] = await app.dataSource.query('SELECT id FROM candidacy WHERE search_id = $1 ORDER BY id', [searchId]);
  const left = rows.map(({ id }) => id);
  for (const { said, people, shortlisted } of groups) {
    const own = left.splice(0, people);
    await app.dataSource.query(`UPDATE candidacy SET stage = 'shortlisted' WHERE id = ANY ($1)`, [own.slice(0, shortlisted)]);
    for (const id of said ? own : []) await say(app, judith, { candidacyId: id, said });
  }
  await judith.get(`/searches/${searchId}/comparison`);
  return searchId;
}

async function say(app: TestApp, { user }: SignedUp, { candidacyId, said }: { candidacyId: string; said: SelfIdentification | null }) {
  const pseudonym = pseudonymOf(app.deps.secrets, user.firmId, candidacyId);
  if (said) await app.deps.database.transaction((tx) => selfIdentificationStore(tx).keep(user.firmId, pseudonym, said));
}
