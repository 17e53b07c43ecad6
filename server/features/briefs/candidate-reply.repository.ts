import { managerOf, type Scope } from '../../platform/db/scope';
import { CandidateReplyEntity } from './candidate-reply.entity';

export interface CandidateReply {
  readonly kind: 'approved' | 'comment';
  /** Empty for an approval. */
  readonly words: string;
  /** The stakeholder who says it, under the name of the day. */
  readonly repliedBy: string;
  readonly name: string;
  readonly at: Date;
}

/** What sponsors say of the version for candidates, in the order it came in. */
export function candidateReplyRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async listForVersion(firmId: string, briefVersionId: string): Promise<CandidateReply[]> {
      const rows = await manager.find(CandidateReplyEntity, { where: { firmId, briefVersionId }, order: { at: 'ASC' }, take: 200 });
      return rows.map(({ kind, words, repliedBy, name, at }) => ({ kind, words, repliedBy, name, at }));
    },
    async add(reply: CandidateReply & { readonly firmId: string; readonly briefVersionId: string }): Promise<string> {
      const { identifiers } = await manager.insert(CandidateReplyEntity, reply);
      return String(identifiers[0]?.['id']);
    },
  };
}
