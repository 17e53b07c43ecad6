import type { ErrorRequestHandler, Request } from 'express';
import { csrfToken } from '../../platform/http/csrf';
import { ForgedRequestError } from '../../shared/errors';
import { resumePage, typedIn, type InterruptedForm } from './resume';
import type { typedWords } from './typed-words';

/** What is in a form in the words of its page; null where only the names of its fields are known. */
type FormInWords = (req: Request, form: InterruptedForm) => Promise<ReturnType<typeof typedWords> | null>;

/**
 * A form of a page that was opened before somebody signed in again carries the token of the session that is over. What was typed is
 * shown and can be saved with one click, and a script that saves while somebody types is given the new token, but only where the
 * browser itself says that it came from a page of ours.
 */
export function staleForm(inWords: FormInWords): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return async (error: unknown, req, res, next) => {
    if (!(error instanceof ForgedRequestError) || !isFromOurPage(req)) return next(error);
    if (req.accepts(['html', 'json']) === 'json') return void res.status(403).json({ error: 'Signed in again', token: csrfToken(req) });
    const fields = typedIn(req);
    if (fields.length === 0) return next(error);
    const form = { path: req.originalUrl, fields };
    const page = resumePage('You have signed in again since this page was opened', form, await inWords(req, form));
    res.status(403).render('accounts/resume', { page });
  };
}

function isFromOurPage(req: Request): boolean {
  return req.method === 'POST' && req.get('sec-fetch-site') === 'same-origin' && !/^\/(?:sign-|theme$)/.test(req.path);
}
