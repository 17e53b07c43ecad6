import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Scope } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { briefRepository, type BriefVersion } from '../briefs';
import { comparisonRepository } from '../comparison';
import type { Candidacy } from '../people';
import { placementUrl } from './addresses';
import type { Placement, Prediction } from './domain/placement';
import { placementStore } from './placement.repository';

export type PlacementDependencies = Pick<Dependencies, 'database' | 'clock' | 'mailer' | 'config'>;

export interface PlacementFacts {
  /** YYYY-MM-DD. */
  readonly startDate: string;
  /** Who is asked at the check-ins: somebody of the search. */
  readonly stakeholderId: string;
}

export interface Recording {
  readonly candidacy: Candidacy;
  readonly facts: PlacementFacts;
  readonly submission: Submission;
}

/**
 * Records that a placed person starts, with the outcomes and the charter of the brief signed by then: these are what the check-ins
 * ask about, whatever becomes of the brief. Once per form. Throws InvalidStateError for somebody who is not placed.
 */
export function recordPlacement(
  deps: PlacementDependencies,
  actor: FirmUser,
  { candidacy, facts, submission }: Recording,
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const { firmId, searchId, id: candidacyId } = candidacy;
    const brief = await briefRepository(tx).findSigned(firmId, searchId);
    if (candidacy.stage !== 'placed' || candidacy.exit) throw new InvalidStateError('Move the person to “Placed” first.');
    if (!brief) throw new InvalidStateError('There is no signed brief: nothing says what was agreed.');
    const id = await placementStore(tx).add({
      firmId,
      searchId,
      candidacyId,
      ...facts,
      briefVersionId: brief.id,
      ...agreedIn(brief),
      predicted: await predictionOf(tx, candidacy, brief),
      recordedBy: actor.userId,
      recordedByName: actor.name,
      recordedAt: deps.clock.now(),
    });
    const url = placementUrl(searchId, candidacyId);
    if (id === null) return url;
    const after = { candidacyId, ...facts, brief: brief.number };
    await recordAudit(tx, { actor, action: 'placement.recorded', subject: { type: 'placement', id }, after });
    return url;
  });
}

function agreedIn({ content }: BriefVersion) {
  return {
    outcomes: content.outcomes.map(({ by, text }, index) => ({ number: index + 1, by, text })),
    charter: content.charter.map(({ id, title, text }) => ({ number: id, title, text })),
  };
}

async function predictionOf(scope: Scope, { id, firmId, searchId }: Candidacy, brief: BriefVersion): Promise<Prediction | null> {
  const run = await comparisonRepository(scope).findLatest(firmId, searchId);
  const compared = run?.result.candidates.find(({ candidacyId }) => candidacyId === id);
  const axis = compared?.axes[brief.primarySide];
  return axis?.isPlaced && axis.isObserved ? { side: brief.primarySide, mean: axis.level.mean, sd: axis.level.sd } : null;
}

/** Puts the start or who is asked right. Throws ConflictError when somebody else changed it since `version`. */
export async function changePlacement(
  deps: PlacementDependencies,
  actor: FirmUser,
  { placement, facts, version }: { placement: Placement; facts: PlacementFacts; version: number },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    await placementStore(tx).change({ ...placement, version }, facts);
    const { startDate, stakeholderId } = placement;
    const subject = { type: 'placement', id: placement.id };
    await recordAudit(tx, { actor, action: 'placement.changed', subject, before: { startDate, stakeholderId }, after: facts });
  });
}
