import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { PART_NAMES, searchPage, type Search, type Stakeholder } from '../searches';

/** Somebody else in the place of one who was to answer. */
export function replacementPage(search: Search, person: Stakeholder, form: FormState | null) {
  const home = `/searches/${search.id}/intake`;
  const state = form ?? { typed: {}, problems: [] };
  return {
    title: `Replace ${person.name} · ${search.title}`,
    scripts: [],
    ...searchPage({ search, current: 'intake', head: { title: `Replace ${person.name}` } }),
    summary: errorSummary(state.problems),
    text: `The new person takes the same part (${PART_NAMES[person.part].toLowerCase()}) and answers an intake of their own. What ${person.name} has answered is kept and can be read; it no longer counts. Every link of ${person.name} ends at once.`,
    action: `${home}/invitations/${person.id}/replacement`,
    fields: [
      field({ name: 'name', label: 'Name', autocomplete: 'off' }, state),
      field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'off' }, state),
      field({ name: 'jobTitle', label: 'Job title', autocomplete: 'off' }, state),
    ],
    cancel: { href: home, label: 'Keep as it is' },
  };
}
