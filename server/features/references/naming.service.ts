import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { InvalidStateError, NotFoundError } from '../../shared/errors';
import { revokeLinks } from '../links';
import { candidacyRepository } from '../people';
import { refusalOf, type RefereeFacts, type Refusal } from './domain/referee';
import type { Reference } from './domain/reference';
import { refereeRepository, refereeStore } from './referee.repository';

type NamingDependencies = Pick<Dependencies, 'database' | 'clock'>;

class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

export type NamingResult = { readonly ok: true; readonly location: string } | { readonly ok: false; readonly refusal: Refusal };

export interface Naming {
  readonly facts: RefereeFacts;
  readonly mayBeAsked: boolean;
  readonly submission: Submission;
  readonly location: string;
}

/** A candidate names a referee on their own candidacy; once per submitted form. */
export async function nameReferee(deps: NamingDependencies, actor: LinkHolder, naming: Naming): Promise<NamingResult> {
  try {
    const location = await deps.database.once(naming.submission, async (tx) => {
      await nameRefereeIn(tx, deps, { actor, ...naming });
      return naming.location;
    });
    return { ok: true, location };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Names a referee in a running transaction; throws where the person cannot be named. Returns the id. */
export async function nameRefereeIn(
  tx: Transaction,
  { clock }: Pick<NamingDependencies, 'clock'>,
  { actor, facts, mayBeAsked }: { actor: LinkHolder } & Pick<Naming, 'facts' | 'mayBeAsked'>,
): Promise<string> {
  const { firmId, subjectId: candidacyId } = actor;
  const store = refereeStore(tx);
  await store.lockCandidacy(firmId, candidacyId);
  const { searchId, email } = await candidacyRepository(tx).getForFirm(firmId, candidacyId);
  const refusal = refusalOf(facts, { candidateEmail: email, named: await refereeRepository(tx).listForCandidacy(firmId, candidacyId) });
  if (refusal) throw new Refused(refusal);
  const id = await store.add({ firmId, searchId, candidacyId }, { ...facts, consentAt: mayBeAsked ? clock.now() : null });
  await recordAudit(tx, { actor, action: 'referee.named', subject: subjectOf({ id }), after: { saw: facts.saw, mayBeAsked } });
  return id;
}

/** The candidate agrees that a referee is written to, who was not to be written to before. */
export function agreeToReferee(deps: NamingDependencies, actor: LinkHolder, refereeId: string): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const referee = await ownReferee(tx, actor, refereeId);
    if (referee.consentAt) return;
    await refereeStore(tx).mark(referee, { consentAt: deps.clock.now() });
    await recordAudit(tx, { actor, action: 'referee.consent_given', subject: subjectOf(referee) });
  });
}

/** The candidate takes a name back: the link of somebody who was asked already stops working. */
export function withdrawReferee(deps: NamingDependencies, actor: LinkHolder, refereeId: string): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const referee = await ownReferee(tx, actor, refereeId);
    if (referee.submittedAt)
      throw new InvalidStateError('The reference has been given already. Write to the person who leads the search about it.');
    await refereeStore(tx).mark(referee, { withdrawnAt: deps.clock.now() });
    await revokeLinks(tx, deps, { actor, purpose: 'reference', subjectId: referee.id });
    await recordAudit(tx, { actor, action: 'referee.withdrawn', subject: subjectOf(referee) });
  });
}

async function ownReferee(tx: Transaction, actor: LinkHolder, refereeId: string): Promise<Reference> {
  const referee = await refereeStore(tx).lock(actor.firmId, refereeId);
  if (referee.candidacyId !== actor.subjectId) throw new NotFoundError('A referee of somebody else');
  return referee;
}

/** How the audit trail names a referee. */
export function subjectOf({ id }: Pick<Reference, 'id'>) {
  return { type: 'referee', id };
}
