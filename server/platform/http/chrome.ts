import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { csrfToken } from './csrf';
import { takeFlash } from './flash';
import { requestIdOf } from './request-log';
import { nonceOf } from './security';
import { themeOf } from './theme';

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
