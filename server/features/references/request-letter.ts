import { ledWords } from './reference-words';
import type { Referee } from './domain/referee';

/** What the letter to a referee is made from. */
export interface RequestFacts {
  readonly firmName: string;
  readonly recruiterName: string;
  readonly searchTitle: string;
  readonly clientName: string;
  readonly referee: Pick<Referee, 'candidateName' | 'period' | 'saw'>;
  readonly questions: number;
  /** A line of the recruiter's own, '' for none. */
  readonly note: string;
}

/** The letter that carries a referee's personal link; shown to the recruiter word for word before it is sent. */
export function requestLetter(facts: RequestFacts): { subject: string; text: string[] } {
  const { firmName, recruiterName, searchTitle, clientName, referee, questions, note } = facts;
  const { candidateName, period, saw } = referee;
  const seen = saw.length === 0 ? '' : ` and to have seen them lead ${ledWords(saw)}`;
  return {
    subject: `A reference for ${candidateName}`,
    text: [
      ...(note === '' ? [] : [note]),
      `${candidateName} is being considered for ${searchTitle} at ${clientName} and has named you as somebody who knows their work. They say to have worked with you (${period})${seen}, and have agreed that we ask you.`,
      `It is ${questions} questions and takes about five minutes, on a phone if you like. Each level is described on the page; “I could not see this” is a good answer.`,
      `${candidateName} does not get to read what you choose or write. The page says who does before it asks anything, and you can decline there as well.`,
      `${recruiterName}, ${firmName}`,
    ],
  };
}
