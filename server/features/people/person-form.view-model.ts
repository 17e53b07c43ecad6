import { errorSummary, field, pageHead, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { peopleUrl, personUrl, searchPeopleUrl } from './addresses';
import type { PersonField } from './domain/person';
import { keyName } from './import-words';
import type { AlreadyKnown } from './people.service';
import type { PersonLine } from './people.read-model';
import type { Person } from './person.repository';
import { positionAt } from './words';

/** The fields of a person as people call them. */
export const FIELD_LABELS: readonly { field: PersonField; label: string }[] = [
  { field: 'name', label: 'Name' },
  { field: 'email', label: 'Email address' },
  { field: 'phone', label: 'Phone' },
  { field: 'linkedinUrl', label: 'LinkedIn or other profile' },
  { field: 'company', label: 'Company' },
  { field: 'position', label: 'Position' },
  { field: 'location', label: 'Location' },
  { field: 'source', label: 'Source' },
  { field: 'notes', label: 'Notes' },
];

export const NOTHING_TYPED: FormState = { typed: {}, problems: [] };

/** The form for a person new to the firm, outside any search. */
export function newPersonPage(state: FormState = NOTHING_TYPED, known: AlreadyKnown | null = null) {
  return {
    title: 'Add a person',
    head: pageHead({ title: 'Add a person', crumbs: [{ label: 'People', href: peopleUrl }] }),
    tabs: null,
    find: null,
    action: `${peopleUrl}/new`,
    submit: 'Add person',
    cancel: peopleUrl,
    known: knownPart(known, null),
    summary: errorSummary(state.problems),
    fields: personFields(state, known),
  };
}

export interface SearchFinding {
  query: string;
  matches: readonly PersonLine[];
  inSearch: ReadonlyMap<string, string>;
}

/** Adding to a search: first somebody the firm knows, then somebody new. `inSearch` maps person to candidacy. */
export function addToSearchPage(
  search: Search,
  finding: SearchFinding,
  { state = NOTHING_TYPED, known = null }: { state?: FormState; known?: AlreadyKnown | null } = {},
) {
  const home = searchPeopleUrl(search.id);
  return {
    title: `Add people to ${search.title}`,
    ...searchPage({
      search,
      current: 'people',
      head: { title: 'Add people', actions: [{ href: `${home}/import`, label: 'Bring people from a file', quiet: true }] },
    }),
    find: findPart(home, finding),
    action: `${home}/new`,
    submit: 'Add person to this search',
    cancel: home,
    known: knownPart(known, `${home}/known`),
    summary: errorSummary(state.problems),
    fields: personFields(state, known),
  };
}

function findPart(home: string, { query, matches, inSearch }: SearchFinding) {
  return {
    action: `${home}/new`,
    add: `${home}/known`,
    query,
    none: query !== '' && matches.length === 0 ? `Nobody the firm knows matches “${query}”. Add the person below.` : null,
    matches: matches.map((person) => {
      const candidacyId = inSearch.get(person.id);
      return {
        id: person.id,
        name: person.name,
        position: positionAt(person),
        email: person.email,
        there: candidacyId === undefined ? null : `${home}/${candidacyId}`,
      };
    }),
  };
}

/** What is on file about a person, to be changed. */
export function editPersonPage(person: Person, state: FormState | null, known: AlreadyKnown | null = null) {
  const form: FormState = state ?? { typed: { ...person }, problems: [] };
  return {
    title: `Edit ${person.name}`,
    head: pageHead({
      title: `Edit ${person.name}`,
      crumbs: [
        { label: 'People', href: peopleUrl },
        { label: person.name, href: personUrl(person.id) },
      ],
    }),
    action: `${personUrl(person.id)}/edit`,
    version: typeof form.typed['version'] === 'string' ? form.typed['version'] : String(person.version),
    cancel: personUrl(person.id),
    known: knownPart(known, null),
    summary: errorSummary(form.problems),
    fields: personFields(form, null),
  };
}

function knownPart(known: AlreadyKnown | null, addAction: string | null) {
  if (!known) return null;
  const { person, by } = known;
  return {
    title: `Already known: ${person.name}`,
    text: `The firm has ${person.name}${person.company ? `, ${person.company},` : ''} on file with the same ${keyName(by)}.`,
    personId: person.id,
    href: personUrl(person.id),
    add: addAction,
  };
}

function personFields(state: FormState, known: AlreadyKnown | null) {
  return {
    name: field({ name: 'name', label: 'Name', autocomplete: 'off', maxlength: 200 }, state),
    email: field({ name: 'email', label: 'Email address', type: 'email', autocomplete: 'off', optional: true }, state),
    phone: field({ name: 'phone', label: 'Phone', type: 'tel', autocomplete: 'off', optional: true }, state),
    linkedinUrl: field(
      { name: 'linkedinUrl', label: 'LinkedIn or other profile', autocomplete: 'off', inputmode: 'url', optional: true },
      state,
    ),
    company: field({ name: 'company', label: 'Company', autocomplete: 'off', optional: true }, state),
    position: field({ name: 'position', label: 'Position', autocomplete: 'off', optional: true }, state),
    location: field({ name: 'location', label: 'Location', autocomplete: 'off', optional: true }, state),
    source: field(
      { name: 'source', label: 'Source', hint: 'How the firm came to know this person', autocomplete: 'off', optional: true },
      state,
    ),
    notes: field(
      {
        name: 'notes',
        label: 'Notes',
        type: 'textarea',
        optional: true,
        rows: 5,
        hint: 'For the firm only; no client or candidate sees them',
      },
      state,
    ),
    somebodyElse: known?.by === 'nameAndCompany' ? somebodyElseField(known, state) : null,
  };
}

function somebodyElseField({ person }: AlreadyKnown, state: FormState) {
  const label = `This is another person than the ${person.name} on file`;
  return field({ name: 'somebodyElse', label, type: 'checkbox', optional: true }, state);
}
