import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, pageHead, type FormState } from '../../shared/view-parts';
import type { Client } from '../clients';
import type { ClientQuestion } from './client-question.repository';
import { MOST_QUESTIONS, type OwnQuestion, type QuestionKind } from './domain/own-question';
import { questionsPath } from './instruments.paths';

export const KIND_WORDS: Readonly<Record<QuestionKind, string>> = {
  line: 'A line of text',
  paragraph: 'A few sentences',
  choice: 'One of several answers',
  number: 'A number',
};

const KINDS = [
  { value: 'line', label: KIND_WORDS.line, hint: 'Up to 200 characters.' },
  { value: 'paragraph', label: KIND_WORDS.paragraph, hint: 'Up to 4,000 characters.' },
  { value: 'choice', label: KIND_WORDS.choice, hint: 'Enter the answers below.' },
  { value: 'number', label: KIND_WORDS.number, hint: null },
];

const crumbsOf = ({ id, name }: Client) => [
  { label: 'Clients', href: '/clients' },
  { label: name, href: `/clients/${id}` },
];

/** The questions a firm asks one client beside the instrument, and the form for another. */
export function questionsPage(client: Client, questions: readonly ClientQuestion[], form: FormState | null = null) {
  const asked = questions.filter(({ retiredAt }) => retiredAt === null);
  const retired = questions.filter(({ retiredAt }) => retiredAt !== null);
  return {
    title: `Your own questions, ${client.name}`,
    scripts: [],
    head: pageHead({
      title: 'Your own questions',
      crumbs: crumbsOf(client),
      chips: [{ kind: 'plain', label: 'Not scored' }],
      note: `Asked in the intakes of ${client.name}, after the instrument. Nothing in the diagnosis rests on the answers. A search keeps the questions with which its intake opened.`,
    }),
    asked: asked.map((question) => questionView(client, question)),
    retired: retired.map((question) => questionView(client, question)),
    form: asked.length < MOST_QUESTIONS || form ? { summary: errorSummary(form?.problems ?? []), ...fieldsOf(form) } : null,
    action: questionsPath(client.id),
    full: `${MOST_QUESTIONS} questions are the most. Retire one to add another.`,
  };
}

function questionView({ id: clientId }: Client, question: ClientQuestion) {
  const at = `${questionsPath(clientId)}/${question.id}`;
  return { ...ownQuestionView(question), edit: `${at}/edit`, retire: `${at}/retirement`, takeBack: `${at}/return` };
}

/** A question as a line for the firm. */
export function ownQuestionView({ code, prompt, help, kind, choices }: OwnQuestion) {
  return {
    code,
    prompt,
    help: help === '' ? null : help,
    kind: KIND_WORDS[kind],
    choices: choices.length > 0 ? choices.join(' · ') : null,
  };
}

/** One own question to edit; what was typed stands over what is stored. */
export function questionPage(client: Client, question: ClientQuestion, form: FormState | null) {
  const { prompt, help, kind, choices, code } = question;
  const state = form ?? { typed: { prompt, help, kind, choices: choices.join('\n') }, problems: [] };
  return {
    title: `Edit ${code}, ${client.name}`,
    scripts: [],
    head: pageHead({
      title: `Edit ${code}`,
      crumbs: [...crumbsOf(client), { label: 'Your own questions', href: questionsPath(client.id) }],
      note: 'The change is asked in searches whose intake opens from now on. Open intakes go on as they were.',
    }),
    summary: errorSummary(state.problems),
    action: `${questionsPath(client.id)}/${question.id}`,
    cancel: questionsPath(client.id),
    version: loadedVersion(state.typed, question),
    ...fieldsOf(state),
  };
}

function fieldsOf(form: FormState | null) {
  const state = form ?? { typed: { kind: 'line' }, problems: [] };
  return {
    fields: [
      field({ name: 'prompt', label: 'Question', type: 'textarea', rows: 2, maxlength: 400 }, state),
      field({ name: 'help', label: 'Help under the question', type: 'textarea', rows: 2, maxlength: 400, optional: true }, state),
      field({ name: 'kind', label: 'How is it answered?', type: 'radios', options: KINDS }, state),
      field(
        {
          name: 'choices',
          label: 'Answers to choose from',
          type: 'textarea',
          rows: 4,
          hint: 'For one of several answers: one a line, two to twelve.',
          optional: true,
        },
        state,
      ),
    ],
  };
}
