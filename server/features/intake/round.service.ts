import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { holdSearch, stakeholderRepository, type Search } from '../searches';
import type { IntakeResponse } from './domain/response';
import { isTogether } from './domain/intake-window';
import { notOpenWords, roundName } from './domain/round';
import { intakeWindowWriter } from './intake-window.repository';
import { invite, refuseWhenOver } from './invitations.service';
import { responseStore, responseWriter } from './response.repository';

type Deps = Pick<Dependencies, 'database' | 'clock' | 'config' | 'mailer'>;

export interface Beginning {
  readonly search: Search;
  readonly round: number;
  readonly stakeholderIds: readonly string[];
  readonly closesOn: string | null;
  readonly ownLine: string;
  /** The items on which the answers point to different sides. */
  readonly contested: readonly string[];
  readonly submission: Submission;
}

/**
 * Begins a further round, once per submitted form: everybody chosen who has sent answers gets them back to look at again, with a
 * fresh address for their link. What was sent stays as it was. Throws ConflictError when that round is under way already,
 * InvalidStateError when the search takes no answers or those of the round before are not open yet, or nobody chosen has answered.
 * Returns the address to go to.
 */
export function beginRound(deps: Deps, actor: FirmUser, beginning: Beginning): Promise<string> {
  const { search, round, stakeholderIds, closesOn, ownLine, contested, submission } = beginning;
  const { firmId } = actor;
  return deps.database.once(submission, async (tx) => {
    refuseWhenOver(search);
    const windows = intakeWindowWriter(tx, { firmId, searchId: search.id });
    await holdSearch(tx, firmId, search.id);
    const window = await windows.lock();
    const now = deps.clock.now();
    if (window.round >= round) throw new ConflictError(`The ${roundName(round)} is under way already`);
    if (window.round !== round - 1 || !isTogether(window, now)) throw new InvalidStateError(notOpenWords(window.round));
    const stored = responseStore(tx);
    const all = await stored.listForSearch(firmId, search.id);
    const asked = canAnswerAgain(await stored.listCountedForSearch(firmId, search.id), { all, ids: stakeholderIds });
    if (asked.length === 0) throw new InvalidStateError('Nobody chosen has sent answers that could be looked at again.');
    await windows.begin({ round, closesOn, contested: [...contested], begunAt: now, begunBy: actor.userId, begunByName: actor.name });
    const responses = responseWriter(tx, firmId);
    await responses.moveDrafts(search.id, round);
    for (const response of asked) {
      const stakeholder = await stakeholderRepository(tx).getForSearch(firmId, search.id, response.stakeholderId);
      await responses.carryOver(response, round, now);
      await invite(tx, { deps, actor, search, stakeholder, ownLine, round });
    }
    const after = { round, closesOn, asked: asked.map(({ stakeholderId }) => stakeholderId) };
    await recordAudit(tx, { actor, action: 'intake.round_begun', subject: { type: 'search', id: search.id }, after });
    return `/searches/${search.id}/intake`;
  });
}

interface Chosen {
  readonly all: readonly IntakeResponse[];
  readonly ids: readonly string[];
}

// Of each person the last response that was sent; who is still answering goes on with what they have.
function canAnswerAgain(counted: readonly IntakeResponse[], { all, ids }: Chosen): readonly IntakeResponse[] {
  const answering = all.filter(({ submittedAt }) => submittedAt === null).map(({ stakeholderId }) => stakeholderId);
  const chosen = [...new Set(ids)].filter((id) => !answering.includes(id));
  return chosen.flatMap((id) => counted.findLast(({ stakeholderId }) => stakeholderId === id) ?? []);
}
