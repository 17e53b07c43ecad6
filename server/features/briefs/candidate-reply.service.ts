import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { candidateReplyRepository } from './candidate-reply.repository';
import type { BriefDependencies } from './drafts.service';
import { publishedFor } from './signature.service';

/**
 * A sponsor approves the version for candidates of a published brief, or says what should change in it. Approving twice is approving
 * once. Throws NotFoundError for anybody but a sponsor of the search, ConflictError when `number` is no longer the published version.
 */
export async function replyToCandidateBriefIn(
  tx: Transaction,
  deps: Pick<BriefDependencies, 'clock'>,
  { actor, number, comment }: { actor: LinkHolder; number: number; comment: string | null },
): Promise<void> {
  const brief = await publishedFor(tx, actor, number);
  const replies = candidateReplyRepository(tx);
  const kind = comment === null ? 'approved' : 'comment';
  const standing = await replies.listForVersion(actor.firmId, brief.id);
  if (comment === null && standing.findLast(({ repliedBy }) => repliedBy === actor.subjectId)?.kind === 'approved') return;
  const reply = { kind, words: comment ?? '', repliedBy: actor.subjectId, name: actor.name, at: deps.clock.now() } as const;
  const id = await replies.add({ ...reply, firmId: actor.firmId, briefVersionId: brief.id });
  const action = comment === null ? 'candidate_brief.approved' : 'candidate_brief.commented';
  await recordAudit(tx, { actor, action, subject: { type: 'candidate_brief_reply', id }, after: { number } });
}
