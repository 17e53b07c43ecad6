import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { KnownPerson, PersonFacts } from './domain/person';
import { nameAndCompanyKey } from './domain/person-keys';
import { PersonEntity } from './person.entity';
import { searchWords, sortName } from './domain/person-search';

/** A person as the firm has it on file. */
export interface Person extends PersonFacts {
  id: string;
  firmId: string;
  version: number;
  createdAt: Date;
}

const KNOWN = 'SELECT id, name, email, linkedin_url AS "linkedinUrl", company FROM person';

/** People of one firm. A person of another firm is not found. */
export function personRepository(scope: Scope) {
  const manager = managerOf(scope);
  const find = async (firmId: string, id: string): Promise<Person | null> => {
    const row = await manager.findOneBy(PersonEntity, { firmId, id });
    return row && toDomain(row);
  };
  return {
    find,

    async getForFirm(firmId: string, id: string): Promise<Person> {
      const person = await find(firmId, id);
      if (!person) throw new NotFoundError('No such person');
      return person;
    },

    /** Everybody who is, by one of the keys, one of these. Three index look-ups, however many are asked for. */
    async listMatching(
      firmId: string,
      facts: readonly Pick<PersonFacts, 'name' | 'email' | 'linkedinUrl' | 'company'>[],
    ): Promise<KnownPerson[]> {
      const emails = facts.flatMap(({ email }) => email ?? []);
      const addresses = facts.flatMap(({ linkedinUrl }) => linkedinUrl ?? []);
      const names = facts.map(nameAndCompanyKey);
      return manager.query(
        `${KNOWN} WHERE firm_id = $1 AND email = ANY($2::citext[])
         UNION ${KNOWN} WHERE firm_id = $1 AND linkedin_url = ANY($3::text[])
         UNION ${KNOWN} WHERE firm_id = $1 AND identity_key = ANY($4::text[])`,
        [firmId, emails, addresses, names],
      );
    },
  };
}

const ADD_ALL = `WITH incoming AS (
   SELECT gen_random_uuid() AS id, r.* FROM jsonb_to_recordset($1::jsonb) AS r(index int, name text, email text, phone text,
     "linkedinUrl" text, company text, position text, location text, notes text, source text, "sortName" text,
     "identityKey" text, "searchText" text)
 ), added AS (
   INSERT INTO person (id, firm_id, name, email, phone, linkedin_url, company, position, location, notes, source, sort_name,
     identity_key, search_text, import_batch_id, created_at)
   SELECT id, $2, name, email, phone, "linkedinUrl", company, position, location, notes, source, "sortName", "identityKey",
     "searchText", $3, $4 FROM incoming
 )
 SELECT id FROM incoming ORDER BY index`;

/** Writing side, inside the transaction of one command. */
export function personStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    /** Makes imports and additions of one firm wait for each other: who has neither email nor profile is unique by no index. */
    async lockPeople(firmId: string): Promise<void> {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('people of ' || $1, 0))`, [firmId]);
    },

    async add(firmId: string, facts: PersonFacts, now: Date): Promise<string> {
      const { identifiers } = await manager.insert(PersonEntity, { ...toRow(facts), firmId, createdAt: now });
      return String(identifiers[0]?.['id']);
    },

    /** Adds many at once and returns their ids in the same order. */
    async addAll(firmId: string, people: readonly PersonFacts[], made: { importBatchId: string; now: Date }): Promise<string[]> {
      const rows = people.map((facts, index) => ({ ...toRow(facts), index }));
      const added: { id: string }[] = await manager.query(ADD_ALL, [JSON.stringify(rows), firmId, made.importBatchId, made.now]);
      return added.map(({ id }) => id);
    },

    /** Throws ConflictError when it is no longer the version that was loaded. */
    async change(person: Pick<Person, 'id' | 'firmId'>, version: number, facts: PersonFacts): Promise<void> {
      await guardedUpdate(manager, PersonEntity, { guard: { id: person.id, firmId: person.firmId, version }, set: toRow(facts) });
    },

    /** Removes the people an import made who are still as it made them and are in no search. Returns how many. */
    async removeUntouched(firmId: string, importBatchId: string): Promise<number> {
      const removed: unknown[] = await manager.query(
        `WITH removed AS (DELETE FROM person p WHERE p.firm_id = $1 AND p.import_batch_id = $2 AND p.version = 1
           AND NOT EXISTS (SELECT 1 FROM candidacy c WHERE c.firm_id = p.firm_id AND c.person_id = p.id) RETURNING p.id)
         SELECT id FROM removed`,
        [firmId, importBatchId],
      );
      return removed.length;
    },
  };
}

function toRow(facts: PersonFacts) {
  const { name, email, phone, linkedinUrl, company, position, location, notes, source } = facts;
  const own = { name, email, phone, linkedinUrl, company, position, location, notes, source };
  return { ...own, sortName: sortName(name), identityKey: nameAndCompanyKey(facts), searchText: searchWords(facts) };
}

function toDomain(row: PersonEntity): Person {
  const { id, firmId, name, email, phone, linkedinUrl, company, position, location, notes, source, version, createdAt } = row;
  return { id, firmId, name, email, phone, linkedinUrl, company, position, location, notes, source, version, createdAt };
}
