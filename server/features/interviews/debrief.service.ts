import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import type { CompetencyId } from '../competencies';
import { debriefPath } from './debrief-path';
import type { VisibleDebrief } from './debrief.read-model';
import { debriefRepository, debriefStore } from './debrief.repository';
import { standingValue } from './domain/debrief';
import type { RatingValue } from './domain/scorecard';
import { isLead } from './lead.policy';
import { scorecardStore } from './scorecard-store.repository';
import { scorecardRepository } from './scorecard.repository';

export type DebriefDependencies = Pick<Dependencies, 'database' | 'clock'>;

/**
 * Opens the debrief of one candidate before all scorecards are in, once per submitted form.
 *
 * @throws InvalidStateError for somebody who does not lead the search, and while no scorecard is in
 */
export function openDebrief(
  deps: DebriefDependencies,
  actor: FirmUser,
  { debrief, reason, submission }: { debrief: VisibleDebrief; reason: string; submission: Submission },
): Promise<string> {
  const { search, candidacy, standing } = debrief;
  if (!isLead(actor, search))
    throw new InvalidStateError(`Only ${search.ownerName} or an administrator may open a debrief before all are in.`);
  if (standing.kind === 'nobody_asked' || (standing.kind === 'waiting' && standing.submitted === 0)) {
    throw new InvalidStateError(`No scorecard for ${candidacy.name} is in yet, so there is nothing to talk about.`);
  }
  return deps.database.once(submission, async (tx) => {
    const by = { reason, userId: actor.userId, name: actor.name, at: deps.clock.now() };
    if (await debriefStore(tx, actor.firmId).open(candidacy.id, by)) {
      const missing = standing.missing.length;
      await recordAudit(tx, {
        actor,
        action: 'debrief.opened',
        subject: { type: 'candidacy', id: candidacy.id },
        after: { reason, missing },
      });
    }
    return debriefPath(search.id, candidacy.id);
  });
}

export interface Change {
  readonly debrief: VisibleDebrief;
  readonly scorecardId: string;
  readonly competencyId: CompetencyId;
  readonly to: RatingValue;
  readonly reason: string;
}

/**
 * Writes down that an interviewer changed a rating in the debrief, once per submitted form. What was sent stays as it is, and so do
 * the estimates: after talking, ratings are no longer independent.
 *
 * @throws InvalidStateError when the card is no longer sent, or the rating stands at that already
 */
export function recordChange(deps: DebriefDependencies, actor: FirmUser, change: Change & { submission: Submission }): Promise<string> {
  const { debrief, scorecardId, competencyId, to, reason, submission } = change;
  const { firmId } = actor;
  return deps.database.once(submission, async (tx) => {
    await scorecardStore(tx, firmId).lock(scorecardId);
    const card = await scorecardRepository(tx).getFilled(firmId, scorecardId);
    const from = standingValue(card, competencyId, await debriefRepository(tx).listChanges(firmId, card.candidacyId));
    if (card.submittedAt === null || from === null) throw new InvalidStateError(`${card.interviewerName} has no such rating to change.`);
    if (from === to) throw new InvalidStateError(`The rating of ${card.interviewerName} stands at that already.`);
    const at = deps.clock.now();
    await debriefStore(tx, firmId).addChange({
      ...{ scorecardId, competencyId, from, to, reason },
      ...{ recordedBy: actor.userId, recordedByName: actor.name, at },
    });
    // The levels stay out of the log, which colleagues who still owe a card for others may read.
    await recordAudit(tx, { actor, action: 'rating.changed', subject: { type: 'scorecard', id: scorecardId }, after: { competencyId } });
    return debriefPath(debrief.search.id, debrief.candidacy.id);
  });
}
