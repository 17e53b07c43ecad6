import type { Dependencies } from '../../dependencies';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { assessmentStore } from './assessment.repository';
import type { Assessment } from './domain/assessment';

export type AssessmentDependencies = Pick<Dependencies, 'database' | 'clock'>;

/**
 * Runs one command of a candidate on the candidate's own assessment, in one transaction that has the row to itself.
 * Which assessment is decided by the link alone; throws NotFoundError when the link's candidacy has none.
 */
export function withOwnAssessment<T>(
  deps: AssessmentDependencies,
  actor: LinkHolder,
  work: (tx: Transaction, assessment: Assessment) => Promise<T>,
): Promise<T> {
  return deps.database.transaction(async (tx) => work(tx, await assessmentStore(tx).lockForCandidacy(actor.firmId, actor.subjectId)));
}

/** How the audit trail names an assessment. */
export function subjectOf(assessment: Pick<Assessment, 'id'>) {
  return { type: 'assessment', id: assessment.id };
}
