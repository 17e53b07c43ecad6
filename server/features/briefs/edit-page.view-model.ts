import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { hasProblemIn, textParts } from './brief-text-fields.view-model';
import { loadedVersion } from './loaded-version';
import { editOf } from './domain/edit-brief';
import type { BriefVersion } from './domain/brief-version';
import { CHARTER_CLAUSES, typedFrom } from './edit-brief.form';

/** The form behind a draft: prose as lines, outcomes and measures as rows with two to spare, the nine clauses. */
export function editPage(search: Search, draft: BriefVersion, state: FormState | null) {
  const form: FormState = state ?? { typed: typedFrom(editOf(draft.content)), problems: [] };
  const title = `Edit version ${draft.number}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(form.problems),
    action: `/searches/${search.id}/brief/edit`,
    cancel: { href: `/searches/${search.id}/brief`, label: 'Cancel' },
    version: loadedVersion(form, draft),
    text: textParts(form, draft.content.outsourcing?.side ?? null),
    charter: draft.content.charter.slice(0, CHARTER_CLAUSES).map(({ id, title: clause }) => charterRow({ id, clause }, form)),
  };
}

function charterRow({ id, clause }: { id: number; clause: string }, form: FormState) {
  const statuses = [
    { value: 'open', label: 'Open' },
    { value: 'proposed', label: 'Proposed' },
    { value: 'agreed', label: 'Agreed' },
  ];
  return {
    legend: `${id}. ${clause}`,
    isOpen: hasProblemIn(form, 'charter', id),
    text: field({ name: `charterText_${id}`, label: 'Content', type: 'textarea', rows: 2 }, form),
    owner: field({ name: `charterOwner_${id}`, label: 'Owner', optional: true }, form),
    status: field({ name: `charterStatus_${id}`, label: 'Status', type: 'select', options: statuses }, form),
  };
}
