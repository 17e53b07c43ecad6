import Joi from 'joi';
import { defineForm, optionalText, parseForm, type FormProblem } from '../../platform/http/forms';
import { REPLY_KINDS, type Reply, type ReplyKind } from './domain/reply';
import type { Shortlist } from './shortlist.repository';

const CHOOSE = 'Choose what you would like: meet, not now, or ask';

export function replyField(part: 'kind' | 'words', candidacyId: string): string {
  return `${part}-${candidacyId}`;
}

export interface ReplyState {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly problems: readonly FormProblem[];
  readonly replies: readonly Pick<Reply, 'candidacyId' | 'kind' | 'words'>[];
  /** Another list was released since the form was made. */
  readonly isOtherList: boolean;
}

/** Reads what a stakeholder says about the people on a list, all in one form. Who is left untouched is not replied on. */
export function readReplies({ number, content }: Shortlist, body: unknown): ReplyState {
  const people = content.candidates;
  const fields = people.flatMap(({ candidacyId }) => [
    [replyField('kind', candidacyId), kindOrNothing] as const,
    [replyField('words', candidacyId), optionalText(2000)] as const,
  ]);
  const form = defineForm<Record<string, string>>({ fields: { number: Joi.string().default(''), ...Object.fromEntries(fields) } });
  const parsed = parseForm(form, body);
  const replies = people.map(({ candidacyId, name }) => ({
    candidacyId,
    name,
    kind: kindIn(parsed.typed[replyField('kind', candidacyId)]),
    words: (parsed.typed[replyField('words', candidacyId)] ?? '').trim(),
  }));
  const isOtherList = parsed.typed['number'] !== String(number);
  const missing = isOtherList ? [] : replies.flatMap(missingIn);
  const nothing =
    missing.length === 0 && !replies.some((one) => one.kind) ? [{ field: 'replies', message: 'Reply on at least one person' }] : [];
  return {
    typed: parsed.typed,
    problems: [...(parsed.ok ? [] : parsed.problems), ...(isOtherList ? [otherList(people, body)] : [...missing, ...nothing])],
    replies: replies.flatMap(({ candidacyId, kind, words }) => (kind && words !== '' ? [{ candidacyId, kind, words }] : [])),
    isOtherList,
  };
}

const kindOrNothing = Joi.string()
  .valid(...REPLY_KINDS)
  .messages({ 'any.only': CHOOSE });

function kindIn(typed: string | undefined): ReplyKind | null {
  return REPLY_KINDS.find((kind) => kind === typed) ?? null;
}

function missingIn(one: { candidacyId: string; name: string; kind: ReplyKind | null; words: string }): FormProblem[] {
  const { candidacyId, name, kind, words } = one;
  if (kind && words === '')
    return [{ field: replyField('words', candidacyId), message: `Write a sentence on ${name}: why, or your question` }];
  return !kind && words !== '' ? [{ field: replyField('kind', candidacyId), message: `${CHOOSE} (${name})` }] : [];
}

/** What was written about people who are not on the list any more is shown, so that it can be used elsewhere. */
function otherList(people: Shortlist['content']['candidates'], body: unknown): FormProblem {
  const known = new Set(people.map((one) => replyField('words', one.candidacyId)));
  const sent = Object.entries(typeof body === 'object' && body !== null ? body : {});
  const lost = sent.flatMap(([name, value]: [string, unknown]) =>
    name.startsWith('words-') && !known.has(name) && typeof value === 'string' && value.trim() !== '' ? [`“${value.trim()}”`] : [],
  );
  const wrote = lost.length > 0 ? ` About people who are not on it you had written: ${lost.join(' ')}` : '';
  return { field: 'replies', message: `Another list was released to you in the meantime. Read it before you reply.${wrote}` };
}
