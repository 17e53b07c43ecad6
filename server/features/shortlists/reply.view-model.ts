import { moment } from '../../shared/dates';
import { field, type FormState } from '../../shared/view-parts';
import { REPLY_KINDS, standingReply, type Reply, type ReplyKind } from './domain/reply';
import { replyField } from './reply.form';
import type { Shortlist } from './shortlist.repository';

const KIND_WORDS: Readonly<Record<ReplyKind, string>> = {
  meet: 'I would like to meet',
  not_now: 'Not now',
  question: 'I have a question',
};

export interface RepliesFacts {
  readonly shortlist: Shortlist;
  readonly stakeholderId: string;
  readonly replies: readonly Reply[];
  readonly linkId: string;
}

const OPTIONS = REPLY_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }));
const WORDS_HINT = 'The search firm reads this with your name. Candidates do not.';

/** The fields for each person on the list, with what this stakeholder said last; never what others said. */
export function replyFields({ shortlist, stakeholderId, replies }: RepliesFacts, state: FormState | null) {
  return shortlist.content.candidates.map(({ candidacyId, name }) => {
    const said = standingReply(replies, { stakeholderId, candidacyId });
    const [kind, words] = [replyField('kind', candidacyId), replyField('words', candidacyId)];
    const own = state ?? { typed: { [kind]: said?.kind, [words]: said?.words }, problems: [] };
    const wordsInput = field({ name: words, label: 'In your words', type: 'textarea', rows: 2, hint: WORDS_HINT, optional: true }, own);
    return {
      name,
      said: said ? `${KIND_WORDS[said.kind]}. Said ${moment(said.at)}.` : null,
      kind: field({ name: kind, label: 'What would you like?', type: 'radios', options: OPTIONS }, own),
      words: { ...wordsInput, optional: false },
    };
  });
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
