import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser } from '../../shared/actor';
import { issueLink, linkStates } from '../links';
import type { Search } from '../searches';
import { reminderWriter, lastReminders } from './intake-reminder.repository';
import { letterFacts, reminderLetter } from './invitation-letter';
import { refuseWhenOver } from './invitations.service';
import { peopleToRemind } from './people-to-remind';
import { responseProgress } from './response.reader';
import { holdSearch, stakeholderRepository } from '../searches';

type Deps = Pick<Dependencies, 'database' | 'clock' | 'config' | 'mailer'>;

export interface Reminding {
  readonly search: Search;
  readonly ownLine: string;
  readonly submission: Submission;
}

/**
 * Mails everybody who was asked and has not sent their answers, once per submitted form and at most once a day each, with a fresh
 * address for their link. Throws InvalidStateError when the search takes no answers. Returns the address to go to.
 */
export function remindAll(deps: Deps, actor: FirmUser, { search, ownLine, submission }: Reminding): Promise<string> {
  const { firmId, userId, name: sentByName } = actor;
  return deps.database.once(submission, async (tx) => {
    refuseWhenOver(search);
    await holdSearch(tx, firmId, search.id);
    const people = peopleToRemind({
      stakeholders: await stakeholderRepository(tx).listForSearch(firmId, search.id),
      progress: await responseProgress(tx, firmId, search.id),
      links: await linkStates(tx, deps, { firmId, searchId: search.id, purpose: 'intake' }),
      reminded: await lastReminders(tx, firmId, search.id),
      now: deps.clock.now(),
    });
    const message = reminderLetter(letterFacts(actor, search, ownLine));
    for (const { id, name, email } of people) {
      await issueLink(tx, deps, { actor, searchId: search.id, purpose: 'intake', subjectId: id, name, email, message });
      const reminder = { firmId, searchId: search.id, stakeholderId: id, sentBy: userId, sentByName, sentAt: deps.clock.now() };
      await reminderWriter(tx).add(reminder);
      await recordAudit(tx, { actor, action: 'intake.reminded', subject: { type: 'stakeholder', id } });
    }
    return `/searches/${search.id}/intake`;
  });
}
