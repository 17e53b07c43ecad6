import type { Clock } from '../../shared/clock';
import type { Scope } from '../../platform/db/scope';
import { linkStates } from '../links';
import { isTogether } from './domain/intake-window';
import { intakeWindowRepository } from './intake-window.repository';
import { responseProgress } from './response.reader';

/**
 * Who was asked, has never sent answers and still may, by the id of the stakeholder: nothing that others answered may reach them. Nobody
 * once the answers are open.
 */
export async function stillAnswering(
  scope: Scope,
  deps: { readonly clock: Clock },
  { firmId, searchId }: { firmId: string; searchId: string },
): Promise<ReadonlySet<string>> {
  const window = await intakeWindowRepository(scope).ofSearch(firmId, searchId);
  if (isTogether(window, deps.clock.now())) return new Set();
  const links = await linkStates(scope, deps, { firmId, searchId, purpose: 'intake' });
  const progress = await responseProgress(scope, firmId, searchId);
  const mayAnswer = (id: string): boolean => links.has(id) && links.get(id)?.state !== 'revoked';
  return new Set(
    progress.filter(({ stakeholderId: id, sent }) => sent.length === 0 && mayAnswer(id)).map(({ stakeholderId }) => stakeholderId),
  );
}
