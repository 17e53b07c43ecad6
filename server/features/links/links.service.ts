import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Scope, Transaction } from '../../platform/db/scope';
import { hashToken, newToken } from '../../platform/secrets';
import type { Actor, LinkPurpose } from '../../shared/actor';
import { longDay } from '../../shared/dates';
import { answeredLinks } from './answered-links.read-model';
import type { EndedLink } from './ended-links';
import { expiryFrom, linkState, type LinkState, type PersonalLink } from './domain/personal-link';
import { linkRepository } from './link.repository';

export type LinkDependencies = Pick<Dependencies, 'config' | 'clock' | 'mailer' | 'database'>;

export interface LinkRequest {
  readonly actor: Actor;
  readonly searchId: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly name: string;
  readonly email: string;
  /** The mail that carries the link: its subject, and what stands before the address, as paragraphs. */
  readonly message: { readonly subject: string; readonly text: readonly string[] };
}

/**
 * Gives one person a way in and mails it. Asked again for the same person, purpose and subject, the link gets a new token: the old
 * address stops working, a session that was opened with it goes on. The token is nowhere but in the mail and in the returned url.
 */
export async function issueLink(tx: Transaction, deps: LinkDependencies, request: LinkRequest): Promise<{ linkId: string; url: string }> {
  const links = linkRepository(tx);
  const { actor, searchId, purpose, subjectId, name, email } = request;
  const token = newToken();
  const change = { tokenHash: hashToken(token), expiresAt: expiryFrom(deps.clock.now()) };
  const standing = await links.findStanding({ firmId: actor.firmId, purpose, subjectId, email });
  if (standing) await links.renew(standing.id, change);
  const linkId = standing?.id ?? (await links.add({ firmId: actor.firmId, searchId, purpose, subjectId, name, email, ...change }));
  const url = `${deps.config.baseUrl}/l/${token}`;
  await deps.mailer.queue(tx, {
    firmId: actor.firmId,
    to: email,
    subject: request.message.subject,
    text: linkLetter(request, url, change.expiresAt).join('\n\n'),
  });
  const action = standing ? 'link.renewed' : 'link.issued';
  await recordAudit(tx, { actor, action, subject: { type: 'personal_link', id: linkId }, after: { purpose, subjectId } });
  return { linkId, url };
}

/** The paragraphs of the mail that carries a link, as the person gets them: a page that asks before sending shows these. */
export function linkLetter({ name, message }: Pick<LinkRequest, 'name' | 'message'>, url: string, expiresAt: Date): string[] {
  const closing = `This link is yours alone; please do not pass it on. It works until ${longDay(expiresAt)}, on any device.`;
  return [`Dear ${name},`, ...message.text, url, closing];
}

/** Ends the links of one subject at once, open sessions included. Returns how many there were. */
export async function revokeLinks(
  tx: Transaction,
  deps: Pick<LinkDependencies, 'clock'>,
  request: { actor: Actor; purpose: LinkPurpose; subjectId: string },
): Promise<number> {
  const { actor, purpose, subjectId } = request;
  const revoked = await linkRepository(tx).revoke({ firmId: actor.firmId, purpose, subjectId }, deps.clock.now());
  return recordRevoked(tx, actor, revoked);
}

/** Ends whatever went to an address that turned out to be wrong, in one search or (null) in all, open sessions included. */
export async function revokeLinksSentTo(
  tx: Transaction,
  deps: Pick<LinkDependencies, 'clock'>,
  request: { actor: Actor; searchId: string | null; email: string; purposes: readonly LinkPurpose[] },
): Promise<readonly EndedLink[]> {
  const { actor, searchId, email, purposes } = request;
  const sent = { firmId: actor.firmId, searchId, email, purposes };
  const revoked = await linkRepository(tx).revokeSentTo(sent, deps.clock.now());
  const ids = revoked.map(({ id }) => id);
  await recordRevoked(tx, actor, ids);
  const answered = await answeredLinks(tx, actor.firmId, ids);
  return revoked.map(({ id, purpose }) => ({ purpose, isAnswered: answered.has(id) }));
}

async function recordRevoked(tx: Transaction, actor: Actor, ids: readonly string[]): Promise<number> {
  for (const id of ids) await recordAudit(tx, { actor, action: 'link.revoked', subject: { type: 'personal_link', id } });
  return ids.length;
}

export interface LinkStatus {
  readonly linkId: string;
  readonly state: LinkState;
  readonly email: string;
  readonly expiresAt: Date;
  readonly openedAt: Date | null;
}

/** Where the links of one purpose stand, by subject; the newest counts. */
export async function linkStates(
  scope: Scope,
  deps: Pick<LinkDependencies, 'clock'>,
  query: { firmId: string; searchId: string; purpose: LinkPurpose },
): Promise<Map<string, LinkStatus>> {
  const now = deps.clock.now();
  const links = await linkRepository(scope).listForSearch(query.firmId, query.searchId, query.purpose);
  return new Map(links.map((link) => [link.subjectId, toStatus(link, now)]));
}

function toStatus(link: PersonalLink, now: Date): LinkStatus {
  return { linkId: link.id, state: linkState(link, now), email: link.email, expiresAt: link.expiresAt, openedAt: link.openedAt };
}

/** The link behind a token, or null. */
export function findLink(deps: LinkDependencies, token: string): Promise<PersonalLink | null> {
  return linkRepository(deps.database.reader).findByTokenHash(hashToken(token));
}

/** Notes that the person opened the link. */
export async function openLink(deps: LinkDependencies, link: PersonalLink): Promise<void> {
  await deps.database.transaction(async (tx) => {
    if (!link.openedAt) await linkRepository(tx).markOpened(link.id, deps.clock.now());
    await recordAudit(tx, { actor: holderOf(link), action: 'link.used', subject: { type: 'personal_link', id: link.id } });
  });
}

/** Sends a fresh address for a link that stands (expired or not) to the address it was made for. */
export async function sendFreshLink(deps: LinkDependencies, link: PersonalLink): Promise<void> {
  const actor: Actor = { kind: 'system', firmId: link.firmId, name: 'Ampersand' };
  const { searchId, purpose, subjectId, name, email } = link;
  const message = {
    subject: `Your new link from ${link.firmName}`,
    text: [`You asked for a new link for the search “${link.searchTitle}”. Here it is.`],
  };
  await deps.database.transaction((tx) => issueLink(tx, deps, { actor, searchId, purpose, subjectId, name, email, message }));
}

/** The link as the person acting. */
export function holderOf(link: PersonalLink) {
  const { id, firmId, firmName, searchId, purpose, subjectId, name, email } = link;
  return { kind: 'link', linkId: id, firmId, firmName, searchId, purpose, subjectId, name, email } as const;
}
