import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { clientQuestionRepository, clientQuestionWriter, type ClientQuestion } from './client-question.repository';
import { isSameQuestion, MOST_QUESTIONS, type QuestionFacts } from './domain/own-question';
import { questionsPath } from './instruments.paths';

type Deps = Pick<Dependencies, 'database' | 'clock'>;

export interface AddingQuestion {
  readonly clientId: string;
  readonly facts: QuestionFacts;
  readonly submission: Submission;
}

/** Adds a question for one client, once per submitted form. Throws InvalidStateError beyond the most. Returns its page. */
export function addQuestion(deps: Deps, actor: FirmUser, { clientId, facts, submission }: AddingQuestion): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const writer = clientQuestionWriter(tx, actor.firmId);
    const questions = await writer.lock(clientId);
    refuseTooMany(questions);
    const code = `Q${String(questions.length + 1).padStart(2, '0')}`;
    const id = await writer.add(clientId, { code, ...facts }, deps.clock.now());
    await recordAudit(tx, { actor, action: 'client_question.added', subject: { type: 'client_question', id }, after: { code, ...facts } });
    return questionsPath(clientId);
  });
}

/**
 * Changes a question for searches that open from now on; the same words again change nothing. Throws ConflictError when it was changed
 * since it was loaded.
 */
export async function changeQuestion(
  deps: Deps,
  actor: FirmUser,
  { question, facts }: { question: ClientQuestion; facts: QuestionFacts },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const stored = await clientQuestionRepository(tx).getForClient(actor.firmId, question.clientId, question.id);
    if (isSameQuestion(stored, facts)) return;
    await clientQuestionWriter(tx, actor.firmId).change(question, facts);
    const { id, kind, prompt, help, choices } = stored;
    const before = { kind, prompt, help, choices };
    await recordAudit(tx, { actor, action: 'client_question.changed', subject: { type: 'client_question', id }, before, after: facts });
  });
}

/** Stops asking a question, or asks it again; a second time changes nothing. Searches that have opened go on as they were. */
export async function retireQuestion(
  deps: Deps,
  actor: FirmUser,
  { question, retired }: { question: ClientQuestion; retired: boolean },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const writer = clientQuestionWriter(tx, actor.firmId);
    const questions = await writer.lock(question.clientId);
    const stored = questions.find(({ id }) => id === question.id);
    if (!stored || (stored.retiredAt !== null) === retired) return;
    if (!retired) refuseTooMany(questions);
    await writer.retire(question.id, retired ? deps.clock.now() : null);
    const action = retired ? 'client_question.retired' : 'client_question.taken_back';
    await recordAudit(tx, { actor, action, subject: { type: 'client_question', id: question.id } });
  });
}

function refuseTooMany(questions: readonly ClientQuestion[]): void {
  const asked = questions.filter(({ retiredAt }) => retiredAt === null).length;
  if (asked >= MOST_QUESTIONS)
    throw new InvalidStateError(`A client is asked at most ${MOST_QUESTIONS} questions of your own. Retire one first.`);
}
