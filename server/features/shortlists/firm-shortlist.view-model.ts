import { longDay, moment } from '../../shared/dates';
import { field, flag, type Flag } from '../../shared/view-parts';
import type { LinkStatus } from '../links';
import { PART_NAMES, type Search, type Stakeholder } from '../searches';
import { listed } from '../../shared/sentence';
import type { Reply } from './domain/reply';
import { releasedChip } from './list.view-model';
import type { Release } from './release.repository';
import { isStanding } from './releasing.service';
import { replyRows } from './reply.view-model';
import { shortlistDocument } from './shortlist-document.view-model';
import type { Shortlist } from './shortlist.repository';

/** What happened since a shortlist was frozen; for the firm only. */
export interface Since {
  /** The version of the brief that was signed since, or null. */
  readonly newerBrief: number | null;
  readonly hasNewEvidence: boolean;
  /** People on the list who have left the search. */
  readonly left: readonly string[];
}

export interface FirmShortlistFacts {
  readonly search: Search;
  readonly shortlist: Shortlist;
  readonly firmName: string;
  readonly since: Since;
  /** Of this shortlist, those taken back included. */
  readonly releases: readonly Release[];
  readonly stakeholders: readonly Stakeholder[];
  readonly links: ReadonlyMap<string, LinkStatus>;
  /** What the client said about the people on it, the oldest first. */
  readonly replies: readonly Reply[];
}

/** A frozen shortlist for the people of the firm: the document, what changed since, and to whom it is released. */
export function firmShortlistPage(facts: FirmShortlistFacts) {
  const { search, shortlist, firmName, since, releases, stakeholders } = facts;
  const home = `/searches/${search.id}/shortlists/${shortlist.number}`;
  return {
    title: `Shortlist ${shortlist.number}, ${search.title}`,
    bar: {
      home: `/searches/${search.id}/shortlist`,
      title: `Shortlist ${shortlist.number}, ${search.title}`,
      chip: releasedChip(releases.filter(isStanding)),
      actions: [
        { href: `/searches/${search.id}/shortlist`, label: 'All shortlists', kind: 'plain' },
        { href: '#release', label: 'Release', kind: 'primary' },
      ],
    },
    since: sinceFlags(since, shortlist),
    document: shortlistDocument({ ...shortlist, firmName }),
    replies: replyRows(shortlist, facts.replies),
    releases: releases.map((one) => releaseRow(one, home, facts)),
    release: stakeholders.length > 0 ? { action: `${home}/release`, field: recipientsField(facts) } : null,
    stakeholders: { href: `/searches/${search.id}/stakeholders`, label: 'Add a stakeholder' },
  };
}

export function sinceFlags({ newerBrief, hasNewEvidence, left }: Since, { content }: Shortlist): Flag[] {
  const { number } = content.run.brief;
  const remedy = 'Freeze another shortlist if the client should see it as it stands now. This one stays as it is.';
  const flags: (Flag | false)[] = [
    newerBrief !== null &&
      flag({
        kind: 'warn',
        title: `Version ${newerBrief} of the brief was signed since`,
        why: `This list was made from version ${number}.`,
        remedy,
      }),
    hasNewEvidence &&
      newerBrief === null &&
      flag({ kind: 'warn', title: 'The comparison has changed since', why: 'Ratings, answers or people came or went.', remedy }),
    left.length > 0 && flag({ kind: 'warn', title: `${listed(left)} left the search since`, remedy }),
  ];
  return flags.filter((one) => one !== false);
}

function releaseRow(release: Release, home: string, { links }: FirmShortlistFacts) {
  const { id, stakeholderId, stakeholderName, releasedAt, releasedByName, revoked } = release;
  return {
    name: stakeholderName,
    released: `${moment(releasedAt)}, by ${releasedByName}`,
    link: revoked ? `Taken back ${moment(revoked.at)}, by ${revoked.byName}` : linkWords(links.get(stakeholderId)),
    revoke: revoked ? null : { action: `${home}/releases/${id}/revocation`, label: `Take it back from ${stakeholderName}` },
  };
}

function linkWords(link: LinkStatus | undefined): string {
  if (!link || link.state === 'revoked') return 'No link';
  if (link.state === 'expired') return `Link expired ${longDay(link.expiresAt)}`;
  return link.openedAt ? `Link opened ${longDay(link.openedAt)}` : 'Link sent, not opened yet';
}

function recipientsField({ stakeholders, releases }: FirmShortlistFacts) {
  const hint = (one: Stakeholder) => {
    const has = releases.some((release) => release.stakeholderId === one.id && isStanding(release));
    return has ? `${PART_NAMES[one.part]}. Has it already; would get a new link.` : PART_NAMES[one.part];
  };
  return field({
    name: 'to',
    label: 'Who gets to see it?',
    type: 'checkboxes',
    hint: 'Next you see the letter each of them gets. Nothing is sent before that.',
    options: stakeholders.map((one) => ({ value: one.id, label: `${one.name}, ${one.jobTitle}`, hint: hint(one) })),
  });
}
