import type { ErrorRequestHandler, Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renewCsrfToken } from '../../platform/http/csrf';
import { idParam, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { addressOf } from '../../platform/http/rate-limits';
import { access, resumePage, sealInterrupted, unsealInterrupted } from '../accounts';
import { linkState, portalPath, type PersonalLink } from './domain/personal-link';
import { LinkNeededError } from './link-access';
import { linkRepository } from './link.repository';
import { findLink, openLink, sendFreshLink } from './links.service';
import { landingPage, reopenPage } from './links.view-model';
import { typedInForm, type FormTellers } from './typed-in-form';

export function mountLinks(router: Router, deps: Dependencies, tellers: FormTellers): void {
  const page = pages(router);

  // Opening is a POST: mail scanners follow every address they see.
  page.get('/l/:token', access.public, async (_user, req, res) => {
    await deps.limits.link.count(addressOf(req));
    const link = await findLink(deps, textParam(req, 'token'));
    show(res, link, deps.clock.now());
  });

  page.post('/l/:token', access.public, async (_user, req, res) => {
    const token = textParam(req, 'token');
    await deps.limits.link.count(addressOf(req));
    const link = await findLink(deps, token);
    const state = link ? linkState(link, deps.clock.now()) : 'revoked';
    if (!link || state === 'revoked' || state === 'expired') return show(res, link, deps.clock.now());
    await openLink(deps, link);
    await holdLink(req, link.id);
    const interrupted = unsealInterrupted(deps.secrets, takeKept(req));
    if (interrupted?.path.startsWith(`/p/${link.id}/`)) {
      const words = await typedInForm(deps, tellers, { req, form: interrupted });
      return res.render('accounts/resume', { page: resumePage('You are back', interrupted, words) });
    }
    res.redirect(303, portalPath(link));
  });

  // The answer is the same whatever the id: whether there is such a link is nobody's business.
  page.post('/links/:linkId/fresh', access.public, async (_user, req, res) => {
    const linkId = idParam(req, 'linkId');
    await deps.limits.freshLink.count(addressOf(req));
    const link = await linkRepository(deps.database.reader).findById(linkId);
    if (link && linkState(link, deps.clock.now()) !== 'revoked') await sendFreshLink(deps, link);
    res.render('links/fresh', { page: { title: 'A new link is on its way' } });
  });
}

function show(res: Response, link: PersonalLink | null, now: Date): void {
  const page = landingPage(link, now);
  res.status(page.status).render(page.view, { page });
}

/** Binds the link to this browser under a new session id, keeping what the session already holds. */
async function holdLink(req: Request, linkId: string): Promise<void> {
  const { cookie: _cookie, ...kept } = req.session;
  await new Promise<void>((resolve, reject) => req.session.regenerate((error?: Error) => (error ? reject(error) : resolve())));
  Object.assign(req.session, kept, { links: [...new Set([...(kept.links ?? []), linkId])].slice(-20) });
  renewCsrfToken(req);
}

function takeKept(req: Request): string {
  const kept = req.session.interrupted ?? '';
  delete req.session.interrupted;
  return kept;
}

/** Tells a person whose session has ended how to get back in, and keeps what they were just sending. */
export function linkNeeded(deps: Dependencies): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return (error: unknown, req, res, next) => {
    if (!(error instanceof LinkNeededError)) return next(error);
    if (req.method === 'POST') req.session.interrupted = sealInterrupted(deps.secrets, req);
    if (req.accepts(['html', 'json']) === 'json') return void res.status(401).json({ error: 'Open your personal link again' });
    res.status(401).render('links/reopen', { page: reopenPage(error.linkId, req.method === 'POST') });
  };
}
