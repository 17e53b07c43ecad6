import { moment } from '../../shared/dates';
import { field, type FormState } from '../../shared/view-parts';
import { REPLY_KINDS, standingReply, type Reply, type ReplyKind } from './domain/reply';
import type { Shortlist } from './shortlist.repository';

const KIND_WORDS: Readonly<Record<ReplyKind, string>> = {
  meet: 'I would like to meet',
  not_now: 'Not now',
  question: 'I have a question',
};

/** A form that came back: whose it is about, what was typed, what is wrong. */
export interface ReplyState extends FormState {
  readonly candidacyId: string;
}

export interface RepliesFacts {
  readonly shortlist: Shortlist;
  readonly stakeholderId: string;
  readonly replies: readonly Reply[];
  readonly linkId: string;
}

/** The form for each person on the list, with what this stakeholder said last; never what others said. */
export function replyForms({ shortlist, stakeholderId, replies, linkId }: RepliesFacts, state: ReplyState | null) {
  return shortlist.content.candidates.map(({ candidacyId, name }) => {
    const said = standingReply(replies, { stakeholderId, candidacyId });
    const own = state?.candidacyId === candidacyId ? state : { typed: { kind: said?.kind, words: said?.words }, problems: [] };
    const options = REPLY_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }));
    const kind = field({ name: 'kind', label: 'What would you like?', type: 'radios', options }, own);
    const words = field({ name: 'words', label: 'In your words', type: 'textarea', rows: 2, hint: WORDS_HINT }, own);
    return {
      name,
      said: said ? `${KIND_WORDS[said.kind]}. Said ${moment(said.at)}.` : null,
      action: `/p/${linkId}/shortlist/replies/${candidacyId}`,
      kind: { ...kind, id: idOf('kind', candidacyId) },
      words: { ...words, id: idOf('words', candidacyId) },
      submit: said ? `Change my reply on ${name}` : `Send my reply on ${name}`,
    };
  });
}

const WORDS_HINT = 'The search firm reads this with your name. Candidates do not.';

export function idOf(name: string, candidacyId: string): string {
  return `${name}-${candidacyId}`;
}

/** Everything that was said, the newest first, for the firm. */
export function replyRows(shortlist: Shortlist, replies: readonly Reply[]) {
  const nameOf = (id: string) => shortlist.content.candidates.find((one) => one.candidacyId === id)?.name ?? '';
  return [...replies].reverse().map((reply) => ({
    candidate: nameOf(reply.candidacyId),
    kind: KIND_WORDS[reply.kind],
    words: reply.words,
    by: `${reply.byName}, ${moment(reply.at)}`,
    isOver: standingReply(replies, reply) !== reply,
  }));
}
