import type { FormProblem } from '../../../platform/http/forms';
import type { Side } from '../domain/scope';
import type { ChosenTemplate } from '../drafts.service';
import type { BriefTemplate } from './brief-template.repository';

type TemplateChoice =
  { readonly ok: true; readonly template: ChosenTemplate | null } | { readonly ok: false; readonly problem: FormProblem };

/** The template with this id in its newest version, among those in use; '' is the library's. */
export function chooseTemplate(inUse: readonly BriefTemplate[], id: string, side: Side): TemplateChoice {
  if (id === '') return { ok: true, template: null };
  const found = inUse.find((one) => one.id === id);
  if (!found) return problem('Choose another template: this one is not offered any more');
  if (found.side !== side) return problem(`Choose a template for ${side}: “${found.name}” is for ${found.side}`);
  const { id: versionId, number, words } = found.latest;
  return { ok: true, template: { versionId, name: found.name, number, words } };
}

const problem = (message: string): TemplateChoice => ({ ok: false, problem: { field: 'template', message } });
