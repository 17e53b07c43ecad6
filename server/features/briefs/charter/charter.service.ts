import type { Dependencies } from '../../../dependencies';
import { recordAudit } from '../../../platform/db/audit';
import type { Submission } from '../../../platform/db/form-submissions';
import type { Transaction } from '../../../platform/db/scope';
import type { FirmUser } from '../../../shared/actor';
import { ConflictError } from '../../../shared/errors';
import { askToSignIn, charterSignatureRepository, putUpIn, remindSignersIn, wordingOf, type Clause, type NamedSigner } from '../../charter';
import { holdSearch, searchRepository, type Search } from '../../searches';
import { briefRepository } from '../brief.repository';
import type { BriefVersion } from '../domain/brief-version';
import { clausesAfter } from '../domain/edit-charter';
import { changeContent, handOf, type BriefDependencies } from '../drafts.service';
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
  const { firmId } = actor;
  const clauses = await wordsAsRead(tx, { firmId, searchId, wording: signed.wording });
  const now = deps.clock.now();
  const version = await putUpIn(tx, { firmId, searchId, clauses, by: actor.name, at: now });
  const how = { way: 'paper', signedBy: null, recordedByName: actor.name, recordedAt: now } as const;
  const id = await charterSignatureRepository(tx).add({ ...signed, ...how, versionId: version.id, firmId, searchId });
  const after = { part: signed.part, name: signed.name, signedOn: signed.signedOn };
  await recordAudit(tx, { actor, action: 'charter.signature_recorded', subject: { type: 'charter_signature', id }, after });
}

/** Puts the words the recruiter read up for signature and mails those who sign. Throws ConflictError as `recordSignatureIn` does. */
export async function sendCharterIn(
  tx: Transaction,
  deps: BriefDependencies,
  { actor, search, named, wording }: { actor: FirmUser; search: Search; named: readonly NamedSigner[]; wording: string },
): Promise<void> {
  const clauses = await wordsAsRead(tx, { firmId: actor.firmId, searchId: search.id, wording });
  await askToSignIn(tx, deps, { actor, search, clauses, named });
}

/**
 * Reminds those who were asked to sign the charter as it reads now, once per submitted form; `told` hears how many there were. Returns
 * where to go next. Throws as `remindSignersIn` does.
 */
export function remindCharterSigners(
  deps: BriefDependencies,
  actor: FirmUser,
  { searchId, ownLine, submission, told }: { searchId: string; ownLine: string; submission: Submission; told: (count: number) => void },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    await holdSearch(tx, actor.firmId, searchId);
    const search = await searchRepository(tx).getForFirm(actor.firmId, searchId);
    const clauses = (await briefRepository(tx).findLatest(actor.firmId, searchId))?.content.charter ?? [];
    told((await remindSignersIn(tx, deps, { actor, search, clauses, ownLine })).length);
    return `/searches/${searchId}/charter`;
  });
}

/** The clauses of the newest version, while nobody else changes the search, if they are still what was read. */
async function wordsAsRead(tx: Transaction, { firmId, searchId, wording }: { firmId: string; searchId: string; wording: string }) {
  const briefs = briefRepository(tx);
  await holdSearch(tx, firmId, searchId);
  const latest = await briefs.findLatest(firmId, searchId);
  if (!latest || wordingOf(latest.content.charter) !== wording) throw new ConflictError('The charter has changed since');
  return latest.content.charter;
}
