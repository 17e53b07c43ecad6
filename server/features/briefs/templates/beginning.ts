import type { Scope } from '../../../platform/db/scope';
import type { FirmUser } from '../../../shared/actor';
import { NotFoundError } from '../../../shared/errors';
import { briefRepository } from '../brief.repository';
import { roleNamed } from '../domain/template-role';
import { libraryWords, wordsOfBrief } from '../domain/template-words';
import { briefTemplateRepository } from './brief-template.repository';
import type { Beginning } from './template-form-page.view-model';

/** What a new template is to begin with: the text of a brief, another template, or the library's of a role. */
interface Named {
  /** By its name. */
  readonly role: string;
  readonly template: string | null;
  readonly brief: string | null;
}

/** Throws NotFoundError for what the firm does not have. */
export async function beginningOf(scope: Scope, user: FirmUser, { role: named, template, brief }: Named): Promise<Beginning> {
  if (brief !== null) return fromBrief(scope, user, brief);
  if (template !== null) return fromTemplate(scope, user, template);
  const role = roleNamed(named);
  if (!role) throw new NotFoundError('The library has no template for such a role');
  return { role, words: libraryWords(role), from: 'It begins as a copy of the library’s template for this role.' };
}

async function fromBrief(scope: Scope, { firmId }: FirmUser, id: string): Promise<Beginning> {
  const version = await briefRepository(scope).getForFirm(firmId, id);
  return {
    role: { scope: version.scope, side: version.primarySide },
    words: wordsOfBrief(version),
    from: 'It begins with the text of that brief, without what came from answers and red flags. Take out what is about this client: the template is for others.',
  };
}

async function fromTemplate(scope: Scope, { firmId }: FirmUser, id: string): Promise<Beginning> {
  const { name, latest, ...role } = await briefTemplateRepository(scope).getForFirm(firmId, id);
  return { role, words: latest.words, from: `It begins as a copy of “${name}”, version ${latest.number}.` };
}
