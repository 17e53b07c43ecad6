export const REPLY_KINDS = ['meet', 'not_now', 'question'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** What one stakeholder said about one person on a shortlist. A change of mind is another reply; the earlier one stays. */
export interface Reply {
  readonly stakeholderId: string;
  readonly candidacyId: string;
  readonly kind: ReplyKind;
  readonly words: string;
  readonly byName: string;
  readonly at: Date;
}

/** What somebody says about a person now: the last of their replies, or null. */
export function standingReply(
  replies: readonly Reply[],
  { stakeholderId, candidacyId }: Pick<Reply, 'stakeholderId' | 'candidacyId'>,
): Reply | null {
  const own = replies.filter((reply) => reply.stakeholderId === stakeholderId && reply.candidacyId === candidacyId);
  return own.reduce<Reply | null>((last, reply) => (last === null || reply.at >= last.at ? reply : last), null);
}

export function isSameReply(a: Pick<Reply, 'kind' | 'words'>, b: Pick<Reply, 'kind' | 'words'>): boolean {
  return a.kind === b.kind && a.words === b.words;
}
