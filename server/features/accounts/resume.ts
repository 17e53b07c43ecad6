import type { Request } from 'express';
import type { Secrets } from '../../platform/secrets';
import { typedWords } from './typed-words';

/** A form that arrived after the session had ended. */
export interface InterruptedForm {
  readonly path: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

const MAX_SEALED = 300_000;
const OURS = new Set(['_csrf', '_once', 'password', 'current', 'next']);

/** Keeps what was typed, sealed, so that signing in again can hand it back. Returns '' when there is nothing to keep. */
export function sealInterrupted(secrets: Secrets, req: Request): string {
  const fields = typedIn(req);
  if (fields.length === 0) return '';
  const sealed = secrets.seal(JSON.stringify({ path: req.originalUrl, fields } satisfies InterruptedForm));
  return sealed.length <= MAX_SEALED ? sealed : '';
}

export function unsealInterrupted(secrets: Secrets, sealed: string): InterruptedForm | null {
  const text = sealed === '' ? null : secrets.unseal(sealed);
  return text === null ? null : (JSON.parse(text) as InterruptedForm);
}

/** A form that can be saved after all with one click, and what is in it: in the words of its page, or under readable names. */
export function resumePage(title: string, { path, fields }: InterruptedForm, words: ReturnType<typeof typedWords> | null = null) {
  return { title, path, fields, words: words ?? typedWords(fields) };
}

/** What somebody typed into the form of a request: no tokens, no passwords. */
export function typedIn({ body }: Pick<Request, 'body'>): InterruptedForm['fields'] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body as Record<string, unknown>)
    .filter(([name]) => !OURS.has(name))
    .flatMap(([name, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]).map((one) => ({ name, value: one })))
    .filter((entry): entry is { name: string; value: string } => typeof entry.value === 'string');
}
