import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { isSameReference, levelOf, missingParts, type MissingPart, type Reference, type ReferenceAnswers } from './domain/reference';
import { subjectOf } from './naming.service';
import { refereeRepository, refereeStore } from './referee.repository';

type GivingDependencies = Pick<Dependencies, 'database' | 'clock'>;

/** What became of a form. `late`: it was sent before with other answers, which stay. `stale`: another window saved something else. */
export type GivingOutcome =
  | { readonly kind: 'saved'; readonly reference: Reference }
  | { readonly kind: 'submitted'; readonly reference: Reference }
  | { readonly kind: 'incomplete'; readonly reference: Reference; readonly missing: readonly MissingPart[] }
  | { readonly kind: 'stale'; readonly reference: Reference }
  | { readonly kind: 'late'; readonly reference: Reference };

export interface Giving {
  readonly actor: LinkHolder;
  readonly answers: ReferenceAnswers;
  /** The version of the reference that the form was made from. */
  readonly version: number;
}

/** Saves a reference as it is, finished or not. */
export function saveReference(deps: GivingDependencies, giving: Giving): Promise<GivingOutcome> {
  return deps.database.transaction((tx) => saveIn(tx, deps, giving));
}

/** Sends a reference: from then on it stays as it is. What is missing is said, and what was filled in is kept. */
export function submitReference(deps: GivingDependencies, giving: Giving): Promise<GivingOutcome> {
  return deps.database.transaction((tx) => submitReferenceIn(tx, deps, giving));
}

export async function submitReferenceIn(tx: Transaction, deps: Pick<GivingDependencies, 'clock'>, giving: Giving): Promise<GivingOutcome> {
  const saved = await saveIn(tx, deps, giving);
  if (saved.kind !== 'saved') return saved;
  const { reference } = saved;
  const missing = missingParts(reference.competencyIds, reference.answers);
  if (missing.length > 0) return { kind: 'incomplete', reference, missing };
  const submittedAt = deps.clock.now();
  await refereeStore(tx).mark(reference, { submittedAt });
  const rated = reference.answers.ratings.filter(({ value }) => levelOf(value) !== null).length;
  await recordAudit(tx, { actor: giving.actor, action: 'reference.submitted', subject: subjectOf(reference), after: { rated } });
  return { kind: 'submitted', reference: { ...reference, submittedAt } };
}

/** The referee would rather not: the firm is told that and nothing else, and what was put down so far counts nowhere. */
export function declineReference(deps: GivingDependencies, actor: LinkHolder): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const reference = await refereeStore(tx).lock(actor.firmId, actor.subjectId);
    if (reference.submittedAt) throw new InvalidStateError('Your reference is sent already. Write to the person who asked you about it.');
    if (reference.declinedAt) return;
    await refereeStore(tx).mark(reference, { declinedAt: deps.clock.now() });
    await recordAudit(tx, { actor, action: 'reference.declined', subject: subjectOf(reference) });
  });
}

async function saveIn(
  tx: Transaction,
  deps: Pick<GivingDependencies, 'clock'>,
  { actor, version, ...given }: Giving,
): Promise<GivingOutcome> {
  const reference = await refereeStore(tx).lock(actor.firmId, actor.subjectId);
  if (reference.declinedAt) throw new InvalidStateError('You have said that you would rather not give a reference.');
  const answers = {
    ...given.answers,
    ratings: given.answers.ratings.filter(({ competencyId }) => reference.competencyIds.includes(competencyId)),
  };
  const isSame = isSameReference(reference.answers, answers);
  if (reference.submittedAt) return isSame ? { kind: 'submitted', reference } : { kind: 'late', reference };
  if (isSame) return { kind: 'saved', reference };
  if (reference.version !== version) return { kind: 'stale', reference };
  await refereeStore(tx).putAnswers(reference, { answers, version, at: deps.clock.now() });
  // No level and no word: nothing of an unfinished reference may be read anywhere, not in the audit trail either.
  await recordAudit(tx, { actor, action: 'reference.saved', subject: subjectOf(reference) });
  return { kind: 'saved', reference: await refereeRepository(tx).get(actor.firmId, reference.id) };
}
