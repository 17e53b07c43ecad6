import { loadedVersion } from '../../../shared/loaded-version';
import { otherSide } from '../../../shared/side';
import { errorSummary, field, pageHead, type FormState } from '../../../shared/view-parts';
import { textParts } from '../brief-text-fields.view-model';
import { nameOfRole, type TemplateRole } from '../domain/template-role';
import type { TemplateWords } from '../domain/template-words';
import { typedTemplate } from './brief-template.form';
import type { BriefTemplate } from './brief-template.repository';
import { BRIEF_TEMPLATES, templatePath } from './template-paths';
import { addedPart, LIST_CRUMBS, roleChip } from './template-pages.view-model';

/** What a new template begins with. */
export interface Beginning {
  readonly role: TemplateRole;
  readonly words: TemplateWords;
  /** Where the words were taken from, in a sentence. */
  readonly from: string;
}

/** The form of a template that is not kept yet. */
export function newTemplatePage({ role, words, from }: Beginning, state: FormState | null) {
  const form = state ?? { typed: typedTemplate({ name: '', words }), problems: [] };
  const title = 'Keep a template';
  return {
    ...formParts(role, form),
    title,
    head: pageHead({ title, crumbs: LIST_CRUMBS, chips: [roleChip(role)], note: from }),
    action: BRIEF_TEMPLATES,
    version: '1',
    submit: 'Keep the template',
    cancel: BRIEF_TEMPLATES,
  };
}

/** The form of a template that is kept, with the words of its newest version. */
export function editTemplatePage(template: BriefTemplate, state: FormState | null) {
  const { id, name, latest } = template;
  const form = state ?? { typed: typedTemplate({ name, words: latest.words }), problems: [] };
  const title = `Edit “${name}”`;
  return {
    ...formParts(template, form),
    title,
    head: pageHead({
      title,
      crumbs: [...LIST_CRUMBS, { label: name, href: templatePath(id) }],
      chips: [roleChip(template)],
      note: `Other words become version ${latest.number + 1}. Briefs that were written from it stay as they are.`,
    }),
    action: templatePath(id),
    version: loadedVersion(form.typed, template),
    submit: 'Save the template',
    cancel: templatePath(id),
  };
}

function formParts(role: TemplateRole, form: FormState) {
  return {
    summary: errorSummary(form.problems),
    role: nameOfRole(role),
    added: addedPart(role),
    name: field(
      {
        name: 'name',
        label: 'Name of the template',
        hint: 'Your colleagues find it by this name. It stands in the source of each line, where clients can read it too.',
      },
      form,
    ),
    text: textParts(form, role.scope === 'two_searches' ? null : otherSide(role.side)),
  };
}
