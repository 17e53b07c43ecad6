import type { Side } from '../../../shared/side';
import { field, type Field, type FormState } from '../../../shared/view-parts';
import type { Scope } from '../domain/scope';
import { mayServeRole } from '../domain/template-role';
import type { BriefTemplate } from './brief-template.repository';
import { roleWords } from './template-pages.view-model';

interface Choosing {
  readonly name: string;
  readonly label: string;
  readonly scope: Scope;
  /** Null as long as nobody has named it. */
  readonly side: Side | null;
}

/** The templates of the firm that a brief can be written from, the library's words first; null where there are none of the firm. */
export function templateChoice(inUse: readonly BriefTemplate[], { name, label, ...role }: Choosing, state: FormState): Field | null {
  const offered = inUse.filter((one) => mayServeRole(one, role));
  if (offered.length === 0) return null;
  const areMixed = new Set(offered.map(roleWords)).size > 1 || role.side === null;
  const options = offered.map((one) => ({ value: one.id, label: areMixed ? `${one.name} (${roleWords(one)})` : one.name }));
  const hint = 'Competencies, weights and what the answers add are the same whichever you choose.';
  return field({ name, label, type: 'select', hint, options: [{ value: '', label: 'The library’s words' }, ...options] }, state);
}
