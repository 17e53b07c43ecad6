import type { Dependencies } from '../../../dependencies';
import { recordAudit } from '../../../platform/db/audit';
import type { Transaction } from '../../../platform/db/scope';
import type { FirmUser } from '../../../shared/actor';
import { ConflictError } from '../../../shared/errors';
import { charterSignatureRepository, wordingOf, type Clause } from '../../charter';
import { briefRepository } from '../brief.repository';
import type { BriefVersion } from '../domain/brief-version';
import { clausesAfter } from '../domain/edit-charter';
import { changeContent, handOf } from '../drafts.service';
import type { SignatureValues } from './charter.form';

/** Saves the clauses of the draft that was loaded as `draft.version`. Throws ConflictError when somebody else was first. */
export function changeCharter(
  deps: Dependencies,
  actor: FirmUser,
  { draft, clauses }: { draft: BriefVersion; clauses: readonly Omit<Clause, 'title'>[] },
): Promise<void> {
  const charter = clausesAfter(draft.content.charter, clauses, handOf(deps, actor));
  return changeContent(deps, actor, { draft, content: { ...draft.content, charter }, what: 'charter' });
}

/**
 * Writes down that somebody signed the charter on paper. Throws ConflictError when the wording on the page the recorder looked at
 * is no longer the wording of the newest version.
 */
export async function recordSignatureIn(
  tx: Transaction,
  deps: Pick<Dependencies, 'clock'>,
  { actor, searchId, ...signed }: SignatureValues & { readonly actor: FirmUser; readonly searchId: string },
): Promise<void> {
  const briefs = briefRepository(tx);
  await briefs.holdSearch(actor.firmId, searchId);
  const latest = await briefs.findLatest(actor.firmId, searchId);
  if (!latest || wordingOf(latest.content.charter) !== signed.wording) throw new ConflictError('The charter has changed since');
  const signature = { ...signed, recordedByName: actor.name, recordedAt: deps.clock.now() };
  const id = await charterSignatureRepository(tx).add({ ...signature, firmId: actor.firmId, searchId });
  const after = { part: signed.part, name: signed.name, signedOn: signed.signedOn };
  await recordAudit(tx, { actor, action: 'charter.signature_recorded', subject: { type: 'charter_signature', id }, after });
}
