import type { ErrorRequestHandler, Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { isCrossSite } from '../../platform/http/csrf';
import { NotFoundError } from '../../shared/errors';
import { typedIn, typedWords } from '../accounts';
import type { PersonalLink } from './domain/personal-link';
import { linkOf } from './link-access';
import { endedLinkPage } from './link-ended.view-model';
import { linkRepository } from './link.repository';

/**
 * Tells a person whose link ended, or whose part was taken back, between opening a page and sending it what happened and whom to ask,
 * and gives back what they wrote. Of what the page was about nothing is said: they may not see it any more.
 */
export function linkEnded(deps: Pick<Dependencies, 'database'>): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return async (error: unknown, req, res, next) => {
    const came = error instanceof NotFoundError ? linkOf(req) : null;
    const link = came && (await linkRepository(deps.database.reader).findById(came.id));
    if (!link || (link.revokedAt === null && req.method !== 'POST')) return next(error);
    const page = endedLinkPage({ link, ...(await whereToGo(deps, link)), isSending: req.method === 'POST', written: writtenIn(req) });
    res.status(404);
    if (req.accepts(['html', 'json']) === 'json') return void res.json({ kind: 'ended', error: page.heading, message: page.said });
    res.render('links/ended', { page });
  };
}

async function whereToGo({ database }: Pick<Dependencies, 'database'>, link: PersonalLink) {
  const links = linkRepository(database.reader);
  return { contact: await links.contactFor(link), newer: link.revokedAt ? await links.findStanding(link) : null };
}

/** Another site's form is not what this person wrote. */
function writtenIn(req: Request): ReturnType<typeof typedWords> {
  return req.method === 'POST' && !isCrossSite(req) ? typedWords(typedIn(req)) : [];
}
