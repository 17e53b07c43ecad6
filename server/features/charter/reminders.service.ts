import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { replacementsIn } from '../intake';
import { issueLink, linkStates } from '../links';
import { goesOn, STATE_NAMES, type Search } from '../searches';
import { charterReminderLetter } from './charter-letter';
import { charterRefusalRepository } from './charter-refusal.repository';
import { charterSignatureRepository } from './charter-signature.repository';
import { charterSignerRepository, type CharterSigner } from './charter-signer.repository';
import { charterVersionRepository } from './charter-version.repository';
import type { CharterVersion, SignedClause } from './domain/charter';
import { signersToRemind } from './signers-to-remind';

type RemindingDependencies = Pick<Dependencies, 'config' | 'clock' | 'mailer' | 'database'>;

export interface Reminding {
  readonly actor: FirmUser;
  readonly search: Search;
  /** The clauses as they read now. */
  readonly clauses: readonly SignedClause[];
  readonly ownLine: string;
}

/**
 * Mails everybody who was asked to sign these words and has not answered, at most once a day each, with a fresh address for their
 * link. The search has to be held. Returns who was reminded. Throws InvalidStateError while the search rests and after its end.
 */
export async function remindSignersIn(
  tx: Transaction,
  deps: RemindingDependencies,
  reminding: Reminding,
): Promise<readonly CharterSigner[]> {
  const { actor, search, clauses, ownLine } = reminding;
  if (!goesOn(search)) throw new InvalidStateError(`The search is “${STATE_NAMES[search.state]}”: nobody is reminded of its charter.`);
  const version = await charterVersionRepository(tx).findNewest(actor.firmId, search.id);
  if (!version) return [];
  const people = await peopleIn(tx, deps, { actor, search, clauses, version });
  for (const { id, part, name, email } of people) {
    const { clientName } = search;
    const { firmName, name: sender } = actor;
    const message = charterReminderLetter({ number: version.number, clientName, firmName, sender, part, ownLine });
    await issueLink(tx, deps, { actor, searchId: search.id, purpose: 'charter', subjectId: id, name, email, message });
    await charterSignerRepository(tx).noteReminder(actor.firmId, id, deps.clock.now());
    const after = { part, number: version.number };
    await recordAudit(tx, { actor, action: 'charter.reminded', subject: { type: 'charter_signer', id }, after });
  }
  return people;
}

async function peopleIn(
  tx: Transaction,
  deps: RemindingDependencies,
  { actor, search, clauses, version }: Omit<Reminding, 'ownLine'> & { readonly version: CharterVersion },
): Promise<readonly CharterSigner[]> {
  const of = [actor.firmId, search.id] as const;
  const replaced = await replacementsIn(tx, ...of);
  return signersToRemind({
    clauses,
    version,
    signers: (await charterSignerRepository(tx).listForSearch(...of)).filter(({ stakeholderId }) => !replaced.has(stakeholderId)),
    signatures: await charterSignatureRepository(tx).listForSearch(...of),
    refusals: await charterRefusalRepository(tx).listForSearch(...of),
    links: await linkStates(tx, deps, { firmId: actor.firmId, searchId: search.id, purpose: 'charter' }),
    now: deps.clock.now(),
  });
}
