import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { issueLink, revokeLinks } from '../links';
import { candidacyUrl, type Candidacy } from '../people';
import type { Search } from '../searches';
import { namingLetter } from './naming-letter';

type NamingRequestDependencies = Pick<Dependencies, 'config' | 'clock' | 'mailer' | 'database'>;

/** Whom to ask for referees. */
interface Named {
  readonly search: Search;
  readonly candidacy: Candidacy;
}

/** Why a candidate cannot be asked for referees, as a sentence; null where it can be done. */
export function obstacleToAsking({ name, email, exit }: Pick<Candidacy, 'name' | 'email' | 'exit'>): string | null {
  if (exit) return `${name} has left this search, so nobody is asked any more.`;
  return email ? null : `${name} has no email address. Add one on the person’s page, then ask.`;
}

/** The letter as this user would send it. */
export function namingLetterFor({ search }: Pick<Named, 'search'>, { name, firmName }: Pick<FirmUser, 'name' | 'firmName'>, note: string) {
  return namingLetter({ firmName, recruiterName: name, searchTitle: search.title, clientName: search.clientName, note });
}

/**
 * Mails a candidate the link of the page on which referees are named, once per submitted form; asked again, the link gets a new address.
 * Throws InvalidStateError for whom it cannot be sent to.
 */
export function askForReferees(
  deps: NamingRequestDependencies,
  actor: FirmUser,
  { search, candidacy, note, submission }: Named & { note: string; submission: Submission },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const { id, name, email } = candidacy;
    const obstacle = obstacleToAsking(candidacy);
    if (obstacle || !email) throw new InvalidStateError(obstacle ?? '');
    const message = namingLetterFor({ search }, actor, note);
    const request = { actor, searchId: search.id, purpose: 'referees', subjectId: id, name, email, message } as const;
    const { linkId } = await issueLink(tx, deps, request);
    await recordAudit(tx, { actor, action: 'referees.asked_for', subject: { type: 'candidacy', id }, after: { linkId } });
    return `${candidacyUrl(search.id, id)}/references`;
  });
}

/** Ends the link at once; whom the candidate has named stays. Returns whether there was one. */
export function takeBackNamingLink(deps: NamingRequestDependencies, actor: FirmUser, candidacyId: string): Promise<boolean> {
  return deps.database.transaction(async (tx) => (await revokeLinks(tx, deps, { actor, purpose: 'referees', subjectId: candidacyId })) > 0);
}
