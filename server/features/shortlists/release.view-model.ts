import type { Flag } from '../../shared/view-parts';
import { expiryFrom, linkLetter } from '../links';
import { searchPage, type Search, type Stakeholder } from '../searches';
import { listed } from '../../shared/sentence';
import { sinceFlags, type Since } from './firm-shortlist.view-model';
import { releaseLetter } from './release-letter';
import type { Shortlist } from './shortlist.repository';

export interface ReleaseFacts {
  readonly search: Search;
  readonly shortlist: Shortlist;
  readonly sender: { readonly name: string; readonly firmName: string };
  readonly recipients: readonly Stakeholder[];
  /** Recipients who still owe a scorecard, and for whom. */
  readonly owing: readonly { readonly name: string; readonly people: readonly string[] }[];
  readonly since: Since;
  readonly now: Date;
}

/** Before a shortlist leaves the firm: exactly the letter each person gets. */
export function releasePage({ search, shortlist, sender, recipients, owing, since, now }: ReleaseFacts) {
  const title = `Release shortlist ${shortlist.number}`;
  const back = `/searches/${search.id}/shortlists/${shortlist.number}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'shortlist', head: { title } }),
    nobody: recipients.length === 0,
    back: `${back}#release`,
    flags: sinceFlags(since, shortlist).map((one): Flag => ({
      ...one,
      remedy: 'You can still release it; it says which version it was made from.',
    })),
    owing: owing.map(
      ({ name, people }) => `${name} still owes a scorecard for ${listed(people)}. The list opens for ${name} once it is sent.`,
    ),
    confirm: confirmPart({ shortlist, sender, recipients, now, back }),
  };
}

function confirmPart({ shortlist, sender, recipients, now, back }: Omit<ReleaseFacts, 'search' | 'owing' | 'since'> & { back: string }) {
  const letter = releaseLetter(shortlist, sender);
  const [first] = recipients;
  const names = recipients.map(({ name, email }) => `${name} (${email})`);
  const several = recipients.length > 1 ? ' Each letter has its own name and link; this is the first one.' : '';
  return {
    action: `${back}/release`,
    title: `${listed(names)} will get this`,
    text: `Subject: ${letter.subject}.${several}`,
    letter: linkLetter({ name: first?.name ?? '', message: letter }, '[here the personal link]', expiryFrom(now)),
    hidden: recipients.map(({ id }) => ({ name: 'to', value: id })),
    fields: [],
    submit: recipients.length === 1 ? `Release it to ${first?.name}` : `Release it to ${recipients.length} people`,
    cancel: { href: `${back}#release`, label: 'Not yet' },
  };
}
