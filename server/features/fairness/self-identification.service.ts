import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { LinkHolder } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { submittedAnswers } from '../assessments';
import type { SelfIdentification } from './domain/self-identification';
import { pseudonymOf } from './pseudonym';
import { selfIdentificationRepository, selfIdentificationStore } from './self-identification.repository';

type SelfIdentificationDependencies = Pick<Dependencies, 'database' | 'secrets'>;

/** What this candidate has said, or null. Throws NotFoundError before the assessment is submitted: nobody is asked earlier. */
export async function ownSelfIdentification(deps: SelfIdentificationDependencies, actor: LinkHolder): Promise<SelfIdentification | null> {
  const { firmId, subjectId } = actor;
  const { reader } = deps.database;
  if ((await submittedAnswers(reader, firmId, subjectId)) === null) throw new NotFoundError('The assessment is not submitted');
  return selfIdentificationRepository(reader).find(firmId, pseudonymOf(deps.secrets, firmId, subjectId));
}

/** Keeps what a candidate says instead of what was said before. The trail tells that it happened, not what was said. */
export async function identifyOneself(deps: SelfIdentificationDependencies, actor: LinkHolder, said: SelfIdentification): Promise<void> {
  await deps.database.transaction(async (tx) => {
    await selfIdentificationStore(tx).keep(actor.firmId, pseudonymOf(deps.secrets, actor.firmId, actor.subjectId), said);
    await recordAudit(tx, { actor, action: 'self_identification.given', subject: { type: 'personal_link', id: actor.linkId } });
  });
}

/** Takes it back: the row is deleted and no copy stays. */
export async function forgetSelfIdentification(deps: SelfIdentificationDependencies, actor: LinkHolder): Promise<void> {
  await deps.database.transaction(async (tx) => {
    await selfIdentificationStore(tx).remove(actor.firmId, pseudonymOf(deps.secrets, actor.firmId, actor.subjectId));
    await recordAudit(tx, { actor, action: 'self_identification.deleted', subject: { type: 'personal_link', id: actor.linkId } });
  });
}
