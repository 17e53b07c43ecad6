import Joi from 'joi';
import { defineForm, optionalText, type Form, type Typed } from '../../platform/http/forms';
import type { AnswerDraft } from './answering.service';
import { acceptedValues, answerFromTyped, answerLimits } from './domain/answer';
import type { AssessmentItem } from './domain/assessment-item';
import type { Section } from './domain/section';

/** Names of the form fields of one item. */
export function fieldNames(itemId: string) {
  return { value: `value-${itemId}`, evidence: `evidence-${itemId}`, confirmer: `confirmer-${itemId}`, version: `version-${itemId}` };
}

/** The form of one page. Nothing is required: an item may stay open, and half a thought is saved too. */
export function sectionForm(section: Section): Form<Record<string, unknown>> {
  return defineForm({ fields: Object.assign({}, ...section.items.map(itemFields)) as Record<string, Joi.Schema> });
}

function itemFields(item: AssessmentItem): Record<string, Joi.Schema> {
  const names = fieldNames(item.id);
  const value = Joi.string()
    .valid(...acceptedValues(item))
    .messages({ 'any.only': 'Choose one of the answers shown' });
  const version = Joi.any();
  if (item.kind === 'situation') return { [names.value]: value, [names.version]: version };
  return {
    [names.value]: value,
    [names.evidence]: optionalText(answerLimits.evidence),
    [names.confirmer]: optionalText(answerLimits.confirmer),
    [names.version]: version,
  };
}

/**
 * The answers in a form that can be saved: those of items without a problem. One item's problem never keeps another from being saved.
 * A version that is not a number counts as 0, which no stored answer has.
 */
export function draftsFrom(section: Section, typed: Typed, problemFields: ReadonlySet<string>): AnswerDraft[] {
  return section.items.flatMap((item) => {
    const names = fieldNames(item.id);
    if (Object.values(names).some((name) => problemFields.has(name))) return [];
    const text = (name: string) => typed[name] ?? '';
    const content = answerFromTyped(item, {
      value: text(names.value),
      evidence: text(names.evidence),
      confirmer: text(names.confirmer),
    });
    const version = Number(text(names.version));
    return [{ itemId: item.id, content, version: Number.isSafeInteger(version) ? version : 0 }];
  });
}
