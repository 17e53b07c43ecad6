import type { Request } from 'express';
import { csrfSync } from 'csrf-sync';
import { ForgedRequestError } from '../../shared/errors';

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (req) => {
    const fromForm: unknown = (req.body as Record<string, unknown> | undefined)?.['_csrf'];
    return typeof fromForm === 'string' ? fromForm : req.get('x-csrf-token');
  },
  size: 64,
});

/** The token of this session, for printing into forms. */
export function csrfToken(req: Request): string {
  return generateToken(req);
}

/** A fresh token, after the session changed hands. */
export function renewCsrfToken(req: Request): void {
  generateToken(req, true);
}

/** Throws ForgedRequestError unless the form came from one of our own pages in this session. */
export function assertOwnForm(req: Request): void {
  if (isCrossSite(req)) throw new ForgedRequestError('Sent by another site');
  if (!isRequestValid(req)) throw new ForgedRequestError('The form token is missing or no longer valid');
}

/** What the browser itself says about where a request comes from; older browsers say nothing and the token decides. */
export function isCrossSite(req: Request): boolean {
  const site = req.get('sec-fetch-site');
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
