import { PART_WORDS } from './charter-words';
import type { CharterPart } from './domain/charter';

/** What somebody who signs the charter gets by mail, before the link. */
export function charterLetter({
  number,
  clientName,
  sender,
  part,
}: {
  readonly number: number;
  readonly clientName: string;
  readonly sender: string;
  readonly part: CharterPart;
}): { subject: string; text: readonly string[] } {
  return {
    subject: `What sales and marketing agree on at ${clientName}, for your signature`,
    text: [
      `Version ${number} of the charter between sales and marketing at ${clientName} is ready: nine clauses, each with its owner. You are asked to sign it as ${PART_WORDS[part].toLowerCase()}; both heads and the chief executive sign the same words.`,
      'Please read all nine. You can sign by typing your name, or say clause by clause what should change.',
      sender,
    ],
  };
}

/** The mail that reminds somebody who signs the charter: exactly what the page shows before it is sent. */
export function charterReminderLetter(facts: {
  readonly number: number;
  readonly clientName: string;
  readonly firmName: string;
  readonly sender: string;
  readonly part: CharterPart;
  /** A line of the recruiter's own, '' for none. */
  readonly ownLine: string;
}): { subject: string; text: readonly string[] } {
  const { number, clientName, firmName, sender, part, ownLine } = facts;
  return {
    subject: `What sales and marketing agree on at ${clientName}: your signature is awaited`,
    text: [
      `${sender} of ${firmName} still hopes for your signature as ${PART_WORDS[part].toLowerCase()} under version ${number} of the charter between sales and marketing at ${clientName}.`,
      ...(ownLine === '' ? [] : [ownLine]),
      'Sign it by typing your name, or say clause by clause what should change; either helps the others on.',
      'This is a new address for the same link; the one you had no longer works.',
    ],
  };
}
