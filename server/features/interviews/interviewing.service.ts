import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError, NotFoundError } from '../../shared/errors';
import { COMPETENCY_LIBRARY_VERSION, type CompetencyId } from '../competencies';
import { candidacyRepository } from '../people';
import { searchRepository } from '../searches';
import { interviewerRepository, type InterviewerFacts } from './interviewer.repository';
import { scorecardStore } from './scorecard-store.repository';

export type InterviewingDependencies = Pick<Dependencies, 'database'>;

export type InterviewerResult = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: 'already_there' };

/** Adds an interviewer to a search of the actor's firm; each address once per search. */
export async function addInterviewerIn(
  tx: Transaction,
  actor: FirmUser,
  { searchId, facts }: { searchId: string; facts: InterviewerFacts },
): Promise<InterviewerResult> {
  const search = await searchRepository(tx).getForFirm(actor.firmId, searchId);
  const interviewers = interviewerRepository(tx);
  if (await interviewers.findByEmail(actor.firmId, search.id, facts.email)) return { ok: false, reason: 'already_there' };
  const id = await interviewers.add(actor.firmId, search.id, facts);
  const after = { function: facts.function, side: facts.side };
  await recordAudit(tx, { actor, action: 'interviewer.added', subject: { type: 'interviewer', id }, after });
  return { ok: true, id };
}

export function addInterviewer(
  deps: InterviewingDependencies,
  actor: FirmUser,
  input: { searchId: string; facts: InterviewerFacts },
): Promise<InterviewerResult> {
  return deps.database.transaction((tx) => addInterviewerIn(tx, actor, input));
}

/** Who rates whom on what. */
export interface Assignment {
  readonly candidacyId: string;
  readonly interviewerId: string;
  readonly competencyIds: readonly CompetencyId[];
  /** Calendar date, YYYY-MM-DD. */
  readonly interviewedOn: string | null;
}

/**
 * Makes the scorecard for one assignment in a running transaction; null when this interviewer has one for this candidacy already,
 * which then stays as it is. Throws NotFoundError when candidacy or interviewer belong to another search.
 */
export async function assignScorecardIn(
  tx: Transaction,
  actor: FirmUser,
  { searchId, assignment }: { searchId: string; assignment: Assignment },
): Promise<string | null> {
  const { firmId } = actor;
  const candidacy = await candidacyRepository(tx).getForFirm(firmId, assignment.candidacyId);
  if (candidacy.searchId !== searchId) throw new NotFoundError('No such candidacy in this search');
  if (candidacy.exit) throw new InvalidStateError(`${candidacy.name} has left this search and cannot be given to an interviewer.`);
  await interviewerRepository(tx).getForSearch(firmId, searchId, assignment.interviewerId);
  const id = await scorecardStore(tx, firmId).add({ firmId, searchId, ...assignment, libraryVersion: COMPETENCY_LIBRARY_VERSION });
  if (id === null) return null;
  const after = { candidacyId: candidacy.id, interviewerId: assignment.interviewerId, competencyIds: assignment.competencyIds };
  await recordAudit(tx, { actor, action: 'scorecard.assigned', subject: { type: 'scorecard', id }, after });
  return id;
}

/** Makes scorecards for several assignments, once per submitted form; those that exist stay. Returns where to go next. */
export function assignScorecards(
  deps: InterviewingDependencies,
  actor: FirmUser,
  input: { searchId: string; assignments: readonly Assignment[]; submission: Submission },
): Promise<string> {
  const { searchId, assignments, submission } = input;
  return deps.database.once(submission, async (tx) => {
    for (const assignment of assignments) await assignScorecardIn(tx, actor, { searchId, assignment });
    return `/searches/${searchId}/interviews`;
  });
}
