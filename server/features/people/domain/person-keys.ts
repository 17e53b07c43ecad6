import type { KnownPerson, PersonFacts } from './person';

export type KeyKind = 'email' | 'linkedinUrl' | 'nameAndCompany';

export interface PersonKey {
  kind: KeyKind;
  key: string;
}

type Identity = Pick<PersonFacts, 'name' | 'email' | 'linkedinUrl' | 'company'>;

/**
 * The keys that make two records the same person: email and profile address where there are any; name with company only where
 * there is neither, since namesakes exist.
 */
export function personKeys(facts: Identity): PersonKey[] {
  const keys: PersonKey[] = [];
  if (facts.email) keys.push({ kind: 'email', key: `email ${facts.email}` });
  if (facts.linkedinUrl) keys.push({ kind: 'linkedinUrl', key: `url ${facts.linkedinUrl}` });
  return keys.length > 0 ? keys : [{ kind: 'nameAndCompany', key: nameAndCompanyKey(facts) }];
}

/** Name and company without regard to case, accents of composition and spacing. */
export function nameAndCompanyKey({ name, company }: Pick<PersonFacts, 'name' | 'company'>): string {
  return `name ${plain(name)} at ${plain(company ?? '')}`;
}

/** Finds the person of the firm a row means. Built once, asked for each row. */
export function knownPersonFinder(known: readonly KnownPerson[]): (facts: Identity) => { person: KnownPerson; by: KeyKind } | null {
  const byKey = new Map<string, KnownPerson>();
  for (const person of known) {
    byKey.set(nameAndCompanyKey(person), person);
    for (const { key } of personKeys(person)) byKey.set(key, person);
  }
  return (facts) => {
    for (const { kind, key } of personKeys(facts)) {
      const person = byKey.get(key);
      if (person) return { person, by: kind };
    }
    return null;
  };
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
