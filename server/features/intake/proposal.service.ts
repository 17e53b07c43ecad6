import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { holdSearch } from '../searches';
import { PLANNED_SCOPE_ID } from './catalogue/instrument';
import { proposalWriter, standingProposal } from './intake-proposal.repository';

type Deps = Pick<Dependencies, 'database' | 'clock'>;

export interface Proposing {
  readonly searchId: string;
  /** The option of the question what is planned to be advertised. */
  readonly optionId: string;
  readonly source: string;
  readonly because: string;
  readonly submission: Submission;
}

/**
 * Proposes what is planned to be advertised, once per submitted form. Another proposal that stands is replaced; the same one stays,
 * confirmed or not. Nobody's answer changes. Returns the address to go to.
 */
export function proposePlannedScope(
  deps: Deps,
  actor: FirmUser,
  { searchId, optionId, source, because, submission }: Proposing,
): Promise<string> {
  const { firmId, userId, name } = actor;
  const itemId = PLANNED_SCOPE_ID;
  return deps.database.once(submission, async (tx) => {
    const writer = proposalWriter(tx);
    await holdSearch(tx, firmId, searchId);
    const location = `/searches/${searchId}/intake#proposal`;
    const standing = await standingProposal(tx, { firmId, searchId, itemId });
    if (standing?.optionId === optionId) return location;
    const now = deps.clock.now();
    if (standing) {
      const { id, version } = standing;
      await writer.decide({ firmId, id, version }, { state: 'replaced', decidedAt: now, decidedBy: userId, decidedByName: name });
    }
    const proposed = { proposedAt: now, proposedBy: userId, proposedByName: name };
    const id = await writer.add({ firmId, searchId, itemId, optionId, source, because, ...proposed });
    const before = standing && { optionId: standing.optionId, state: standing.state };
    const after = { itemId, optionId, source };
    const event = { actor, action: 'intake.answer_proposed', subject: { type: 'intake_proposal', id }, after } as const;
    await recordAudit(tx, before ? { ...event, before } : event);
    return location;
  });
}

export interface DecidingProposal {
  readonly searchId: string;
  readonly proposalId: string;
  readonly version: number;
  readonly decision: 'confirmed' | 'rejected';
}

/**
 * Confirms the open proposal, which is then offered to the sponsor, or rejects it; a confirmed one can still be rejected. Throws
 * InvalidStateError when none stands, ConflictError when it was changed since it was loaded or another stands in its place.
 */
export async function decideProposal(deps: Deps, actor: FirmUser, deciding: DecidingProposal): Promise<void> {
  const { searchId, proposalId, version, decision } = deciding;
  const { firmId, userId, name } = actor;
  await deps.database.transaction(async (tx) => {
    const standing = await standingProposal(tx, { firmId, searchId, itemId: PLANNED_SCOPE_ID });
    if (!standing) throw new InvalidStateError('No proposal stands any more.');
    const decided = { state: decision, decidedAt: deps.clock.now(), decidedBy: userId, decidedByName: name };
    const isFirst = standing.id === proposalId && (await proposalWriter(tx).decide({ firmId, id: proposalId, version }, decided));
    if (!isFirst) throw new ConflictError('The proposal was changed since it was loaded');
    const action = decision === 'confirmed' ? 'intake.proposal_confirmed' : 'intake.proposal_rejected';
    await recordAudit(tx, { actor, action, subject: { type: 'intake_proposal', id: standing.id } });
  });
}
