import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import './session-data';

export interface SessionSettings {
  readonly pool: Pool;
  readonly key: string;
  readonly https: boolean;
  /** Expired sessions are removed in the background; tests want no timer. */
  readonly prune: boolean;
}

const HOUR = 3_600_000;
const IDLE_MS = 12 * HOUR;
const ABSOLUTE_MS = 7 * 24 * HOUR;

const TOUCH_EVERY_MS = 60_000;
const REMEMBERED = 10_000;

/** Writes down at most once a minute that a session is alive: to the second is not worth a write with every page. */
class SessionStore extends connectPgSimple(session) {
  private readonly touched = new Map<string, number>();

  override touch(sid: string, data: SessionData, done?: () => void): void {
    const now = Date.now();
    if (now - (this.touched.get(sid) ?? 0) < TOUCH_EVERY_MS) return done?.();
    if (this.touched.size >= REMEMBERED) this.touched.clear();
    this.touched.set(sid, now);
    super.touch(sid, data, done);
  }
}

/** Sessions in PostgreSQL: twelve hours without a visit end one, seven days end it anyway. */
export function sessions({ pool, key, https, prune }: SessionSettings): RequestHandler[] {
  const middleware = session({
    store: new SessionStore({ pool, tableName: 'session', ...(prune ? {} : { pruneSessionInterval: false }) }),
    secret: key,
    name: https ? '__Host-ampersand' : 'ampersand',
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: https, path: '/', maxAge: IDLE_MS },
  });
  return [middleware, endOldSession, storeBeforeRedirect];
}

const endOldSession: RequestHandler = (req, _res, next) => {
  const startedAt = (req.session.startedAt ??= Date.now());
  if (Date.now() - startedAt <= ABSOLUTE_MS) return next();
  req.session.regenerate((error?: Error) => next(error));
};

/**
 * express-session sends the head of an answer while it still stores the session. A browser follows a redirect as soon as it has the
 * head, and would arrive without the sign-in or link that it was just given.
 */
const storeBeforeRedirect: RequestHandler = (req, res, next) => {
  const redirect = res.redirect.bind(res) as (status: number, url: string) => void;
  res.redirect = (first: string | number, second?: string | number) => {
    const [status, url] = typeof first === 'number' ? [first, String(second)] : [302, first];
    // After signing out there is none.
    const current = req.session as typeof req.session | undefined;
    if (!current) return redirect(status, url);
    current.save((error?: Error) => (error ? next(error) : redirect(status, url)));
  };
  next();
};
