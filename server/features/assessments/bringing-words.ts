import { longDay } from '../../shared/dates';
import type { Bringing, Offer } from './domain/bringing';

/** What the letter tells somebody who has answered before; nothing where there is nothing to tell. The other search is never named. */
export function offerLetter(offer: Offer | undefined): string[] {
  if (offer?.kind !== 'offered') return [];
  return [
    `You answered the same questions on ${longDay(offer.former.answeredAt)} for another search. On the first page you can choose: bring ` +
      'those answers along, or answer anew. Nothing is brought along unless you say so there.',
  ];
}

/** The same for the recruiter who is about to send the letter. */
export function offerNote(name: string, offer: Offer): string {
  const day = longDay(offer.former.answeredAt);
  if (offer.kind === 'offered')
    return `${name} answered the same questions on ${day} for another search. The letter offers both: to bring those answers along or to answer anew. Only ${name} can choose.`;
  return `${name} answered on ${day} for another search, but the questions have changed since (they were version ${offer.former.instrumentVersion}). Those answers cannot be brought along; ${name} answers anew.`;
}

/** Where brought answers come from, wherever an assessment is read. */
export function bringingWords({ answerCount, answeredAt, consentAt }: Bringing): string {
  return `${answersWords(answerCount)} ${answerCount === 1 ? 'was' : 'were'} given on ${longDay(answeredAt)} for another search and brought along with the candidate’s consent of ${longDay(consentAt)}.`;
}

/** "1 answer", "69 answers". */
export function answersWords(count: number): string {
  return count === 1 ? '1 answer' : `${count} answers`;
}
