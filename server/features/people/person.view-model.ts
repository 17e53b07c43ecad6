import { shortDay } from '../../shared/dates';
import { field, pageHead } from '../../shared/view-parts';
import { candidacyUrl, peopleUrl, personUrl } from './addresses';
import { STAGE_NAMES } from './domain/stages';
import type { OpenSearch, PersonSearchLine } from './people.read-model';
import type { Person } from './person.repository';
import { positionAt } from './words';

/** One person: what is on file, and the searches the person is or was in. */
export function personPage(person: Person, searches: readonly PersonSearchLine[], open: readonly OpenSearch[]) {
  return {
    title: person.name,
    head: pageHead({
      title: person.name,
      crumbs: [{ label: 'People', href: peopleUrl }],
      actions: [{ href: `${personUrl(person.id)}/edit`, label: 'Edit', quiet: true }],
      note: positionAt(person),
    }),
    facts: { items: personFacts(person) },
    notes: person.notes,
    searches: searches.map((line) => ({
      href: candidacyUrl(line.searchId, line.candidacyId),
      title: line.searchTitle,
      client: line.clientName,
      stage: STAGE_NAMES[line.stage],
      chip: { kind: line.hasLeft ? 'plain' : 'active', label: line.hasLeft ? 'Left' : 'In play' },
      since: shortDay(line.since),
    })),
    add: open.length === 0 ? null : addPart(person, open),
  };
}

/** What is on file, as terms and values; only what there is. Also shown on the page of a candidacy. */
export function personFacts(person: Person): { term: string; value: string; href: string | null }[] {
  const facts = [
    { term: 'Email address', value: person.email, href: person.email && `mailto:${encodeURIComponent(person.email).replace('%40', '@')}` },
    { term: 'Phone', value: person.phone, href: null },
    { term: 'Profile', value: person.linkedinUrl, href: person.linkedinUrl },
    { term: 'Position', value: person.position, href: null },
    { term: 'Company', value: person.company, href: null },
    { term: 'Location', value: person.location, href: null },
    { term: 'Source', value: person.source, href: null },
    { term: 'On file since', value: shortDay(person.createdAt), href: null },
  ];
  return facts.flatMap(({ term, value, href }) => (value === null ? [] : [{ term, value, href }]));
}

function addPart(person: Person, open: readonly OpenSearch[]) {
  const options = open.map((search) => ({ value: search.id, label: `${search.title}, ${search.clientName}` }));
  return {
    action: `${personUrl(person.id)}/candidacies`,
    search: field({ name: 'searchId', label: 'Search', type: 'select', options }),
  };
}
