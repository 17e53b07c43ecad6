import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Scope, Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { responseRepository, type SubmittedResponse } from '../intake';
import { holdSearch, searchRepository, stakeholderRepository, type Search, type Stakeholder } from '../searches';
import { diagnose } from './diagnose';
import { diagnosisInput, hashOf, historiesOf } from './diagnosis-input';
import { diagnosisRepository, diagnosisWriter, type StoredDiagnosis } from './diagnosis.repository';
import { agendaOf, BLAME_ITEM, stillCovering, undecided, WHOLE, type DecidedItem } from './domain/agenda';
import { partiesOf, type DecidableScope } from './domain/settlement';
import { dropDraftIn } from './session-draft.repository';
import { sessionRepository, sessionWriter } from './session.repository';
import { LEADER_WORDS } from './wording';

export type DiagnosisDependencies = Pick<Dependencies, 'database' | 'clock'>;

/**
 * The diagnosis of all responses submitted so far, stored. It is computed when the stored one was made from other answers,
 * another part of somebody in the search, or other versions. null while nobody has submitted. Throws NotFoundError when the
 * firm has no such search.
 */
export async function currentDiagnosis(deps: DiagnosisDependencies, firmId: string, searchId: string): Promise<StoredDiagnosis | null> {
  return currentDiagnosisOf(deps, await searchRepository(deps.database.reader).getForFirm(firmId, searchId));
}

/** As `currentDiagnosis`, of a search that was read already. */
export async function currentDiagnosisOf(deps: DiagnosisDependencies, search: Search): Promise<StoredDiagnosis | null> {
  const { firmId, id: searchId } = search;
  const { latest, input, hash } = await stateOf(deps.database.reader, search);
  if (input.respondents.length === 0) return null;
  if (latest?.inputHash === hash) return latest;
  return deps.database.transaction((tx) => recomputeDiagnosis(tx, deps, { firmId, searchId }));
}

/**
 * Diagnoses right after somebody has sent their answers, so that lists tell of it before anybody opens the page. Those who send at
 * once are diagnosed one after the other. A failure is logged and keeps nothing from being sent: the page diagnoses again.
 */
export async function diagnoseAfterSending(
  deps: DiagnosisDependencies & Pick<Dependencies, 'logger'>,
  { firmId, searchId }: { firmId: string; searchId: string },
): Promise<void> {
  try {
    await deps.database.transaction(async (tx) => {
      await holdSearch(tx, firmId, searchId);
      await recomputeDiagnosis(tx, deps, { firmId, searchId });
    });
  } catch (error) {
    deps.logger.error({ err: error, searchId }, 'diagnosis after sending failed');
  }
}

/** As `currentDiagnosis`, inside a running transaction. */
export async function recomputeDiagnosis(
  tx: Transaction,
  { clock }: Pick<DiagnosisDependencies, 'clock'>,
  { firmId, searchId }: { firmId: string; searchId: string },
): Promise<StoredDiagnosis | null> {
  const { latest, input, hash } = await stateOf(tx, await searchRepository(tx).getForFirm(firmId, searchId));
  if (input.respondents.length === 0) return null;
  if (latest?.inputHash === hash) return latest;
  await diagnosisWriter(tx).keep({ firmId, searchId, inputHash: hash, input, result: diagnose(input), computedAt: clock.now() });
  return diagnosisRepository(tx).findLatest(firmId, searchId);
}

/** What a session that began now would talk about, and everybody who has answered, as the diagnosis reads them. */
export async function agendaNow(scope: Scope, search: Search, stored: StoredDiagnosis | null) {
  const { firmId, id: searchId } = search;
  const responses = await responseRepository(scope).listSubmitted(firmId, searchId);
  const decided = await decidedNow(scope, { firmId, searchId, responses });
  const { respondents } = diagnosisInput(search, responses, decided);
  return { topics: stored ? undecided(agendaOf(stored.result, respondents), decided) : [], respondents };
}

/** Ids of the items on which the answers point to different sides, the largest difference first; not who blames whom. */
export async function contestedNow(
  deps: DiagnosisDependencies,
  { firmId, searchId }: { firmId: string; searchId: string },
): Promise<readonly string[]> {
  const stored = await currentDiagnosis(deps, firmId, searchId);
  return (stored?.result.contested ?? []).map(({ item }) => item).filter((item) => item !== BLAME_ITEM);
}

