import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import { withinTransaction } from '../../platform/db/database';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { revokeLinks } from '../links';
import { addStakeholder, changeStakeholder, holdSearch, stakeholderRepository } from '../searches';
import { addReplacement, replacementsIn } from './intake-replacement.repository';
import type { IntakeHooks } from './intake.hooks';
import type { ReplacementInput } from './replacement.form';

type Deps = Pick<Dependencies, 'database' | 'clock'>;

export interface Replacing {
  readonly searchId: string;
  readonly stakeholderId: string;
  readonly successor: ReplacementInput;
  readonly submission: Submission;
  readonly atReplacement: IntakeHooks['atReplacement'];
}

/**
 * Puts somebody else in the place of a stakeholder, once per submitted form: the same part, an intake of their own. What the first
 * had answered is kept and no longer counts; their links end. Throws InvalidStateError when the person was replaced already, or
 * the address is a stakeholder's. Returns the address to go to.
 */
export function replaceRespondent(deps: Deps, actor: FirmUser, replacing: Replacing): Promise<string> {
  const { searchId, stakeholderId, successor, submission, atReplacement } = replacing;
  const { firmId, userId } = actor;
  return deps.database.once(submission, async (tx) => {
    // Whoever is asked for something meanwhile is asked before or after, never in between.
    await holdSearch(tx, firmId, searchId);
    const person = await stakeholderRepository(tx).getForSearch(firmId, searchId, stakeholderId);
    if ((await replacementsIn(tx, firmId, searchId)).has(person.id)) throw new InvalidStateError(`${person.name} was replaced already.`);
    const inside = { ...deps, database: withinTransaction(tx) };
    const { part, leadsFunction, name, email, jobTitle } = person;
    const added = await addStakeholder(inside, actor, { searchId, facts: { ...successor, part, leadsFunction } });
    if (!added.ok) throw new InvalidStateError('Somebody with this address is already a stakeholder of this search.');
    // Without a part there is nothing left to decide, to sign or to be asked for.
    await changeStakeholder(inside, actor, {
      stakeholder: person,
      facts: { name, email, jobTitle, part: 'observer', leadsFunction: null },
    });
    for (const purpose of ['intake', 'brief', 'shortlist'] as const) await revokeLinks(tx, deps, { actor, purpose, subjectId: person.id });
    await atReplacement(tx, actor, { searchId, stakeholderId: person.id });
    const recordedAt = deps.clock.now();
    await addReplacement(tx, { firmId, searchId, replacedId: person.id, successorId: added.id, recordedBy: userId, recordedAt });
    const after = { successor: added.id };
    await recordAudit(tx, { actor, action: 'intake.respondent_replaced', subject: { type: 'stakeholder', id: person.id }, after });
    return `/searches/${searchId}/intake`;
  });
}
