import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import type { Search } from './domain/search';
import { PART_NAMES, STAKEHOLDER_PARTS, type Stakeholder } from './domain/stakeholder';
import { searchPage } from './search-page';

const NOTHING_TYPED: FormState = { typed: {}, problems: [] };
const FUNCTION_NAMES = { sales: 'Sales', marketing: 'Marketing' } as const;

export function stakeholdersPage(search: Search, stakeholders: readonly Stakeholder[], state: FormState = NOTHING_TYPED) {
  const home = `/searches/${search.id}/stakeholders`;
  const hasSponsor = stakeholders.some(({ part }) => part === 'sponsor');
  return {
    title: `Stakeholders, ${search.title}`,
    ...searchPage({
      search,
      current: 'stakeholders',
      head: { title: 'Stakeholders', note: 'Who at the client has a part in this search.' },
    }),
    stakeholders: stakeholders.map((person) => ({
      name: person.name,
      email: person.email,
      jobTitle: person.jobTitle,
      part: PART_NAMES[person.part],
      leads: person.leadsFunction ? FUNCTION_NAMES[person.leadsFunction] : null,
      href: `${home}/${person.id}`,
    })),
    needsSponsor: stakeholders.length > 0 && !hasSponsor,
    next: stakeholders.length > 0 ? { href: `/searches/${search.id}/intake`, label: 'Go on to the intake' } : null,
    action: home,
    version: '1',
    submit: 'Add stakeholder',
    cancel: null,
    summary: errorSummary(state.problems),
    fields: stakeholderFields(state),
  };
}

export function stakeholderEditPage(search: Search, stakeholder: Stakeholder, state: FormState | null) {
  const home = `/searches/${search.id}/stakeholders`;
  const { name, email, jobTitle, part } = stakeholder;
  const form: FormState = state ?? {
    typed: { name, email, jobTitle, part, leadsFunction: stakeholder.leadsFunction ?? 'none' },
    problems: [],
  };
  return {
    title: `Edit ${name}`,
    ...searchPage({ search, current: 'stakeholders', head: { title: `Edit ${name}` } }),
    action: `${home}/${stakeholder.id}`,
    version: loadedVersion(form.typed, stakeholder),
    submit: 'Save stakeholder',
    cancel: { href: home, label: 'Cancel' },
    summary: errorSummary(form.problems),
    fields: stakeholderFields(form),
  };
}

function stakeholderFields(state: FormState) {
  return {
    name: field({ name: 'name', label: 'Name', autocomplete: 'off' }, state),
    email: field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'off' }, state),
    jobTitle: field({ name: 'jobTitle', label: 'Job title', autocomplete: 'off' }, state),
    part: field(
      {
        name: 'part',
        label: 'Part in this search',
        type: 'select',
        hint: 'The sponsor approves the hire and signs the brief',
        options: [{ value: '', label: 'Choose' }, ...STAKEHOLDER_PARTS.map((part) => ({ value: part, label: PART_NAMES[part] }))],
      },
      state,
    ),
    leadsFunction: field(
      {
        name: 'leadsFunction',
        label: 'Function this person leads today',
        type: 'select',
        optional: true,
        options: [
          { value: 'none', label: 'Neither' },
          { value: 'sales', label: 'Sales' },
          { value: 'marketing', label: 'Marketing' },
        ],
      },
      state,
    ),
  };
}
