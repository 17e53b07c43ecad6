import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError, NotFoundError } from '../../shared/errors';
import { replacementsIn } from '../intake';
import { issueLink, revokeLinks } from '../links';
import { holdSearch, stakeholderRepository, type Search } from '../searches';
import { charterLetter } from './charter-letter';
import { charterSignatureRepository } from './charter-signature.repository';
import { charterSignerRepository, type CharterSigner } from './charter-signer.repository';
import { charterVersionRepository, putUpIn } from './charter-version.repository';
import { signing, type CharterPart, type CharterVersion, type SignedClause } from './domain/charter';

type AskingDependencies = Pick<Dependencies, 'config' | 'clock' | 'mailer' | 'database'>;

export interface NamedSigner {
  readonly part: CharterPart;
  /** Null where nobody is to sign for the part yet. */
  readonly stakeholderId: string | null;
}

export interface Asking {
  readonly actor: FirmUser;
  readonly search: Search;
  readonly clauses: readonly SignedClause[];
  readonly named: readonly NamedSigner[];
}

/**
 * Puts these clauses up for signature and sends each named stakeholder a personal link, but for a part whose signature stands under
 * these words. Who signed for a part before and is not named any more has no link from then on. The search has to be held. Throws
 * NotFoundError for a stakeholder of another search.
 */
export async function askToSignIn(tx: Transaction, deps: AskingDependencies, { actor, search, clauses, named }: Asking): Promise<void> {
  const of = { firmId: actor.firmId, searchId: search.id };
  const version = await putUpIn(tx, { ...of, clauses, by: actor.name, at: deps.clock.now() });
  const standing = await charterSignerRepository(tx).listForSearch(of.firmId, of.searchId);
  const signed = await signedParts(tx, of, clauses);
  const open = named.filter(({ part }) => !signed.includes(part));
  for (const one of open) {
    await replaceIn(tx, deps, { actor, before: standing.find(({ part }) => part === one.part), one });
    if (one.stakeholderId !== null) await nameIn(tx, deps, { actor, search, version, part: one.part, stakeholderId: one.stakeholderId });
  }
  const after = { number: version.number, asked: open.filter(({ stakeholderId }) => stakeholderId !== null) };
  await recordAudit(tx, { actor, action: 'charter.sent', subject: { type: 'charter_version', id: version.id }, after });
}

async function replaceIn(
  tx: Transaction,
  deps: AskingDependencies,
  { actor, before, one }: { actor: FirmUser; before: CharterSigner | undefined; one: NamedSigner },
): Promise<void> {
  if (!before || before.stakeholderId === one.stakeholderId) return;
  await revokeLinks(tx, deps, { actor, purpose: 'charter', subjectId: before.id });
  if (one.stakeholderId === null) await charterSignerRepository(tx).remove(actor.firmId, before.id);
}

interface Naming {
  readonly actor: FirmUser;
  readonly search: Search;
  readonly version: CharterVersion;
  readonly part: CharterPart;
  readonly stakeholderId: string;
}

async function nameIn(tx: Transaction, deps: AskingDependencies, { part, stakeholderId, ...asking }: Naming): Promise<void> {
  const { actor, search } = asking;
  const { name, email } = await stakeholderRepository(tx).getForSearch(actor.firmId, search.id, stakeholderId);
  if ((await replacementsIn(tx, actor.firmId, search.id)).has(stakeholderId))
    throw new InvalidStateError(`${name} was replaced by somebody else. Send the charter to the successor.`);
  const signer = { firmId: actor.firmId, searchId: search.id, part, stakeholderId, askedAt: deps.clock.now() };
  const id = await charterSignerRepository(tx).put(signer);
  await sendLinkIn(tx, deps, { ...asking, signer: { id, part, name, email } });
}

interface Sending extends Pick<Naming, 'actor' | 'search' | 'version'> {
  readonly signer: Pick<CharterSigner, 'id' | 'part' | 'name' | 'email'>;
}

async function sendLinkIn(tx: Transaction, deps: AskingDependencies, { actor, search, version, signer }: Sending): Promise<void> {
  const { id: subjectId, part, name, email } = signer;
  const message = charterLetter({ number: version.number, clientName: search.clientName, sender: actor.name, part });
  await issueLink(tx, deps, { actor, searchId: search.id, purpose: 'charter', subjectId, name, email, message });
}

async function signedParts(
  tx: Transaction,
  { firmId, searchId }: { firmId: string; searchId: string },
  clauses: readonly SignedClause[],
): Promise<readonly CharterPart[]> {
  const signatures = await charterSignatureRepository(tx).listForSearch(firmId, searchId);
  return signing(clauses, signatures).flatMap(({ part, isCurrent }) => (isCurrent ? [part] : []));
}

export interface AskingAgain {
  readonly search: Search;
  readonly signerId: string;
  readonly submission: Submission;
}

/**
 * Sends one signer a new address for the newest version, once per submitted form. Returns where to go next. Throws NotFoundError for a
 * signer of another search, InvalidStateError when the part is signed.
 */
export function sendCharterAgain(
  deps: AskingDependencies,
  actor: FirmUser,
  { search, signerId, submission }: AskingAgain,
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const of = { firmId: actor.firmId, searchId: search.id };
    await holdSearch(tx, of.firmId, of.searchId);
    const signer = await charterSignerRepository(tx).find(of.firmId, of.searchId, signerId);
    const version = await charterVersionRepository(tx).findNewest(of.firmId, of.searchId);
    if (!signer || !version) throw new NotFoundError('No such signer');
    const { part, stakeholderId } = signer;
    const signed = await signedParts(tx, of, version.clauses);
    if (signed.includes(part))
      throw new InvalidStateError(`${signer.name} does not have to sign: version ${version.number} is signed for this part.`);
    await nameIn(tx, deps, { actor, search, version, part, stakeholderId });
    const after = { number: version.number, asked: [{ part, stakeholderId }], again: true };
    await recordAudit(tx, { actor, action: 'charter.sent', subject: { type: 'charter_version', id: version.id }, after });
    return `/searches/${search.id}/charter`;
  });
}

/** Ends the link of one signer at once. Throws NotFoundError for a signer of another search. */
export function endCharterLink(
  deps: AskingDependencies,
  actor: FirmUser,
  { searchId, signerId }: { searchId: string; signerId: string },
): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const signer = await charterSignerRepository(tx).find(actor.firmId, searchId, signerId);
    if (!signer) throw new NotFoundError('No such signer');
    await revokeLinks(tx, deps, { actor, purpose: 'charter', subjectId: signer.id });
  });
}

/** Ends the links of somebody whose place another takes, whatever they were to sign as. What was signed or said stays. The search has to be held. */
export async function endLinksOfReplacedIn(
  tx: Transaction,
  deps: Pick<AskingDependencies, 'clock'>,
  { actor, searchId, stakeholderId }: { actor: FirmUser; searchId: string; stakeholderId: string },
): Promise<void> {
  const signers = await charterSignerRepository(tx).listForSearch(actor.firmId, searchId);
  for (const { id } of signers.filter((one) => one.stakeholderId === stakeholderId))
    await revokeLinks(tx, deps, { actor, purpose: 'charter', subjectId: id });
}
