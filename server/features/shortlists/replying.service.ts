import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { LinkHolder } from '../../shared/actor';
import { holdSearch } from '../searches';
import { isSameReply, standingReply, type Reply } from './domain/reply';
import type { ShortlistDependencies } from './freezing.service';
import { replyRepository, replyStore } from './reply.repository';
import type { Shortlist } from './shortlist.repository';

export interface Replying {
  readonly shortlist: Shortlist;
  readonly replies: readonly Pick<Reply, 'candidacyId' | 'kind' | 'words'>[];
  readonly submission: Submission;
}

/**
 * Writes down what a stakeholder says about people on the shortlist, once per submitted form. It moves nobody: that stays a step of the
 * firm's people. Saying the same again changes nothing.
 */
export function replyOnce(deps: ShortlistDependencies, actor: LinkHolder, { shortlist, replies, submission }: Replying): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const { id: shortlistId, firmId, searchId, number } = shortlist;
    await holdSearch(tx, firmId, searchId);
    const earlier = await replyRepository(tx).listForShortlist(firmId, shortlistId);
    for (const reply of replies) {
      const whose = { stakeholderId: actor.subjectId, candidacyId: reply.candidacyId };
      const before = standingReply(earlier, whose);
      if (before && isSameReply(before, reply)) continue;
      await replyStore(tx).add({ firmId, shortlistId, ...whose, ...reply, byName: actor.name, at: deps.clock.now() });
      const after = { number, candidacyId: reply.candidacyId, kind: reply.kind };
      await recordAudit(tx, { actor, action: 'shortlist.replied', subject: { type: 'shortlist', id: shortlistId }, after });
    }
    return `/p/${actor.linkId}/shortlist`;
  });
}
