import { askToSignIn } from '../../../server/features/charter';
import { briefRepository } from '../../../server/features/briefs';
import { searchRepository, stakeholderRepository } from '../../../server/features/searches';
import type { SignedUp, TestApp } from '../app';

/** The charter of a search that has a brief, put up for signature as it stands; the sponsor is asked to sign as chief executive. */
export async function addCharterToSign(app: Pick<TestApp, 'deps'>, { user }: SignedUp, searchId: string): Promise<void> {
  await app.deps.database.transaction(async (tx) => {
    const search = await searchRepository(tx).getForFirm(user.firmId, searchId);
    const brief = await briefRepository(tx).findLatest(user.firmId, searchId);
    const sponsor = (await stakeholderRepository(tx).listForSearch(user.firmId, searchId)).find(({ part }) => part === 'sponsor');
    if (!brief || !sponsor) throw new Error('A charter to sign needs a brief and a sponsor');
    const named = [{ part: 'chief_executive', stakeholderId: sponsor.id }] as const;
    await askToSignIn(tx, app.deps, { actor: user, search, clauses: brief.content.charter, named });
  });
}
