/** What the firm knows of a person, apart from any search. Unknown is null, never an empty string. */
export interface PersonFacts {
  name: string;
  /** Lower case; the firm's first key for "the same person". */
  email: string | null;
  phone: string | null;
  /** Absolute http or https address in canonical form; the second key for "the same person". */
  linkedinUrl: string | null;
  company: string | null;
  position: string | null;
  location: string | null;
  notes: string | null;
  /** How the firm came to know the person, in words. */
  source: string | null;
}

export type PersonField = keyof PersonFacts;

/** Longest text of each field, in characters. */
export const PERSON_LIMITS: Readonly<Record<PersonField, number>> = {
  name: 200,
  email: 254,
  phone: 60,
  linkedinUrl: 500,
  company: 200,
  position: 200,
  location: 200,
  notes: 10_000,
  source: 200,
};

/** A person already known, with the keys by which an incoming row is recognised as the same. */
export interface KnownPerson {
  id: string;
  name: string;
  email: string | null;
  linkedinUrl: string | null;
  company: string | null;
}
