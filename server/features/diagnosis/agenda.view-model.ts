import { moment } from '../../shared/dates';
import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, type Chip, type FormState } from '../../shared/view-parts';
import { itemById } from '../intake';
import { isApprover, type Stakeholder } from '../searches';
import { listed } from '../../shared/sentence';
import type { AgendaItem, AgendaState, Topic } from './domain/agenda';
import type { Answer } from './domain/answers';
import { answerPhrase, questionWords, type Asked } from './wording';

const STATES: Record<AgendaState, Chip> = {
  open: { kind: 'open', label: 'Open' },
  decided: { kind: 'done', label: 'Decided' },
  dissent: { kind: 'warn', label: 'Dissent' },
  off: { kind: 'plain', label: 'Off the agenda' },
};

/** One item of the agenda in words: who answered what, and what has become of it. */
export function agendaItemView(item: AgendaItem, asked: Asked) {
  return {
    id: item.itemId,
    ...topicView(item, asked),
    state: STATES[item.state],
    entries: item.entries.map((entry) => ({
      lead: entry.kind === 'decision' ? 'Decided' : 'Dissent',
      name: entry.decidedByName,
      words: entry.words,
      agreed: entry.agreed === null ? null : `Agreed answer: ${answerPhrase(asked, item.itemId, entry.agreed)}.`,
      when: `Recorded by ${entry.recordedByName}, ${moment(entry.recordedAt)}`,
    })),
  };
}

/** A question with who answered what, and why it is talked about. */
export function topicView({ itemId, kind, difference, answers }: Topic, asked: Asked) {
  return {
    question: questionWords(asked, itemId),
    why: kind === 'contested' ? `${difference.toFixed(1)} points apart` : 'Answered differently, this alone would settle the result',
    answers: groups(answers).map(({ names, answer }) => ({ names: listed(names), text: answerPhrase(asked, itemId, answer) })),
  };
}

/** The answers a meeting may agree on: those that were given, and for a question with one choice every other one. */
export function agreeable({ itemId, answers }: Pick<Topic, 'itemId' | 'answers'>): readonly Answer[] {
  const item = itemById(itemId);
  const given = groups(answers).map(({ answer }) => answer);
  const others = item?.type === 'single' ? item.options.map(({ id }) => id).filter((id) => !given.includes(id)) : [];
  return [...given, ...others].filter((answer) => answer !== 'dk');
}

/** An answer as a form sends it: it stays the same when the answers beside it change. */
export const answerKey = (answer: Answer): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

interface Group {
  readonly answer: Answer;
  readonly names: readonly string[];
}

// People who gave the same answer stand together, in the order of the answers.
function groups(answers: Topic['answers']): readonly Group[] {
  const byAnswer = new Map<string, Group>();
  for (const { name, answer } of answers) {
    const key = answerKey(answer);
    byAnswer.set(key, { answer, names: [...(byAnswer.get(key)?.names ?? []), name] });
  }
  return [...byAnswer.values()];
}

export interface EntryFacts {
  readonly stakeholders: readonly Stakeholder[];
  readonly asked: Asked;
  readonly form: FormState | null;
}

/** The form that writes down what becomes of an item. What was typed comes back as it was. */
export function entryFormView(item: AgendaItem, { stakeholders, asked, form }: EntryFacts) {
  const sponsor = stakeholders.find(isApprover);
  const state = form ?? { typed: { kind: 'decision', decidedBy: sponsor?.id ?? '', agreed: 'none' }, problems: [] };
  return {
    summary: errorSummary(state.problems),
    version: loadedVersion(state.typed, item),
    fields: [
      field({ name: 'kind', label: 'What is recorded?', type: 'radios', options: KINDS }, state),
      field({ name: 'decidedBy', label: 'Whose is it?', type: 'select', options: peopleOptions(stakeholders) }, state),
      field(
        {
          name: 'agreed',
          label: 'Is there an answer all agree on?',
          type: 'select',
          hint: 'It counts in the result; what each had answered stays on record.',
          options: [
            { value: 'none', label: 'No, the sentence stands alone' },
            ...agreeable(item).map((answer) => ({ value: answerKey(answer), label: answerPhrase(asked, item.itemId, answer) })),
          ],
        },
        state,
      ),
      field({ name: 'words', label: 'In a sentence, as it was said', type: 'textarea', rows: 2, maxlength: 4000 }, state),
    ],
  };
}

const KINDS = [
  { value: 'decision', label: 'A decision', hint: 'Closes the item.' },
  { value: 'dissent', label: 'A dissent', hint: 'Stays on record, without agreement.' },
];

/** Whose decision or dissent it is: the sponsor stands first. */
export function peopleOptions(stakeholders: readonly Stakeholder[]) {
  const people = [...stakeholders].sort((a, b) => Number(isApprover(b)) - Number(isApprover(a)));
  return [
    { value: '', label: 'Choose a person' },
    ...people.map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}` })),
  ];
}
