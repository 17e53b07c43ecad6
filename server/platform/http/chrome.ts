import { createHash, randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Actor } from '../../shared/actor';
import { csrfToken } from './csrf';
import { takeFlash } from './flash';
import { requestIdOf } from './request-log';
import { nonceOf } from './security';

export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly icon: string;
  readonly current: boolean;
  readonly count: number | null;
}

export interface RecentItem {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** What every page shows around its content. */
export interface ChromeParts {
  readonly actor: { readonly name: string; readonly firmName: string; readonly role: string } | null;
  readonly nav: readonly NavItem[];
  readonly recent: readonly RecentItem[];
}

export type ChromeReader = (req: Request) => Promise<ChromeParts>;

export const EMPTY_CHROME: ChromeParts = { actor: null, nav: [], recent: [] };

/** Makes `chrome` available to templates as `@root.chrome`. Tokens and flash are taken only when a page is really rendered. */
export function chrome(assetsPath: string, read: ChromeReader): RequestHandler {
  return async (req, res, next) => {
    const parts = req.method === 'GET' || req.method === 'POST' ? await read(req) : EMPTY_CHROME;
    Object.defineProperty(res.locals, 'chrome', {
      enumerable: true,
      configurable: true,
      get: once(() => build(req, res, { parts, assetsPath })),
    });
    next();
  };
}

function build(req: Request, res: Response, { parts, assetsPath }: { parts: ChromeParts; assetsPath: string }): object {
  return {
    ...parts,
    csrfToken: csrfToken(req),
    onceKey: randomUUID(),
    nonce: nonceOf(res),
    assets: assetsPath,
    theme: themeOf(req),
    path: req.originalUrl,
    search: parts.actor ? { value: typeof req.query['q'] === 'string' && req.path === '/find' ? req.query['q'] : '' } : null,
    flash: takeFlash(req).map((message) => ({ kind: 'done', message, action: null })),
    requestId: requestIdOf(req),
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const THEMES = ['auto', 'light', 'dark'];

/** The chosen look from its cookie; anything else means: as the system says. */
export function themeOf(req: Request): string {
  const found = /(?:^|;\s*)theme=(\w+)/.exec(req.get('cookie') ?? '')?.[1] ?? 'auto';
  return THEMES.includes(found) ? found : 'auto';
}

export function isTheme(value: unknown): value is string {
  return typeof value === 'string' && THEMES.includes(value);
}

/** Who is sending a form, for the double-submit key: the actor if known, else the session. */
export function senderOf(req: Request, actor: Actor | null): string {
  if (actor?.kind === 'user') return actor.userId;
  return actor?.kind === 'link' ? actor.linkId : req.sessionID;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The submission this request is, for `database.once`: the same form with the same words is the same one, a page that came back with
 * the back button and was changed is another. A form without a key counts as new each time.
 */
export function submissionOf(req: Request, actor: Actor | null): { key: string; path: string; sender: string } {
  const { _once: key, _csrf, ...words } = (req.body ?? {}) as Record<string, unknown>;
  const isKnown = typeof key === 'string' && UUID.test(key);
  return { key: isKnown ? keyOf(key, words) : randomUUID(), path: req.path, sender: senderOf(req, actor) };
}

function keyOf(key: string, words: Readonly<Record<string, unknown>>): string {
  const digest = createHash('sha256').update(key).update(JSON.stringify(words)).digest('hex');
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
