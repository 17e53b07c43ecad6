import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { revokeLinksSentTo, type EndedLink } from '../links';
import { addToSearch } from './add-to-search';
import { candidacyUrl, personUrl } from './addresses';
import type { KnownPerson, PersonFacts, PersonField } from './domain/person';
import { knownPersonFinder, nameAndCompanyKey, type KeyKind } from './domain/person-keys';
import { personRepository, personStore, type Person } from './person.repository';

export type PeopleDependencies = Pick<Dependencies, 'database' | 'clock'>;

/** The firm knows somebody who is, or may be, the same. By email or profile it is certain, and a second record cannot be made. */
export interface AlreadyKnown {
  person: KnownPerson;
  by: KeyKind;
}

export type PersonAdded = { ok: true; location: string } | { ok: false; known: AlreadyKnown };

export interface PersonToAdd {
  facts: PersonFacts;
  /** The search the person is added to as well; null for the firm's list only. */
  searchId: string | null;
  /** "The namesake at the same company is somebody else." */
  isSomebodyElse: boolean;
}

/** Ends a transaction without a trace of it: the form may be sent again after a correction. */
class PersonIsKnown extends Error {
  constructor(readonly known: AlreadyKnown) {
    super('The firm knows this person');
  }
}

/**
 * Adds a person, and a candidacy where a search is given; once per submitted form. Refuses with the person already known.
 * The search must have been loaded as one of the actor's firm.
 */
export async function addPerson(
  deps: PeopleDependencies,
  actor: FirmUser,
  { submission, ...toAdd }: PersonToAdd & { submission: Submission },
): Promise<PersonAdded> {
  try {
    const location = await deps.database.once(submission, async (tx) => {
      await personStore(tx).lockPeople(actor.firmId);
      const known = await findKnown(tx, actor.firmId, toAdd);
      if (known) throw new PersonIsKnown(known);
      return insertPerson(tx, { actor, toAdd, now: deps.clock.now() });
    });
    return { ok: true, location };
  } catch (error) {
    if (error instanceof PersonIsKnown) return { ok: false, known: error.known };
    throw error;
  }
}

async function findKnown(tx: Transaction, firmId: string, { facts, isSomebodyElse }: PersonToAdd): Promise<AlreadyKnown | null> {
  const matching = await personRepository(tx).listMatching(firmId, [facts]);
  const certain = knownPersonFinder(matching)(facts);
  if (certain && certain.by !== 'nameAndCompany') return certain;
  const namesake = matching.find((person) => nameAndCompanyKey(person) === nameAndCompanyKey(facts));
  return namesake && !isSomebodyElse ? { person: namesake, by: 'nameAndCompany' } : null;
}

async function insertPerson(tx: Transaction, { actor, toAdd, now }: { actor: FirmUser; toAdd: PersonToAdd; now: Date }): Promise<string> {
  const id = await personStore(tx).add(actor.firmId, toAdd.facts, now);
  await recordAudit(tx, { actor, action: 'person.added', subject: { type: 'person', id } });
  if (toAdd.searchId === null) return personUrl(id);
  const candidacyId = await addToSearch(tx, { actor, searchId: toAdd.searchId, personId: id, now });
  return candidacyUrl(toAdd.searchId, candidacyId);
}

export type PersonChanged = { ok: true; endedLinks: readonly EndedLink[] } | { ok: false; known: AlreadyKnown };

/** What a person is sent by mail as a candidate. */
const SENT_TO_CANDIDATES = ['assessment', 'referees'] as const;

/**
 * Changes what is on file; a new address ends the links that went to the old one. Refuses when email or profile is another person's of
 * the firm; throws ConflictError when somebody else changed the person since `version`.
 */
export async function changePerson(
  deps: PeopleDependencies,
  actor: FirmUser,
  change: { person: Person; version: number; facts: PersonFacts },
): Promise<PersonChanged> {
  const { person, version, facts } = change;
  return deps.database.transaction(async (tx) => {
    await personStore(tx).lockPeople(actor.firmId);
    const others = (await personRepository(tx).listMatching(actor.firmId, [facts])).filter(({ id }) => id !== person.id);
    const known = knownPersonFinder(others)(facts);
    if (known && known.by !== 'nameAndCompany') return { ok: false, known };
    await personStore(tx).change(person, version, facts);
    // Names of fields only: what is on file about somebody is kept in one place and not copied into the audit trail.
    const after = { changed: changedFields(person, facts) };
    await recordAudit(tx, { actor, action: 'person.changed', subject: { type: 'person', id: person.id }, after });
    return { ok: true, endedLinks: await endLinksToOldAddress(tx, deps, { actor, person, facts }) };
  });
}

/** Whoever reads the old address is perhaps somebody else. */
async function endLinksToOldAddress(
  tx: Transaction,
  deps: Pick<PeopleDependencies, 'clock'>,
  { actor, person: { email }, facts }: { actor: FirmUser; person: Person; facts: PersonFacts },
): Promise<readonly EndedLink[]> {
  if (email === null || email.toLowerCase() === facts.email?.toLowerCase()) return [];
  return revokeLinksSentTo(tx, deps, { actor, searchId: null, email, purposes: SENT_TO_CANDIDATES });
}

function changedFields(before: PersonFacts, after: PersonFacts): PersonField[] {
  const fields: PersonField[] = ['name', 'email', 'phone', 'linkedinUrl', 'company', 'position', 'location', 'notes', 'source'];
  return fields.filter((field) => before[field] !== after[field]);
}
