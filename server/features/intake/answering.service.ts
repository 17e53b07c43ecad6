import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { pinQuestionnaireIn } from '../instruments';
import { DIRECT_QUESTION_ID } from './catalogue/instrument';
import type { AnswerConflict, AnswerDraft } from './domain/plan-save';
import { planSave, sameContent } from './domain/plan-save';
import type { Entry, IntakeResponse } from './domain/response';
import { responseWriter } from './response.repository';

type Deps = Pick<Dependencies, 'database' | 'clock'>;

/**
 * What became of the answers of a form. `locked` holds answers that came too late or too early: the direct question after it
 * was closed, or any other before. Each answer stands alone: a conflict in one never keeps another from being saved.
 */
export type SaveOutcome =
  | {
      readonly kind: 'saved';
      readonly response: IntakeResponse;
      readonly conflicts: readonly AnswerConflict[];
      readonly locked: readonly AnswerDraft[];
      readonly written: readonly string[];
    }
  | { readonly kind: 'submitted' };

/** Saves answers of the link's stakeholder as they are; nothing once the response was sent. */
export function saveAnswers(deps: Deps, actor: LinkHolder, drafts: readonly AnswerDraft[]): Promise<SaveOutcome> {
  return withResponse(deps, actor, async (tx, response) => {
    if (response.submittedAt) return { kind: 'submitted' };
    return save(tx, { response, actor, drafts, at: deps.clock.now() });
  });
}

/**
 * Closes the direct question and opens the rest; a second time changes nothing.
 * Throws InvalidStateError when the direct question has no answer.
 */
export async function lockDirectQuestion(deps: Deps, actor: LinkHolder): Promise<void> {
  await withResponse(deps, actor, async (tx, response) => {
    if (response.directLockedAt) return;
    const answer = response.entries.get(DIRECT_QUESTION_ID)?.value ?? null;
    if (answer === null) throw new InvalidStateError('Answer the first question before the others open.');
    await responseWriter(tx, actor.firmId).mark(response.id, { directLockedAt: deps.clock.now() });
    await recordAudit(tx, { actor, action: 'intake.direct_question_locked', subject: subjectOf(response) });
  });
}

/**
 * Sends the response as it stands; what is open stays unanswered. A second time changes nothing and is no second response.
 * Throws InvalidStateError before the direct question was answered and closed.
 */
export async function submitResponse(deps: Deps, actor: LinkHolder): Promise<void> {
  await withResponse(deps, actor, async (tx, response) => {
    if (response.submittedAt) return;
    if (!response.directLockedAt) throw new InvalidStateError('Answer the first question before you send your answers.');
    await responseWriter(tx, actor.firmId).mark(response.id, { submittedAt: deps.clock.now() });
    const after = { instrumentVersion: response.instrumentVersion, entries: response.entries.size };
    await recordAudit(tx, { actor, action: 'intake.submitted', subject: subjectOf(response), after });
  });
}

function withResponse<T>(deps: Deps, actor: LinkHolder, work: (tx: Transaction, response: IntakeResponse) => Promise<T>): Promise<T> {
  return deps.database.transaction(async (tx) => {
    await pinQuestionnaireIn(tx, { actor, searchId: actor.searchId, at: deps.clock.now() });
    return work(tx, await responseWriter(tx, actor.firmId).lock(actor.searchId, actor.subjectId));
  });
}

interface Saving {
  readonly response: IntakeResponse;
  readonly actor: LinkHolder;
  readonly drafts: readonly AnswerDraft[];
  readonly at: Date;
}

async function save(tx: Transaction, { response, actor, drafts, at }: Saving): Promise<SaveOutcome> {
  const open = drafts.filter((draft) => isOpen(response, draft.itemId));
  const locked = drafts.filter((draft) => !open.includes(draft) && !isStored(response, draft));
  const plan = planSave(response.entries, open);
  const writer = responseWriter(tx, actor.firmId);
  const written: Entry[] = [];
  for (const draft of plan.inserts) written.push(await writer.insert(response.id, draft, at));
  for (const draft of plan.replacements) written.push(await writer.replace(response.id, draft, at));
  if (written.length > 0) {
    // Item ids only: nobody at the firm may learn an answer before it was sent, not from the audit trail either.
    const after = { items: written.map((entry) => entry.itemId) };
    await recordAudit(tx, { actor, action: 'intake.answered', subject: subjectOf(response), after });
  }
  const entries = new Map([...response.entries, ...written.map((entry): [string, Entry] => [entry.itemId, entry])]);
  const savedAt = written.length > 0 ? at : response.savedAt;
  return {
    kind: 'saved',
    response: { ...response, savedAt, entries },
    conflicts: plan.conflicts,
    locked,
    written: written.map((entry) => entry.itemId),
  };
}

function isOpen(response: IntakeResponse, itemId: string): boolean {
  return (itemId === DIRECT_QUESTION_ID) === (response.directLockedAt === null);
}

function isStored(response: IntakeResponse, draft: AnswerDraft): boolean {
  const stored = response.entries.get(draft.itemId);
  return stored !== undefined && sameContent(stored, draft);
}

function subjectOf(response: IntakeResponse): { type: string; id: string } {
  return { type: 'intake_response', id: response.id };
}
