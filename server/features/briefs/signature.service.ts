import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { ConflictError, NotFoundError } from '../../shared/errors';
import { holdSearch, isApprover, moveSearchIn, searchRepository, stakeholderRepository, type SearchState } from '../searches';
import { briefRepository } from './brief.repository';
import { awaitsAnswer, type BriefVersion, type SectionComment } from './domain/brief-version';
import type { BriefDependencies } from './drafts.service';

/** The way of a search that has no approved brief yet to having one; a search that is further on stays where it is. */
const TO_APPROVED: Readonly<Partial<Record<SearchState, readonly SearchState[]>>> = {
  draft: ['intake', 'brief_approved'],
  intake: ['brief_approved'],
};

/**
 * The sponsor signs the published version by typing a name. Signing twice is signing once; the version that was in force gives
 * way and the search has an approved brief. Throws NotFoundError for anybody but a sponsor of the search, ConflictError when `number` is no
 * longer the version to sign.
 */
export async function signBriefIn(
  tx: Transaction,
  deps: Pick<BriefDependencies, 'clock'>,
  { actor, name, number }: { actor: LinkHolder; name: string; number: number },
): Promise<void> {
  const brief = await publishedFor(tx, actor, number);
  if (brief.state === 'signed') return;
  assertAwaits(brief);
  const briefs = briefRepository(tx);
  await briefs.supersede({ firmId: actor.firmId, searchId: actor.searchId, states: ['signed'], except: brief.id });
  await briefs.change(brief, { state: 'signed', signedAt: deps.clock.now(), signedBy: actor.subjectId, signedName: name });
  await recordAudit(tx, { actor, action: 'brief.signed', subject: { type: 'brief_version', id: brief.id }, after: { number, name } });
  await approveBrief(tx, deps, actor);
}

async function approveBrief(tx: Transaction, deps: Pick<BriefDependencies, 'clock'>, actor: LinkHolder): Promise<void> {
  const { state } = await searchRepository(tx).getForFirm(actor.firmId, actor.searchId);
  for (const to of TO_APPROVED[state] ?? []) await moveSearchIn(tx, deps, { actor, searchId: actor.searchId, to });
}

/**
 * The sponsor does not sign, and says what should change. Throws as `signBriefIn` does, and ConflictError when the version was signed or
 * refused before: whoever wrote these words has to hear that nobody has them.
 */
export async function refuseBriefIn(
  tx: Transaction,
  deps: Pick<BriefDependencies, 'clock'>,
  { actor, comments, number }: { actor: LinkHolder; comments: readonly SectionComment[]; number: number },
): Promise<void> {
  const brief = await publishedFor(tx, actor, number);
  assertAwaits(brief);
  await briefRepository(tx).change(brief, { refusedAt: deps.clock.now(), refusedBy: actor.subjectId, refusal: comments });
  const after = { number, sections: comments.map((one) => one.section) };
  await recordAudit(tx, { actor, action: 'brief.refused', subject: { type: 'brief_version', id: brief.id }, after });
}

/** The published version, while nobody else changes the search. Throws NotFoundError for anybody but a sponsor, ConflictError for another number. */
export async function publishedFor(tx: Transaction, actor: LinkHolder, number: number): Promise<BriefVersion> {
  const stakeholder = await stakeholderRepository(tx).getForSearch(actor.firmId, actor.searchId, actor.subjectId);
  if (!isApprover(stakeholder)) throw new NotFoundError('Only a sponsor signs');
  const briefs = briefRepository(tx);
  await holdSearch(tx, actor.firmId, actor.searchId);
  const brief = await briefs.findPublished(actor.firmId, actor.searchId);
  if (!brief) throw new NotFoundError('Nothing to sign');
  if (brief.number !== number) throw new ConflictError('Another version of the brief was published since this page was opened');
  return brief;
}

function assertAwaits(brief: BriefVersion): void {
  if (!awaitsAnswer(brief)) throw new ConflictError('This version of the brief was answered in the meantime');
}
