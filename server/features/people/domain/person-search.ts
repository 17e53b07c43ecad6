import type { PersonFacts } from './person';

/** A text as searches and sorting see it: lower case, no accents, single spaces. "Łódź Ångström" stays findable as "angstrom". */
export function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The name as lists sort it. */
export function sortName(name: string): string {
  return plainText(name);
}

/** Everything one would look a person up by. */
export function searchWords(facts: Pick<PersonFacts, 'name' | 'email' | 'company' | 'position'>): string {
  return plainText([facts.name, facts.company, facts.position, facts.email].filter(Boolean).join(' | '));
}

/** What was typed into the search box as patterns for LIKE, one per word, at most six; wildcards in it are letters. */
export function searchPatterns(query: string): string[] {
  const words = plainText(query.slice(0, 200)).split(' ');
  return words
    .filter((word) => word !== '')
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
