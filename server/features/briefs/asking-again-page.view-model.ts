import { searchPage, type Search } from '../searches';
import { letterAgain } from './asking-again.service';
import type { BriefVersion } from './domain/brief-version';

interface AskingAgainFacts {
  readonly search: Search;
  readonly waiting: BriefVersion;
  readonly sponsors: readonly { readonly name: string; readonly email: string }[];
  readonly sender: string;
}

/** Before a sponsor is asked again: exactly what they will get. */
export function askingAgainPage({ search, waiting, sponsors, sender }: AskingAgainFacts) {
  const home = `/searches/${search.id}/brief`;
  const letter = letterAgain(waiting, search, sender);
  const title = `Ask again for version ${waiting.number}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    confirm: {
      action: `${home}/reminder`,
      title: `Send this to ${sponsors.map(({ name, email }) => `${name} (${email})`).join(' and ')}`,
      text: 'Below it stands a new personal link to the brief. Links sent before go on working.',
      letter: [`Subject: ${letter.subject}`, ...letter.text],
      hidden: [{ name: 'number', value: String(waiting.number) }],
      fields: [],
      submit: 'Ask again',
      cancel: { href: home, label: 'Not now' },
    },
  };
}
