import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { dayOf } from '../../shared/dates';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { holdSearch } from '../searches';
import { charterRefusalRepository } from './charter-refusal.repository';
import { charterSignatureRepository } from './charter-signature.repository';
import type { ClauseComment } from './domain/charter';
import { getSignersCharter, partOf, type SignersCharter } from './signers-charter.read-model';

type SigningDependencies = Pick<Dependencies, 'clock'>;

/**
 * Somebody who was asked signs the newest version for their part by typing a name. A part that is signed stays as it was signed.
 * Throws ConflictError when `number` is no longer the version to sign, NotFoundError when there is none.
 */
export async function signCharterIn(
  tx: Transaction,
  deps: SigningDependencies,
  { actor, name, number }: { actor: LinkHolder; name: string; number: number },
): Promise<void> {
  const charter = await openFor(tx, actor, number);
  if (partOf(charter).isCurrent) return;
  const { version, signer } = charter;
  const at = deps.clock.now();
  const { firmId, searchId } = actor;
  const id = await charterSignatureRepository(tx).add({
    ...{ firmId, searchId, versionId: version.id, part: signer.part, name, wording: version.wording },
    ...{ way: 'link', signedBy: signer.stakeholderId, recordedByName: null, signedOn: dayOf(at), recordedAt: at },
  });
  const after = { part: signer.part, name, number };
  await recordAudit(tx, { actor, action: 'charter.signed', subject: { type: 'charter_signature', id }, after });
}

/**
 * Somebody who was asked says clause by clause what should change instead of signing. They may still sign later. Throws as
 * `signCharterIn` does, and InvalidStateError when their part is signed.
 */
export async function refuseCharterIn(
  tx: Transaction,
  deps: SigningDependencies,
  { actor, comments, number }: { actor: LinkHolder; comments: readonly ClauseComment[]; number: number },
): Promise<void> {
  const charter = await openFor(tx, actor, number);
  const { version, signer } = charter;
  if (partOf(charter).isCurrent) throw new InvalidStateError(`Version ${number} is signed for this part already.`);
  const { part, stakeholderId: refusedBy, name } = signer;
  const refusal = { firmId: actor.firmId, versionId: version.id, part, refusedBy, name, comments, refusedAt: deps.clock.now() };
  const id = await charterRefusalRepository(tx).add(refusal);
  const after = { part, number, clauses: comments.map(({ clause }) => clause) };
  await recordAudit(tx, { actor, action: 'charter.refused', subject: { type: 'charter_refusal', id }, after });
}

async function openFor(tx: Transaction, actor: LinkHolder, number: number): Promise<SignersCharter> {
  await holdSearch(tx, actor.firmId, actor.searchId);
  const charter = await getSignersCharter(tx, actor);
  if (charter.version.number !== number) throw new ConflictError('Another version of the charter was put up since this page was opened');
  return charter;
}
