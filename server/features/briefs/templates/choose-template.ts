import type { FormProblem } from '../../../platform/http/forms';
import { mayServeRole, type TemplateRole } from '../domain/template-role';
import type { ChosenTemplate } from '../drafts.service';
import type { BriefTemplate } from './brief-template.repository';

type TemplateChoice =
  { readonly ok: true; readonly template: ChosenTemplate | null } | { readonly ok: false; readonly problem: FormProblem };

/** The template with this id in its newest version, among those in use, for a brief of this role; '' is the library's. */
export function chooseTemplate(inUse: readonly BriefTemplate[], id: string, role: TemplateRole): TemplateChoice {
  if (id === '') return { ok: true, template: null };
  const found = inUse.find((one) => one.id === id);
  if (!found) return problem('Choose another template: this one is not offered any more');
  if (found.side !== role.side) return problem(`Choose a template for ${role.side}: “${found.name}” is for ${found.side}`);
  if (!mayServeRole(found, role)) return problem(`Choose another template: “${found.name}” is for another kind of role`);
  const { id: versionId, number, words } = found.latest;
  return { ok: true, template: { versionId, name: found.name, number, words, scope: found.scope } };
}

const problem = (message: string): TemplateChoice => ({ ok: false, problem: { field: 'template', message } });
