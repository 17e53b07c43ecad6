import type { Dependencies } from '../../dependencies';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { pinQuestionnaireIn } from '../instruments';
import { issueLink, revokeLinks } from '../links';
import { goesOn, moveSearchIn, stakeholderRepository, STATE_NAMES, type Search, type Stakeholder } from '../searches';
import type { IntakeResponse } from './domain/response';
import { replacementsIn } from './intake-replacement.repository';
import { timePromised } from './progress.view-model';
import { questionnaireOf } from './questionnaire';
import { responseStore } from './response.repository';
import { againLetter, invitationLetter, letterFacts } from './invitation-letter';

type Deps = Pick<Dependencies, 'database' | 'clock' | 'config' | 'mailer'>;

export interface Invitation {
  readonly search: Search;
  readonly stakeholderIds: readonly string[];
  readonly ownLine: string;
  readonly submission: Submission;
}

/**
 * Mails the intake to stakeholders of the search, once per submitted form; a draft search becomes "intake" with it, and what is
 * asked is fixed. Somebody who has a link gets a new address for it; somebody who has sent an intake or was replaced gets nothing.
 * Throws NotFoundError for a person of another search and InvalidStateError when the search takes no answers. Returns the address to
 * go to.
 */
export function sendIntake(deps: Deps, actor: FirmUser, { search, stakeholderIds, ownLine, submission }: Invitation): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    refuseWhenOver(search);
    await pinQuestionnaireIn(tx, { actor, searchId: search.id, at: deps.clock.now() });
    const replaced = await replacementsIn(tx, actor.firmId, search.id);
    for (const id of stakeholderIds.filter((one) => !replaced.has(one))) {
      const stakeholder = await stakeholderRepository(tx).getForSearch(actor.firmId, search.id, id);
      const responses = await responseStore(tx).listForStakeholder(actor.firmId, id);
      if (!responses.at(-1)?.submittedAt) await invite(tx, { deps, actor, search, stakeholder, ownLine, round: roundAsked(responses) });
    }
    if (search.state === 'draft' && stakeholderIds.length > 0) await moveSearchIn(tx, deps, { actor, searchId: search.id, to: 'intake' });
    return `/searches/${search.id}/intake`;
  });
}

// Who has answered before is asked again in the words of that round.
function roundAsked(responses: readonly IntakeResponse[]): number {
  return responses.length > 1 ? (responses.at(-1)?.round ?? 1) : 1;
}

/** Ends the link of one stakeholder at once. What was answered stays. */
export async function revokeIntake(deps: Deps, actor: FirmUser, stakeholder: Stakeholder): Promise<void> {
  await deps.database.transaction((tx) => revokeLinks(tx, deps, { actor, purpose: 'intake', subjectId: stakeholder.id }));
}

interface Inviting {
  readonly deps: Deps;
  readonly actor: FirmUser;
  readonly search: Search;
  readonly stakeholder: Stakeholder;
  readonly ownLine: string;
  /** 1 for somebody who has not answered before. */
  readonly round: number;
}

/** Mails one person the way in. */
export async function invite(tx: Transaction, { deps, actor, search, stakeholder, ownLine, round }: Inviting): Promise<void> {
  const { id: subjectId, name, email } = stakeholder;
  const facts = letterFacts(actor, search, ownLine);
  const time = timePromised(await questionnaireOf(tx, actor.firmId, search.id));
  const message = round > 1 ? againLetter(facts, round) : invitationLetter({ ...facts, time });
  await issueLink(tx, deps, { actor, searchId: search.id, purpose: 'intake', subjectId, name, email, message });
}

/** Throws InvalidStateError while the search rests and after its end: no intake goes out then. */
export function refuseWhenOver(search: Search): void {
  if (!goesOn(search)) throw new InvalidStateError(`The search is “${STATE_NAMES[search.state]}”: no intake can be sent.`);
}
