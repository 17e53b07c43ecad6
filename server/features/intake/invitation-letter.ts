import type { FirmUser } from '../../shared/actor';
import type { Search } from '../searches';
import { roundName } from './domain/round';

interface LetterFacts {
  readonly recruiter: string;
  readonly firmName: string;
  readonly clientName: string;
  readonly searchTitle: string;
  /** A line of the recruiter's own, '' for none. */
  readonly ownLine: string;
}

export interface Letter {
  readonly subject: string;
  readonly text: string[];
}

export function letterFacts(user: FirmUser, { clientName, title: searchTitle }: Search, ownLine = ''): LetterFacts {
  return { recruiter: user.name, firmName: user.firmName, clientName, searchTitle, ownLine };
}

/** The mail that carries the intake link: exactly what the page shows before it is sent. */
export function invitationLetter(facts: LetterFacts & { readonly time: string }): Letter {
  const { recruiter, firmName, clientName, searchTitle, ownLine, time } = facts;
  return {
    subject: `${clientName}: your answers about “${searchTitle}”`,
    text: [
      `${recruiter} of ${firmName} asks for your answers about “${searchTitle}” at ${clientName}.`,
      ...(ownLine === '' ? [] : [ownLine]),
      `It takes ${time}. Every answer is saved as you give it: stop when you like and come back with the same link.`,
      'Please answer alone. The others see your answers only after they have sent their own and all are opened together.',
    ],
  };
}

/** The mail that asks somebody who has answered to look at their answers again: exactly what the page shows before it is sent. */
export function againLetter(facts: LetterFacts, round: number): Letter {
  const { recruiter, firmName, clientName, searchTitle, ownLine } = facts;
  return {
    subject: `${clientName}: your answers about “${searchTitle}”, ${roundName(round)}`,
    text: [
      `${recruiter} of ${firmName} asks you to look once more at your answers about “${searchTitle}” at ${clientName}.`,
      ...(ownLine === '' ? [] : [ownLine]),
      'What you answered stands under every question. Change what you see differently now, leave the rest, and send all again; what you sent before is kept as it was.',
      'Please answer alone again. The others see your new answers only after they have sent their own and all are opened together.',
    ],
  };
}

/** The mail that reminds somebody: exactly what the page shows before it is sent. */
export function reminderLetter(facts: LetterFacts): Letter {
  const { recruiter, firmName, clientName, searchTitle, ownLine } = facts;
  return {
    subject: `${clientName}: your answers about “${searchTitle}” are awaited`,
    text: [
      `${recruiter} of ${firmName} still hopes for your answers about “${searchTitle}” at ${clientName}.`,
      ...(ownLine === '' ? [] : [ownLine]),
      'What you have answered so far is kept. This is a new address for the same link; the one you had no longer works.',
    ],
  };
}
