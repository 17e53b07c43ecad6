import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { roleProfileFor, type BriefVersion } from '../briefs';
import { COMPETENCY_LIBRARY_VERSION, type CompetencyId } from '../competencies';
import { issueLink } from '../links';
import { candidacyUrl } from '../people';
import { askedCompetencies } from './domain/asked-competencies';
import type { Referee } from './domain/referee';
import { subjectOf } from './naming.service';
import { refereeStore } from './referee.repository';
import { requestLetter } from './request-letter';

export type AskingDependencies = Pick<Dependencies, 'config' | 'clock' | 'mailer' | 'database'>;

/** What a referee is asked, and with which words of the recruiter's own ('' for none). */
export interface Asking {
  readonly search: { readonly id: string; readonly title: string; readonly clientName: string };
  readonly brief: BriefVersion;
  readonly note: string;
}

/** The competencies of one referee's form. Once asked they stay, whatever becomes of the brief. */
export function competenciesFor(referee: Pick<Referee, 'competencyIds' | 'saw'>, brief: BriefVersion): readonly CompetencyId[] {
  if (referee.competencyIds.length > 0) return referee.competencyIds;
  const sides = { ...roleProfileFor('sales_led', 'sales').weights, ...roleProfileFor('marketing_led', 'marketing').weights };
  return askedCompetencies({ weights: brief.weights, mustHaves: brief.mustHaves, otherwise: sides, saw: referee.saw });
}

/** The letter one referee gets. */
export function letterTo(referee: Referee, { search, brief, note }: Asking, actor: Pick<FirmUser, 'name' | 'firmName'>) {
  return requestLetter({
    firmName: actor.firmName,
    recruiterName: actor.name,
    searchTitle: search.title,
    clientName: search.clientName,
    referee,
    questions: competenciesFor(referee, brief).length,
    note,
  });
}

/**
 * Mails the personal link of a referee in a running transaction; asked again, the same referee gets a fresh link.
 * Throws InvalidStateError for whom the candidate has not agreed to, and for who would rather not.
 */
export async function askRefereeIn(
  tx: Transaction,
  deps: AskingDependencies,
  { actor, asking, refereeId }: { actor: FirmUser; asking: Asking; refereeId: string },
): Promise<{ linkId: string; url: string }> {
  const store = refereeStore(tx);
  const referee = await store.lock(actor.firmId, refereeId);
  if (!referee.consentAt) throw new InvalidStateError(`${referee.candidateName} has not agreed yet that ${referee.name} is written to.`);
  if (referee.declinedAt) throw new InvalidStateError(`${referee.name} would rather not give a reference.`);
  if (!referee.askedAt) {
    const competencyIds = [...competenciesFor(referee, asking.brief)];
    await store.mark(referee, { askedAt: deps.clock.now(), competencyIds, libraryVersion: COMPETENCY_LIBRARY_VERSION });
  }
  const { name, email } = referee;
  const message = letterTo(referee, asking, actor);
  const link = await issueLink(tx, deps, {
    actor,
    searchId: asking.search.id,
    purpose: 'reference',
    subjectId: referee.id,
    name,
    email,
    message,
  });
  await recordAudit(tx, { actor, action: 'reference.requested', subject: subjectOf(referee), after: { linkId: link.linkId } });
  return link;
}

/** Asks one referee, once per submitted form. Returns where to go next. */
export function askReferee(
  deps: AskingDependencies,
  actor: FirmUser,
  { asking, referee, submission }: { asking: Asking; referee: Referee; submission: Submission },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    await askRefereeIn(tx, deps, { actor, asking, refereeId: referee.id });
    return `${candidacyUrl(referee.searchId, referee.candidacyId)}/references`;
  });
}
