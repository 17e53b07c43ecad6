import { errorSummary, field, type Field, type FormState, type Problem } from '../../shared/view-parts';
import type { AnswerConflict } from './answering.service';
import { DECLINED, emptyAnswer, typedValue, type Answer, type AnswerContent, type AnswerSheet } from './domain/answer';
import type { AssessmentItem, ExperienceItem } from './domain/assessment-item';
import { neighbours, type Section } from './domain/section';
import { assessmentPath, sectionPath, type Portal } from './portal';
import { portalFrame, progressPart } from './portal-frame.view-model';
import { fieldNames } from './section.form';

/** What a form that was sent says about itself. */
export interface SentForm {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly conflicts: readonly AnswerConflict[];
}

/** One page of the assessment. What was typed wins over what is stored; `sent` is null where the page is only opened. */
export function sectionPage(portal: Portal, section: Section, sent: SentForm | null) {
  const form = sent ?? { typed: storedText(section, portal.sheet), problems: [], conflicts: [] };
  return {
    ...portalFrame(portal, titleOf(section)),
    scripts: ['assessment'],
    summary: errorSummary(form.problems),
    progress: progressPart(portal, section),
    heading: section.part === 'experience' ? { title: section.competency.name, text: section.competency.definition } : null,
    action: sectionPath(portal.linkId, section),
    items: section.items.map((item) => itemView(item, portal.sheet.get(item.id)?.version ?? 0, form)),
    conflicted: form.conflicts.length > 0,
    ...waysOn(portal.linkId, section),
  };
}

function titleOf(section: Section): string {
  return section.part === 'experience' ? section.competency.name : `Situation ${section.number}`;
}

function waysOn(linkId: string, section: Section) {
  const { previous, next } = neighbours(section);
  return {
    back: previous ? sectionPath(linkId, previous) : assessmentPath(linkId),
    submit: next ? 'Save and continue' : 'Save and look over',
  };
}

function itemView(item: AssessmentItem, version: number, form: SentForm) {
  const names = fieldNames(item.id);
  const conflict = form.conflicts.find((candidate) => candidate.stored.itemId === item.id);
  return {
    id: names.value,
    name: names.value,
    prompt: item.prompt,
    error: form.problems.find((problem) => problem.field === names.value)?.message ?? null,
    choices: choicesOf(item, form.typed[names.value]),
    version: { name: names.version, value: String(version) },
    conflict: conflict ? storedWords(item, conflict.stored) : null,
    ...(item.kind === 'experience'
      ? { isHeading: false, instruction: null, texts: textFields(item, form) }
      : { isHeading: true, instruction: item.instruction, texts: [] }),
  };
}

function choicesOf(item: AssessmentItem, chosen: string | undefined) {
  const numbered = item.kind === 'experience';
  return [
    ...item.choices.map(({ value, label }) => ({ value, label, number: numbered ? value : null, checked: chosen === value })),
    { value: DECLINED, label: 'I would rather not answer this one', number: null, checked: chosen === DECLINED },
  ];
}

function textFields(item: ExperienceItem, state: FormState): Field[] {
  const names = fieldNames(item.id);
  const hint = `${item.evidenceRequest} Facts that somebody could check.`;
  const evidence = field({ name: names.evidence, label: 'Evidence', type: 'textarea', rows: 3, hint, optional: true }, state);
  const confirmer = field(
    {
      name: names.confirmer,
      label: 'Who could confirm it?',
      hint: 'We ask you again before we write to anyone.',
      autocomplete: 'off',
      optional: true,
    },
    state,
  );
  return [evidence, confirmer];
}

function storedText(section: Section, sheet: AnswerSheet): Record<string, string> {
  const entries = section.items.flatMap((item) => {
    const names = fieldNames(item.id);
    const answer = sheet.get(item.id) ?? emptyAnswer;
    return [
      [names.value, typedValue(answer)],
      [names.evidence, answer.evidence],
      [names.confirmer, answer.confirmer],
    ];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

/** What is stored for an item, in words, beside a form that wanted to say something else. */
export function storedWords(item: AssessmentItem, stored: Answer): string[] {
  const lines = [answerWords(item, stored)];
  if (stored.evidence) lines.push(`Evidence: ${stored.evidence}`);
  if (stored.confirmer) lines.push(`Who could confirm it: ${stored.confirmer}`);
  return lines;
}

/** An answer in the words of its scale. */
export function answerWords(item: AssessmentItem, answer: AnswerContent | undefined): string {
  if (answer?.declined) return 'Declined';
  const choice = item.choices.find((candidate) => candidate.value === answer?.value);
  if (!choice) return 'Not answered';
  return item.kind === 'experience' ? `${choice.value}. ${choice.label}` : choice.label;
}

/** What the script gets back after a save: new versions, where things stand, and what to say. It holds no answer and no key. */
export function autosaveAnswer(portal: Portal, section: Section, { problems, conflicts }: SentForm) {
  const versions = section.items.map((item) => [fieldNames(item.id).version, portal.sheet.get(item.id)?.version ?? 0] as const);
  return {
    versions: conflicts.length > 0 ? {} : Object.fromEntries<number>(versions),
    progress: progressPart(portal, section),
    message:
      conflicts.length > 0 ? 'Answered differently in another window. Press the button below to see both.' : (problems[0]?.message ?? null),
  };
}
