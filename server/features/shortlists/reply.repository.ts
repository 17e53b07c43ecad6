import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { Reply } from './domain/reply';
import { ShortlistReplyEntity } from './shortlist-reply.entity';

/** Everything that was said about the people on one shortlist, the oldest first. */
export function replyRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForShortlist(firmId: string, shortlistId: string): Promise<Reply[]> {
      const order = { repliedAt: 'ASC', createdAt: 'ASC' } as const;
      const rows = await manager.find(ShortlistReplyEntity, { where: { firmId, shortlistId }, order, take: 1000 });
      return rows.map(({ stakeholderId, candidacyId, kind, words, byName, repliedAt }) => ({
        stakeholderId,
        candidacyId,
        kind,
        words,
        byName,
        at: repliedAt,
      }));
    },
  };
}

export function replyStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async add({ at, ...reply }: Reply & { firmId: string; shortlistId: string }): Promise<void> {
      await manager.insert(ShortlistReplyEntity, { ...reply, repliedAt: at });
    },
  };
}
