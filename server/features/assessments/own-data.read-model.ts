import { managerOf, type Scope } from '../../platform/db/scope';
import type { CandidateRequest } from './domain/candidate-request';
import { broughtAnswersRepository, type PastBringing } from './brought-answers.repository';
import { candidateRequestRepository } from './candidate-request.repository';
import type { Portal } from './portal';

/** Somebody the candidate has named, as far as the candidate said it. */
interface NamedReferee {
  readonly name: string;
  readonly email: string;
  readonly relationship: string;
  readonly period: string;
  readonly named_at: Date;
  readonly consent_at: Date | null;
  readonly asked_at: Date | null;
}

interface PersonRow {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedin_url: string | null;
  readonly company: string | null;
  readonly position: string | null;
  readonly location: string | null;
}

/** What a candidate gave the firm and what is known of the person, for the candidate. Nothing that others wrote about them. */
export interface OwnData {
  readonly person: PersonRow;
  readonly requests: readonly CandidateRequest[];
  readonly referees: readonly NamedReferee[];
  /** Each time answers of another search were brought along, taken back or not. */
  readonly broughtAlong: readonly PastBringing[];
}

export async function ownData(scope: Scope, { assessment }: Pick<Portal, 'assessment'>): Promise<OwnData> {
  const manager = managerOf(scope);
  const of = [assessment.firmId, assessment.candidacyId];
  const people: PersonRow[] = await manager.query(
    `SELECT p.name, p.email, p.phone, p.linkedin_url, p.company, p.position, p.location
     FROM candidacy c JOIN person p ON p.firm_id = c.firm_id AND p.id = c.person_id WHERE c.firm_id = $1 AND c.id = $2`,
    of,
  );
  const [person] = people;
  if (!person) throw new Error('An assessment without a person');
  const referees: NamedReferee[] = await manager.query(
    `SELECT r.name, r.email, r.relationship, r.period, r.created_at AS named_at, r.consent_at, r.asked_at
     FROM referee r WHERE r.firm_id = $1 AND r.candidacy_id = $2 AND r.withdrawn_at IS NULL ORDER BY r.created_at, r.id`,
    of,
  );
  const requests = await candidateRequestRepository(scope).listForCandidacy(assessment.firmId, assessment.candidacyId);
  const broughtAlong = await broughtAnswersRepository(scope).listForAssessment(assessment.firmId, assessment.id);
  return { person, requests, referees, broughtAlong };
}
