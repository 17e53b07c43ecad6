import type { Request } from 'express';
import { NotFoundError } from '../../shared/errors';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a text is an id as PostgreSQL makes them. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** An id from the path. Throws NotFoundError when it cannot be one: PostgreSQL would otherwise answer with an error of its own. */
export function idParam(req: Request, name: string): string {
  const value = req.params[name];
  if (typeof value !== 'string' || !isId(value)) throw new NotFoundError(`${name} is not an id`);
  return value.toLowerCase();
}

/** A piece of text from the path (an item, a flag). Throws NotFoundError when it is missing. */
export function textParam(req: Request, name: string): string {
  const value = req.params[name];
  if (typeof value !== 'string' || value === '') throw new NotFoundError(`${name} is missing`);
  return value;
}

/** A text from the query, '' when it is missing or sent twice. */
export function queryText(req: Request, name: string): string {
  const value = req.query[name];
  return typeof value === 'string' ? value : '';
}

/** An id from the query, null when it is missing. Throws NotFoundError when it cannot be one. */
export function queryId(req: Request, name: string): string | null {
  const value = queryText(req, name);
  if (value === '') return null;
  if (!isId(value)) throw new NotFoundError(`${name} is not an id`);
  return value.toLowerCase();
}