/** What sessions have decided item by item, as far as the answers it was decided about still stand. */
async function decidedNow(
  scope: Scope,
  { firmId, searchId, responses }: { firmId: string; searchId: string; responses: readonly SubmittedResponse[] },
): Promise<DecidedItem[]> {
  return stillCovering(await sessionRepository(scope).listDecided(firmId, searchId), historiesOf(responses));
}

async function stateOf(scope: Scope, search: Search) {
  const { firmId, id: searchId } = search;
  const responses = await responseRepository(scope).listSubmitted(firmId, searchId);
  const input = diagnosisInput(search, responses, await decidedNow(scope, { firmId, searchId, responses }));
  return { latest: await diagnosisRepository(scope).findLatest(firmId, searchId), input, hash: hashOf(input) };
}

export interface DecisionInput {
  readonly kind: 'decision' | 'dissent';
  readonly scope: DecidableScope | null;
  readonly reason: string;
  readonly decidedBy: string;
}

interface RecordedDecision {
  readonly searchId: string;
  readonly decision: DecisionInput;
  readonly submission: Submission;
  /** The version of the draft it was typed from, 0 for none. */
  readonly draft?: number;
  /** Where to go then; the diagnosis unless said otherwise. */
  readonly next?: string;
  /** What must still be as the page showed it, asked while nobody else records; throws where it is not. */
  readonly stillAsShown?: (tx: Transaction, current: StoredDiagnosis) => Promise<void>;
}

/**
 * Records what a stakeholder decided about a disagreement, or put on record against it, once per submitted form. Returns the
 * address to go to next. Throws InvalidStateError when there is no disagreement to decide, NotFoundError when the person is
 * not a stakeholder of this search.
 */
export function recordDecision(
  deps: DiagnosisDependencies,
  actor: FirmUser,
  { searchId, decision, submission, draft = 0, next = `/searches/${searchId}/diagnosis`, stillAsShown }: RecordedDecision,
): Promise<string> {
  const { firmId } = actor;
  return deps.database.once(submission, async (tx) => {
    await holdSearch(tx, firmId, searchId);
    const current = await recomputeDiagnosis(tx, deps, { firmId, searchId });
    if (current) await stillAsShown?.(tx, current);
    const parties = current ? partiesOf(current.result) : [];
    if (!current || parties.length === 0) throw new InvalidStateError('The stakeholders do not disagree: there is nothing to decide.');
    const person = await stakeholderRepository(tx).getForSearch(firmId, searchId, decision.decidedBy);
    const { kind, scope, reason } = decision;
    const id = await diagnosisWriter(tx).addDecision({
      ...{ firmId, searchId, diagnosisId: current.id, flagId: 'RF-19', kind, scope, reason, parties },
      ...{ decidedById: person.id, decidedByName: person.name },
      ...{ recordedById: actor.userId, recordedByName: actor.name, recordedAt: deps.clock.now() },
    });
    const after = { kind, scope, decidedBy: person.id };
    await recordAudit(tx, { actor, action: 'alignment_decision.recorded', subject: { type: 'alignment_decision', id }, after });
    await dropDraftIn(tx, actor, { searchId, place: WHOLE, seen: draft });
    if (scope !== null) await closeOpenItems(tx, { actor, searchId, person, at: deps.clock.now(), words: closingWords(scope, reason) });
    return next;
  });
}

/** What is written about an item that the decision about the whole closes. */
export function closingWords(scope: DecidableScope, reason: string): string {
  return `Closed with the decision for ${LEADER_WORDS[scope]}: ${reason}`;
}

interface ClosingAll {
  readonly actor: FirmUser;
  readonly searchId: string;
  readonly person: Pick<Stakeholder, 'id' | 'name'>;
  readonly at: Date;
  readonly words: string;
}

// Who decides the whole decides what was still open on the agenda of a session under way.
async function closeOpenItems(tx: Transaction, { actor, searchId, person, at, words }: ClosingAll): Promise<void> {
  const { firmId } = actor;
  const session = await sessionRepository(tx).findOpen(firmId, searchId);
  const writer = sessionWriter(tx);
  for (const { id, version } of session?.items.filter(({ state }) => state === 'open') ?? []) {
    if (!(await writer.mark({ firmId, id, version }, 'decided'))) continue;
    await writer.addEntry({
      ...{ firmId, agendaItemId: id, kind: 'decision', words, agreed: null, decidedBy: person.id, decidedByName: person.name },
      ...{ recordedBy: actor.userId, recordedByName: actor.name, recordedAt: at },
    });
  }
}
