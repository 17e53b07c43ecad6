import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import type { AccessRule } from '../../platform/http/pages';
import type { LinkHolder, LinkPurpose } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { linkState, type PersonalLink } from './domain/personal-link';
import { linkRepository } from './link.repository';
import { holderOf } from './links.service';

/** The browser does not hold the link any more (session over, link expired): the person has to open it again. */
export class LinkNeededError extends Error {
  override readonly name = 'LinkNeededError';
  constructor(readonly linkId: string) {
    super('The personal link has to be opened again');
  }
}

const linksOfRequests = new WeakMap<Request, PersonalLink>();

/** The link a request came by, as it was when the request came; null where the browser holds none for that page. */
export const linkOf = (req: Request): PersonalLink | null => linksOfRequests.get(req) ?? null;

type LinkAccess = (purpose: LinkPurpose) => AccessRule<LinkHolder>;

/**
 * Makes the access rules for `/p/:linkId/…` paths: the link was opened in this browser, is for this purpose, and stands.
 * What it is about comes from the link and never from the address.
 */
export function createLinkAccess(deps: Pick<Dependencies, 'database' | 'clock'>): LinkAccess {
  return (purpose) => ({
    name: `link:${purpose}`,
    admit: async (req) => holderOf(await admitLink(deps, req, purpose)),
  });
}

async function admitLink(deps: Pick<Dependencies, 'database' | 'clock'>, req: Request, purpose: LinkPurpose): Promise<PersonalLink> {
  const linkId = idParam(req, 'linkId');
  if (!(req.session.links ?? []).includes(linkId)) throw new LinkNeededError(linkId);
  const link = await linkRepository(deps.database.reader).findById(linkId);
  if (!link || link.purpose !== purpose) throw new NotFoundError('The link is for something else');
  linksOfRequests.set(req, link);
  const state = linkState(link, deps.clock.now());
  if (state === 'revoked') throw new NotFoundError('The link was revoked');
  if (state === 'expired') throw new LinkNeededError(linkId);
  return link;
}
