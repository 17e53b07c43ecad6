import type { ErrorRequestHandler } from 'express';
import type { Dependencies } from '../../dependencies';
import { SignInRequiredError } from '../../shared/errors';
import { signInPage } from './accounts.view-model';
import { sealInterrupted, unsealInterrupted } from './resume';
import { typedWords } from './typed-words';

/**
 * Sends people who must sign in to the sign-in page and back to where they were going. A form that arrives after the session has
 * ended is not thrown away: it is kept, sealed, in the sign-in form and can be saved afterwards.
 */
export function signInRequired(deps: Dependencies): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return (error: unknown, req, res, next) => {
    if (!(error instanceof SignInRequiredError)) return next(error);
    if (req.accepts(['html', 'json']) === 'json') return void res.status(401).json({ error: 'Sign in again' });
    if (req.method !== 'POST') {
      req.session.returnTo = req.originalUrl;
      return res.redirect(303, '/sign-in');
    }
    const resume = sealInterrupted(deps.secrets, req);
    const kept = typedWords(unsealInterrupted(deps.secrets, resume)?.fields ?? []);
    res.status(401).render('accounts/sign-in', { page: signInPage({ resume, kept }, deps.config.signUp === 'open') });
  };
}
