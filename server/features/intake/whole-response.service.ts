import type { Dependencies } from '../../dependencies';
import type { LinkHolder } from '../../shared/actor';
import { lockDirectQuestion, saveAnswers, submitResponse } from './answering.service';
import { DIRECT_QUESTION_ID } from './catalogue/instrument';
import type { AnswerSheet } from './domain/answer';
import type { ContextValue } from './domain/context-item';
import type { AnswerDraft } from './domain/plan-save';
import { responseStore } from './response.repository';

export interface WholeResponse {
  readonly answers: AnswerSheet;
  readonly context?: Readonly<Record<string, ContextValue>>;
  readonly notes?: Readonly<Record<string, string>>;
}

/**
 * Answers a whole intake and sends it, through the same commands the pages use: the direct question first, then the rest.
 * Safe to repeat: a response that was sent stays as it is. In a further round only what is given changes.
 */
export async function answerWholeIntake(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  actor: LinkHolder,
  { answers, context = {}, notes = {} }: WholeResponse,
): Promise<void> {
  const values = { ...answers, ...context };
  const ids = [...new Set([...Object.keys(values), ...Object.keys(notes)])];
  const before = (await responseStore(deps.database.reader).findForStakeholder(actor.firmId, actor.subjectId))?.entries;
  const drafts = ids.map((itemId): AnswerDraft => {
    const stored = before?.get(itemId);
    return { itemId, value: values[itemId] ?? null, note: notes[itemId] ?? stored?.note ?? '', version: stored?.version ?? 0 };
  });
  const direct = drafts.filter((draft) => draft.itemId === DIRECT_QUESTION_ID);
  const first = await saveAnswers(deps, actor, direct);
  if (first.kind === 'submitted') return;
  await lockDirectQuestion(deps, actor);
  await saveAnswers(
    deps,
    actor,
    drafts.filter((draft) => !direct.includes(draft)),
  );
  await submitResponse(deps, actor);
}
