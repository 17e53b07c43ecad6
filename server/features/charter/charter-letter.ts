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
