import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { pages } from '../../platform/http/pages';
import { addressOf } from '../../platform/http/rate-limits';
import { parseForm } from '../../platform/http/forms';
import { isTheme } from '../../platform/http/theme';
import { NotFoundError, TooManyAttemptsError } from '../../shared/errors';
import { access } from './access';
import { recordSignIn, signUpFirm } from './accounts.service';
import { signInPage, signUpPage, type SignInState } from './accounts.view-model';
import { endSession, startSession, type SignInGate } from './passport';
import { resumePage, unsealInterrupted } from './resume';
import { signInForm } from './sign-in.form';
import { signUpForm } from './sign-up.form';
import { typedWords } from './typed-words';

const HOME = '/searches';

export function mountAccounts(router: Router, deps: Dependencies, gate: SignInGate): void {
  const page = pages(router);
  const signUpOpen = deps.config.signUp === 'open';

  page.get('/', access.public, (user, _req, res) => {
    if (user) return res.redirect(303, HOME);
    res.render('accounts/home', { page: { title: 'Which is more critical, sales or marketing?', signUpOpen } });
  });

  page.get('/sign-in', access.public, (user, req, res) => {
    if (user) return res.redirect(303, HOME);
    const from = req.query['to'];
    if (typeof from === 'string' && isLocalPath(from)) req.session.returnTo = from;
    res.render('accounts/sign-in', { page: signInPage({}, signUpOpen) });
  });

  page.post('/sign-in', access.public, (_user, req, res) => signIn(req, res, { deps, gate }));

  page.post('/sign-out', access.public, async (_user, req, res) => {
    await endSession(req);
    res.set('Clear-Site-Data', '"cache", "cookies", "storage"').redirect(303, '/sign-in');
  });

  page.get('/sign-up', access.public, (user, _req, res) => {
    if (!signUpOpen) throw new NotFoundError('Sign-up is closed');
    if (user) return res.redirect(303, HOME);
    res.render('accounts/sign-up', { page: signUpPage() });
  });

  page.post('/sign-up', access.public, async (_user, req, res) => {
    if (!signUpOpen) throw new NotFoundError('Sign-up is closed');
    await deps.limits.signUp.count(addressOf(req));
    await signUp(req, res, deps);
  });

  page.post('/theme', access.public, (_user, req, res) => {
    const { theme, back } = req.body as Record<string, unknown>;
    if (isTheme(theme)) res.cookie('theme', theme, { maxAge: 31_536_000_000, sameSite: 'lax', httpOnly: true, secure: deps.config.https });
    res.redirect(303, typeof back === 'string' && isLocalPath(back) ? back : '/');
  });
}

async function signUp(req: Request, res: Response, deps: Dependencies): Promise<void> {
  const form = parseForm(signUpForm, req.body);
  const again = (problems: readonly { field: string; message: string }[]) =>
    res.status(422).render('accounts/sign-up', { page: signUpPage({ typed: form.typed, problems }) });
  if (!form.ok) return again(form.problems);
  const result = await signUpFirm(deps, form.value);
  if (!result.ok) return again([{ field: 'email', message: 'This address already has an account. Sign in, or use another address' }]);
  await startSession(req, result.user);
  res.redirect(303, HOME);
}

async function signIn(req: Request, res: Response, { deps, gate }: { deps: Dependencies; gate: SignInGate }): Promise<void> {
  const form = parseForm(signInForm, req.body);
  const interrupted = unsealInterrupted(deps.secrets, form.typed['resume'] ?? '');
  const again = (status: number, state: Partial<SignInState>) => {
    const kept = typedWords(interrupted?.fields ?? []);
    const shown = { typed: form.typed, resume: form.typed['resume'] ?? '', kept, ...state };
    res.status(status).render('accounts/sign-in', { page: signInPage(shown, deps.config.signUp === 'open') });
  };
  if (!form.ok) return again(422, { problems: form.problems });
  const account = `${addressOf(req)} ${form.value.email.toLowerCase()}`;
  const refusal = await countAttempt(deps, req, account);
  if (refusal) {
    res.set('Retry-After', String(refusal.retryAfterSeconds));
    return again(429, { refusal: refusal.message });
  }
  const user = await gate.check(req);
  if (!user) return again(422, { refusal: 'Address and password do not fit together. Check both and try again.' });
  await deps.limits.signIn.forget(account);
  await startSession(req, user);
  await recordSignIn(deps, user);
  if (interrupted) return res.render('accounts/resume', { page: resumePage('Signed in again', interrupted) });
  res.redirect(303, takeReturnTo(req));
}

/** Counts a sign-in; the refusal when there were too many from this address or for this account. */
async function countAttempt(deps: Dependencies, req: Request, account: string): Promise<TooManyAttemptsError | null> {
  try {
    await deps.limits.signInAddress.count(addressOf(req));
    await deps.limits.signIn.count(account);
    return null;
  } catch (error) {
    if (error instanceof TooManyAttemptsError) return error;
    throw error;
  }
}

function takeReturnTo(req: Request): string {
  const to = req.session.returnTo ?? HOME;
  delete req.session.returnTo;
  return to;
}

/** A path of this site: no scheme, no other host, no backslash that some browsers read as a slash. */
export function isLocalPath(path: string): boolean {
  return /^\/(?![/\\])[^\\\s]*$/.test(path);
}
