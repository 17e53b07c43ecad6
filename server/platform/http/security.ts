import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

/** The nonce of this answer, for script tags. */
export function nonceOf(res: Response): string {
  return (res.locals as { nonce: string }).nonce;
}

/** Headers on every answer. Nothing inline runs, nothing foreign loads, nobody frames us. */
export function securityHeaders({ https }: { https: boolean }): RequestHandler[] {
  const nonce: RequestHandler = (_req, res, next) => {
    (res.locals as { nonce: string }).nonce = randomBytes(16).toString('base64url');
    next();
  };
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    // Personal links are keys: no other site learns our addresses.
    referrerPolicy: { policy: 'same-origin' },
  });
  const permissions: RequestHandler = (_req, res, next) => {
    res.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    next();
  };
  return [nonce, headers, permissions];
}

/** Pages show what only this person may see: no cache keeps them. */
export const uncached: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
