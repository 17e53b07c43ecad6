import Joi from 'joi';
import { defineForm, parseForm, requiredText, rowVersion, type FormProblem, type Typed } from '../../../platform/http/forms';
import { rowProblems, textFields, textFrom, typedText } from '../brief-text.form';
import { templateRoleNames, templateRoles, type TemplateRole, type TemplateRoleName } from '../domain/template-role';
import type { TemplateText } from './brief-templates.service';

interface Values extends Record<string, string | number> {
  name: string;
  role: TemplateRoleName;
  version: number;
}

const form = defineForm<Values>({
  fields: {
    name: requiredText('Enter a name by which your colleagues find it', 80),
    role: Joi.string()
      .valid(...templateRoleNames)
      .required()
      .messages({ '*': 'Choose the role that the template is for' }),
    ...textFields,
    version: rowVersion().default(1),
  },
});

export type ParsedTemplate =
  | { readonly ok: true; readonly role: TemplateRole; readonly text: TemplateText; readonly version: number; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed };

/** Reads the form of a template; the role counts for a new one only. */
export function parseTemplate(body: unknown): ParsedTemplate {
  const parsed = parseForm(form, body);
  const problems = [...(parsed.ok ? [] : parsed.problems), ...rowProblems(parsed.typed)];
  if (!parsed.ok || problems.length > 0) return { ok: false, problems, typed: parsed.typed };
  const { name, role, version, ...texts } = parsed.value;
  return {
    ok: true,
    role: templateRoles[role],
    text: { name, words: textFrom(texts as Record<string, string>) },
    version,
    typed: parsed.typed,
  };
}

export const retirementForm = defineForm<{ version: number }>({ fields: { version: rowVersion().required() } });

/** The form’s fields for a stored template; the reverse of `parseTemplate`. */
export const typedTemplate = ({ name, words }: TemplateText): Record<string, string> => ({ name, ...typedText(words) });
