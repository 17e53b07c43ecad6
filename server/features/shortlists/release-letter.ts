import { counted } from '../comparison';
import type { FrozenShortlist } from './domain/frozen-shortlist';

/** The letter that carries a stakeholder's link to a shortlist. It names no candidate: mail is read by more people than it is sent to. */
export function releaseLetter(
  { number, content }: { readonly number: number; readonly content: FrozenShortlist },
  sender: { readonly name: string; readonly firmName: string },
): { subject: string; text: string[] } {
  const { search, brief } = content.run;
  return {
    subject: `The shortlist for ${search.title} is ready for you`,
    text: [
      `Shortlist ${number} for ${search.title} at ${search.client} is ready. It puts ${counted(content.candidates.length, 'person', 'people')} before you, measured against version ${brief.number} of the brief.`,
      'For each of them it says why, what the interviews show on sales, on marketing and on leadership with the uncertainty of each, and what is still missing. It is a suggestion for people; nobody is rejected by a rule.',
      'Please treat it as confidential: it speaks about people who have trusted us with their names.',
      `${sender.name}, ${sender.firmName}`,
    ],
  };
}
