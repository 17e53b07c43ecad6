import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Transaction } from '../../platform/db/scope';
import type { Actor, FirmUser } from '../../shared/actor';
import type { AuditAction } from '../../shared/audit-actions';
import { ConflictError } from '../../shared/errors';
import { addToSearch } from './add-to-search';
import { candidacyUrl } from './addresses';
import { candidacyRepository, candidacyStore, type Candidacy } from './candidacy.repository';
import {
  leaveSearch,
  moveToStage,
  reopenCandidacy,
  type CandidacyChange,
  type CandidacyEvent,
  type CandidacyRefusal,
} from './domain/candidacy';
import { decideOn, type NewDecision } from './domain/decision';
import { countDecisions, standingDecisions } from './decisions.read-model';
import { stageIndex, type Stage } from './domain/stages';
import type { PeopleDependencies } from './people.service';
import { personRepository } from './person.repository';

/**
 * Which candidacy, as it was when the form was made: by its version or, for what a decision is not in the way of, by its version
 * without the decisions. So nobody learns from a refused move that somebody has decided.
 */
export type LoadedCandidacy = { searchId: string; candidacyId: string } & ({ version: number } | { moves: number });

export type CandidacyChanged = { ok: true; candidacy: Candidacy } | { ok: false; refusal: CandidacyRefusal; candidacy: Candidacy };

/** Adds a person the firm knows to a search, once per submitted form. Throws NotFoundError for a person of another firm. */
export async function addKnownPerson(
  deps: PeopleDependencies,
  actor: FirmUser,
  { submission, searchId, personId }: { submission: Submission; searchId: string; personId: string },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const person = await personRepository(tx).getForFirm(actor.firmId, personId);
    return candidacyUrl(searchId, await addToSearch(tx, { actor, searchId, personId: person.id, now: deps.clock.now() }));
  });
}

/** Moves a candidacy to another stage. Throws ConflictError when somebody else changed it since the form was made. */
export function moveCandidacy(deps: PeopleDependencies, actor: FirmUser, move: LoadedCandidacy & { to: Stage; reason: string }) {
  const now = deps.clock.now();
  return change(deps, { actor, loaded: move, decide: (candidacy) => moveToStage(candidacy, { to: move.to, reason: move.reason, now }) });
}

/** Ends a candidacy: nobody leaves without a named person who decided and a reason. Throws ConflictError as above. */
export function endCandidacy(
  deps: PeopleDependencies,
  actor: FirmUser,
  exit: LoadedCandidacy & { kind: string; decidedBy: string; reason: string },
) {
  const now = deps.clock.now();
  return change(deps, { actor, loaded: exit, decide: (candidacy) => leaveSearch(candidacy, { ...exit, now }) });
}

/** Takes a candidacy that ended up again at the stage it had. Throws ConflictError as above. */
export function reopen(deps: PeopleDependencies, actor: FirmUser, reopening: LoadedCandidacy & { reason: string }) {
  const now = deps.clock.now();
  return change(deps, { actor, loaded: reopening, decide: (candidacy) => reopenCandidacy(candidacy, { reason: reopening.reason, now }) });
}

/** Writes down what somebody decided. The candidacy stays where it is. Throws ConflictError as above. */
export async function decideOnCandidacy(
  deps: PeopleDependencies,
  actor: FirmUser,
  decision: LoadedCandidacy & NewDecision,
): Promise<CandidacyChanged> {
  // What stands follows from the version that the form was made from, which the change insists on.
  const standing = await standingDecisions(deps.database.reader, actor.firmId, decision.searchId);
  const kind = standing.get(decision.candidacyId)?.kind ?? null;
  return change(deps, { actor, loaded: decision, decide: (candidacy) => decideOn(candidacy, decision, kind) });
}

interface Change {
  actor: FirmUser;
  loaded: LoadedCandidacy;
  decide: (candidacy: Candidacy) => CandidacyChange;
}

async function change(deps: PeopleDependencies, { actor, loaded, decide }: Change): Promise<CandidacyChanged> {
  return deps.database.transaction(async (tx) => {
    const candidacy = await candidacyRepository(tx).getInSearch(actor.firmId, loaded.searchId, loaded.candidacyId);
    if (!(await isAsLoaded(tx, candidacy, loaded))) throw new ConflictError('The candidacy was changed since the page was opened');
    const decision = decide(candidacy);
    if (!decision.ok) return { ok: false, refusal: decision.refusal, candidacy };
    await storeChange(tx, { actor, candidacy, decision, at: deps.clock.now() });
    return { ok: true, candidacy: { ...candidacy, ...decision.state, version: candidacy.version + 1 } };
  });
}

async function isAsLoaded(tx: Transaction, { firmId, id, version }: Candidacy, loaded: LoadedCandidacy): Promise<boolean> {
  if ('version' in loaded) return version === loaded.version;
  return version - (await countDecisions(tx, firmId, id)) === loaded.moves;
}

interface StoredChange {
  actor: Actor;
  candidacy: Candidacy;
  decision: Extract<CandidacyChange, { ok: true }>;
  at: Date;
}

/** Also for other features that move a candidacy in a transaction of their own (a frozen shortlist). */
async function storeChange(tx: Transaction, { actor, candidacy, decision, at }: StoredChange): Promise<void> {
  const { event, state } = decision;
  await candidacyStore(tx).change(candidacy, state, { actor, event, at });
  await recordAudit(tx, {
    actor,
    action: ACTION_OF[event.kind],
    subject: { type: 'candidacy', id: candidacy.id },
    before: { stage: candidacy.stage, exit: candidacy.exit?.kind ?? null },
    after: { stage: state.stage, exit: state.exit?.kind ?? null, decision: decisionOf(decision) },
  });
}

function decisionOf({ event, state }: StoredChange['decision']): string | null {
  return event.kind === 'decided' ? event.decision : (state.exit?.decision ?? null);
}

const ACTION_OF: Readonly<Record<CandidacyEvent['kind'], AuditAction>> = {
  added: 'candidacy.added',
  moved: 'candidacy.moved',
  left: 'candidacy.left',
  reopened: 'candidacy.reopened',
  decided: 'candidacy.decided',
};

/**
 * Moves a candidacy to a later stage inside another command's transaction; does nothing when the person is there, further on, or
 * has left. For features whose own event implies the stage: an assessment sent, an interview planned, a shortlist frozen.
 */
export async function advanceCandidacy(
  tx: Transaction,
  actor: Actor,
  advance: { candidacyId: string; to: Stage; reason: string; now: Date },
): Promise<void> {
  const candidacy = await candidacyRepository(tx).getForFirm(actor.firmId, advance.candidacyId);
  if (candidacy.exit || stageIndex(candidacy.stage) >= stageIndex(advance.to)) return;
  const decision = moveToStage(candidacy, advance);
  if (decision.ok) await storeChange(tx, { actor, candidacy, decision, at: advance.now });
}
