import { isDeepStrictEqual } from 'node:util';
import type { Dependencies } from '../../../dependencies';
import { recordAudit } from '../../../platform/db/audit';
import type { Submission } from '../../../platform/db/form-submissions';
import type { Transaction } from '../../../platform/db/scope';
import type { FirmUser } from '../../../shared/actor';
import type { TemplateRole } from '../domain/template-role';
import type { TemplateWords } from '../domain/template-words';
import { briefTemplateRepository, type BriefTemplate } from './brief-template.repository';
import { templatePath } from './template-paths';

type TemplateDependencies = Pick<Dependencies, 'database' | 'clock'>;

export interface TemplateText {
  readonly name: string;
  readonly words: TemplateWords;
}

const subjectOf = (id: string) => ({ type: 'brief_template', id });

/** Keeps words as the first version of a new template, once per submitted form; returns the address of its page. */
export function keepTemplate(
  deps: TemplateDependencies,
  actor: FirmUser,
  { role, text, submission }: { role: TemplateRole; text: TemplateText; submission: Submission },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const { firmId, name: createdByName } = actor;
    const templates = briefTemplateRepository(tx);
    const id = await templates.add({ firmId, ...role, name: text.name, createdByName });
    await templates.addVersion({ id, firmId }, { number: 1, words: text.words, madeByName: createdByName });
    await recordAudit(tx, { actor, action: 'brief_template.created', subject: subjectOf(id), after: { name: text.name, ...role } });
    return templatePath(id);
  });
}

/**
 * Other words make the next version; briefs keep the one they were written from. Nothing changed is nothing written. Throws ConflictError when somebody else changed the
 * template since it was loaded.
 */
export async function changeTemplate(
  deps: TemplateDependencies,
  actor: FirmUser,
  { template, text }: { template: BriefTemplate; text: TemplateText },
): Promise<void> {
  const { name } = text;
  if (template.name === name && isSameWords(template.latest.words, text.words)) return;
  await deps.database.transaction(async (tx) => {
    await briefTemplateRepository(tx).change(template, { name });
    const number = await nextVersion(tx, actor, { template, words: text.words });
    const change = { before: { name: template.name, number: template.latest.number }, after: { name, number } };
    await recordAudit(tx, { actor, action: 'brief_template.changed', subject: subjectOf(template.id), ...change });
  });
}

/** The number the words have now: a new one only where they differ. */
async function nextVersion(
  tx: Transaction,
  actor: FirmUser,
  { template, words }: { template: BriefTemplate; words: TemplateWords },
): Promise<number> {
  const { latest } = template;
  if (isSameWords(latest.words, words)) return latest.number;
  const number = latest.number + 1;
  await briefTemplateRepository(tx).addVersion(template, { number, words, madeByName: actor.name });
  return number;
}

/** Whatever the order of the keys: PostgreSQL keeps those of JSON in one of its own. */
export function isSameWords(one: TemplateWords, other: TemplateWords): boolean {
  return isDeepStrictEqual(one, other);
}

/** A retired template is offered to no brief any more; nothing of what was written from it changes. */
export async function retireTemplate(
  deps: TemplateDependencies,
  actor: FirmUser,
  { template, retired }: { template: BriefTemplate; retired: boolean },
): Promise<void> {
  if ((template.retiredAt !== null) === retired) return;
  await deps.database.transaction(async (tx) => {
    await briefTemplateRepository(tx).change(template, { retiredAt: retired ? deps.clock.now() : null });
    const action = retired ? 'brief_template.retired' : 'brief_template.brought_back';
    await recordAudit(tx, { actor, action, subject: subjectOf(template.id) });
  });
}
