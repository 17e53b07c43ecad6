import { createHash, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { Actor } from '../../shared/actor';
import type { Submission } from '../db/form-submissions';
import { isId } from './ids';

/**
 * The submission this request is, for `database.once`: the same form with the same words is the same one, a page that came back with
 * the back button and was changed is another. A form without a key counts as new each time.
 */
export function submissionOf(req: Request, actor: Actor | null): Submission {
  const { _once: key, _csrf, ...words } = (req.body ?? {}) as Record<string, unknown>;
  const isKnown = typeof key === 'string' && isId(key);
  return { key: isKnown ? keyOf(key, words) : randomUUID(), path: req.path, sender: senderOf(req, actor) };
}

/** Who is sending a form, for the double-submit key: the actor if known, else the session. */
function senderOf(req: Request, actor: Actor | null): string {
  if (actor?.kind === 'user') return actor.userId;
  return actor?.kind === 'link' ? actor.linkId : req.sessionID;
}

function keyOf(key: string, words: Readonly<Record<string, unknown>>): string {
  const digest = createHash('sha256').update(key).update(JSON.stringify(words)).digest('hex');
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
