import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { Actor, FirmUser } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { searchQuestionnaireWriter, type WordingChoice } from './search-questionnaire.repository';
import { refuseUnusable } from './usable-wording';
import { wordingRepository } from './wording.repository';

export interface Choosing {
  readonly searchId: string;
  readonly choice: WordingChoice;
  readonly wordingId: string | null;
  readonly version: number;
}

/**
 * Chooses the words of a search whose intake has not opened; the same choice again changes nothing. Throws InvalidStateError once it
 * has, or when the wording cannot be used; ConflictError when the choice was changed since it was loaded.
 */
export async function chooseWording(
  deps: Pick<Dependencies, 'database'>,
  actor: FirmUser,
  { searchId, choice, wordingId, version }: Choosing,
): Promise<void> {
  const { firmId } = actor;
  await deps.database.transaction(async (tx) => {
    const writer = searchQuestionnaireWriter(tx, { firmId, searchId });
    const asked = await writer.lock();
    if (asked.pinnedAt) throw new InvalidStateError('The intake has opened: what it asks can no longer be changed.');
    if (asked.choice === choice && asked.chosenId === wordingId) return;
    if (asked.version !== version) throw new ConflictError('The choice was changed since it was loaded');
    if (wordingId !== null) refuseUnusable(await wordingRepository(tx).getForFirm(firmId, wordingId));
    await writer.choose(asked, choice, wordingId);
    const before = { choice: asked.choice, wordingId: asked.chosenId };
    const after = { choice, wordingId };
    await recordAudit(tx, { actor, action: 'questionnaire.wording_chosen', subject: { type: 'search', id: searchId }, before, after });
  });
}

/**
 * Fixes words and questions of a search at the moment its intake opens; a second time changes nothing. Whatever is edited
 * afterwards, everybody who answers this search is asked the same.
 */
export async function pinQuestionnaireIn(
  tx: Transaction,
  { actor, searchId, at }: { actor: Actor; searchId: string; at: Date },
): Promise<void> {
  const writer = searchQuestionnaireWriter(tx, { firmId: actor.firmId, searchId });
  if (await writer.isPinned()) return;
  const asked = await writer.lock();
  if (asked.pinnedAt) return;
  await writer.pin(asked, at);
  const after = { wordingVersionId: asked.wording?.versionId ?? null, questions: asked.questions.map(({ code }) => code) };
  await recordAudit(tx, { actor, action: 'questionnaire.pinned', subject: { type: 'search', id: searchId }, after });
}
