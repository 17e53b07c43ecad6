import type { Dependencies } from '../../dependencies';
import type { LinkHolder } from '../../shared/actor';
import type { TypedForm, TypedWord } from '../links';
import { contradictionRules } from './catalogue/contradictions';
import { entryWords, promptOf, unreadableFields } from './conflict.view-model';
import type { AnswerDraft } from './domain/plan-save';
import type { RawForm } from './domain/raw-form';
import { questionnaireOf, type Questionnaire } from './questionnaire';
import { parseStep, SEEN_FIELD } from './section.form';

/** What a page of the intake was sending, as questions and answers in the words of the search; what cannot be read stands as typed. */
export async function typedAnswers(
  { database }: Pick<Dependencies, 'database'>,
  { firmId, searchId }: LinkHolder,
  { fields }: TypedForm,
): Promise<readonly TypedWord[]> {
  const questionnaire = await questionnaireOf(database.reader, firmId, searchId);
  const { raw, asked } = formOf(fields, questionnaire);
  const { drafts, problems } = parseStep(asked, raw, new Map());
  const wrong = unreadableFields(problems, raw, questionnaire).map(({ label, yours }) => ({ term: label, text: yours }));
  return [...drafts.map((draft) => wordsOf(draft, questionnaire)), ...wrong].filter(({ text }) => text !== '');
}

function wordsOf(draft: AnswerDraft, questionnaire: Questionnaire): TypedWord {
  const answer = draft.value === null ? draft.note : entryWords(draft, questionnaire);
  return { term: promptOf(draft.itemId, questionnaire), text: answer };
}

/** The fields by name, and the questions they belong to. */
function formOf(fields: TypedForm['fields'], { items, context }: Questionnaire) {
  const names = [...new Set(fields.map(({ name }) => name))];
  const raw: RawForm = Object.fromEntries(names.map((name) => [name, fields.filter((one) => one.name === name).map(({ value }) => value)]));
  const isSent = ({ id }: { readonly id: string }) => names.some((name) => name === id || name.startsWith(`${id}-`));
  const remarks = contradictionRules.filter(isSent).map(({ id }) => id);
  const asked = { items: [...items.values()].filter(isSent), context: [...context.values()].filter(isSent) };
  return { raw: { ...raw, [SEEN_FIELD]: remarks }, asked };
}
