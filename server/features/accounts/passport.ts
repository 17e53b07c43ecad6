import type { Request, RequestHandler } from 'express';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { Dependencies } from '../../dependencies';
import { renewCsrfToken } from '../../platform/http/csrf';
import type { FirmUser } from '../../shared/actor';
import { accountRepository } from './account.repository';
import { authenticate } from './accounts.service';
import { passwordMark } from './passwords';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way to type what Passport puts on the request
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is exactly our user
    interface User extends FirmUser {}
  }
}

interface SessionEntry {
  readonly userId: string;
  readonly mark: string;
}

export interface SignInGate {
  /** Restores the signed-in user of each request; a disabled account or a changed password ends every session. */
  readonly restore: RequestHandler[];
  /** The user for an address and a password, or null. */
  check(req: Request): Promise<FirmUser | null>;
}

export function createSignInGate(deps: Pick<Dependencies, 'database'>): SignInGate {
  const passport = new Passport();
  const accounts = () => accountRepository(deps.database.reader);
  passport.use(
    new Strategy({ usernameField: 'email', passwordField: 'password' }, (email, password, done) => {
      authenticate(deps, email, password).then((account) => done(null, account?.user ?? false), done);
    }),
  );
  passport.serializeUser((user, done) => {
    accounts()
      .findById(user.userId)
      .then((account) => done(null, { userId: account?.user.userId ?? '', mark: passwordMark(account?.passwordHash ?? '') }), done);
  });
  passport.deserializeUser((entry: SessionEntry, done) => {
    accounts()
      .findById(entry.userId)
      .then((account) => {
        const valid = account && !account.disabledAt && passwordMark(account.passwordHash) === entry.mark;
        done(null, valid ? account.user : false);
      }, done);
  });
  return {
    restore: [passport.initialize() as RequestHandler, passport.session() as RequestHandler],
    check: (req) =>
      new Promise((resolve, reject) => {
        const decide = (error: unknown, user: FirmUser | false | undefined) =>
          error ? reject(error instanceof Error ? error : new Error('Sign-in failed')) : resolve(user || null);
        const respond = passport.authenticate('local', { session: false }, decide) as RequestHandler;
        void respond(req, req.res as never, reject);
      }),
  };
}

/** Signs in with a new session id; what the session held before (where to go, opened links) comes along. */
export async function startSession(req: Request, user: FirmUser): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.logIn(user, { session: true, keepSessionInfo: true }, (error?: Error) => (error ? reject(error) : resolve()));
  });
  renewCsrfToken(req);
}

/** Ends the session on the server: the old cookie is worth nothing from now on. */
export async function endSession(req: Request): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    req.session.destroy((error?: Error) => (error ? reject(error) : resolve()));
  });
}
