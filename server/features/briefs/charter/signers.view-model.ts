import { longDay, moment, shortDay } from '../../../shared/dates';
import type { Chip } from '../../../shared/view-parts';
import {
  CHARTER_PARTS,
  commentWords,
  openWishOf,
  PART_WORDS,
  signing,
  wordingOf,
  type CharterPart,
  type CharterSigner,
  type CharterVersion,
} from '../../charter';
import type { CharterFacts } from './charter-facts';

/** Whether the newest version put up for signature has the words of today. */
export function isPutUp({ versions, latest }: Pick<CharterFacts, 'versions' | 'latest'>): boolean {
  return versions[0]?.wording === wordingOf(latest.content.charter);
}

/** The number that the words of today have, or will have once they are put up. */
export function numberOfNext(facts: Pick<CharterFacts, 'versions' | 'latest'>): number {
  return (facts.versions[0]?.number ?? 0) + (isPutUp(facts) ? 0 : 1);
}

/** Who is asked to sign, without those whose place another has taken; in the order of the parts. */
export function askedNow({ signers, successors }: Pick<CharterFacts, 'signers' | 'successors'>): readonly CharterSigner[] {
  return CHARTER_PARTS.flatMap((part) => signers.filter((one) => one.part === part && !successors.has(one.stakeholderId)));
}

interface SignerRow {
  readonly part: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly chip: Chip;
  readonly since: string | null;
  readonly reminded: string | null;
  readonly actions: readonly { readonly action: string; readonly label: string; readonly describes: string }[];
}

/** Who was asked by a personal link, and how far they are with the version that was put up last. */
export function signerRows(facts: CharterFacts): readonly SignerRow[] {
  return CHARTER_PARTS.flatMap((part) => {
    const signer = facts.signers.find((one) => one.part === part);
    return signer ? [signerRow(facts, signer)] : [];
  });
}

function signerRow(facts: CharterFacts, signer: CharterSigner): SignerRow {
  const { part, name, jobTitle } = signer;
  return { part: PART_WORDS[part], name, jobTitle, ...standingOf(facts, signer) };
}

function standingOf(facts: CharterFacts, signer: CharterSigner): Pick<SignerRow, 'chip' | 'since' | 'reminded' | 'actions'> {
  const done = { since: null, reminded: null, actions: [] };
  if (hasSigned(facts, signer.part)) return { chip: { kind: 'done', label: `Version ${numberOfNext(facts)} signed` }, ...done };
  const successor = facts.successors.get(signer.stakeholderId);
  if (successor)
    return { ...done, chip: { kind: 'plain', label: 'Replaced' }, since: `${successor.name} is in their place and was not asked to sign.` };
  return {
    chip: chipOf(facts, signer),
    since: sinceOf(facts, signer),
    reminded: remindedWords(facts, signer),
    actions: isPutUp(facts) ? actionsFor(facts, signer) : [],
  };
}

const hasSigned = ({ latest, signatures }: CharterFacts, part: CharterPart): boolean =>
  signing(latest.content.charter, signatures).some((one) => one.part === part && one.isCurrent);

const LINK_CHIPS: Readonly<Record<'sent' | 'opened' | 'expired' | 'revoked', Chip>> = {
  sent: { kind: 'wait', label: 'Asked' },
  opened: { kind: 'wait', label: 'Opened' },
  expired: { kind: 'warn', label: 'Link expired' },
  revoked: { kind: 'plain', label: 'Link ended' },
};

function chipOf(facts: CharterFacts, signer: CharterSigner): Chip {
  if (!isPutUp(facts)) return { kind: 'open', label: `Not asked about version ${numberOfNext(facts)}` };
  const state = facts.links.get(signer.id)?.state ?? 'revoked';
  if (state === 'revoked' || state === 'expired') return LINK_CHIPS[state];
  return lastWord(facts, signer) ? { kind: 'warn', label: 'Wants changes' } : LINK_CHIPS[state];
}

function sinceOf(facts: CharterFacts, signer: CharterSigner): string | null {
  const said = lastWord(facts, signer);
  if (said && isPutUp(facts)) return `Said so ${moment(said.at)}`;
  const link = facts.links.get(signer.id);
  if (link?.openedAt) return `Opened ${moment(link.openedAt)}`;
  return link ? `Sent ${shortDay(signer.askedAt)}; the link works until ${shortDay(link.expiresAt)}` : null;
}

/** Nothing of a reminder that was of other words, or that was answered. */
function remindedWords(facts: CharterFacts, signer: CharterSigner): string | null {
  const { remindedAt } = signer;
  const putUpAt = facts.versions[0]?.putUpAt;
  if (!remindedAt || !putUpAt || remindedAt < putUpAt || !isPutUp(facts) || lastWord(facts, signer)) return null;
  return `Reminded ${moment(remindedAt)}`;
}

function lastWord({ refusals, versions }: CharterFacts, signer: CharterSigner) {
  return openWishOf(versions[0]?.number ?? 0, signer, refusals);
}

function actionsFor({ search, links }: CharterFacts, { id, name }: CharterSigner): SignerRow['actions'] {
  const at = `/searches/${search.id}/charter/signers/${id}`;
  const again = { action: `${at}/sending`, label: 'Send again', describes: ` to ${name}` };
  const end = { action: `${at}/revocation`, label: 'End the link', describes: ` of ${name}` };
  return links.get(id)?.state === 'revoked' ? [again] : [again, end];
}

/** What was said of one version instead of signing it. */
export function refusalsOf({ refusals, versions }: Pick<CharterFacts, 'refusals' | 'versions'>, number: number) {
  const clauses = versions.find((one) => one.number === number)?.clauses ?? [];
  return refusals
    .filter(({ versionNumber }) => versionNumber === number)
    .map(({ name, part, at, comments }) => ({
      title: `${name}, ${PART_WORDS[part].toLowerCase()}, did not sign version ${number}`,
      when: moment(at),
      comments: commentWords(clauses, comments),
    }));
}

/** Every version that was put up, with who has signed it. */
export function versionRows(facts: CharterFacts) {
  return facts.versions.map((version) => ({
    label: `Version ${version.number}`,
    href: `/searches/${facts.search.id}/charter/versions/${version.number}`,
    text: `, put up ${longDay(version.putUpAt)} by ${version.putUpByName}. ${signedBy(facts, version)}`,
  }));
}

function signedBy({ signatures }: CharterFacts, { wording }: CharterVersion): string {
  const names = signatures.filter((one) => one.wording === wording).map(({ name, part }) => `${name} (${PART_WORDS[part].toLowerCase()})`);
  return names.length === 0 ? 'Nobody has signed it.' : `Signed by ${names.join(', ')}.`;
}
