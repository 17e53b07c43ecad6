import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, pageHead, type FormState } from '../../shared/view-parts';
import type { Client } from './client.repository';

export function clientsPage(clients: readonly Client[]) {
  return {
    title: 'Clients',
    head: pageHead({ title: 'Clients', actions: [{ href: '/clients/new', label: 'Add client', quiet: false }] }),
    clients: clients.map(({ id, name, website }) => ({ name, website, href: `/clients/${id}` })),
    empty: {
      title: 'No clients yet',
      text: 'A client is a company that hires. Searches belong to clients.',
      action: { href: '/clients/new', label: 'Add the first client' },
    },
  };
}

/** `client` is null for a new one; `state.typed` wins over what is stored. */
export function clientFormPage(client: Client | null, state: FormState | null) {
  const stored = client ? { name: client.name, website: client.website ?? '', notes: client.notes } : {};
  const form: FormState = state ?? { typed: stored, problems: [] };
  const title = client ? `Edit ${client.name}` : 'Add client';
  return {
    title,
    head: pageHead({ title, crumbs: [{ label: 'Clients', href: '/clients' }] }),
    summary: errorSummary(form.problems),
    action: client ? `/clients/${client.id}` : '/clients',
    cancel: client ? `/clients/${client.id}` : '/clients',
    version: loadedVersion(form.typed, client),
    submit: client ? 'Save client' : 'Add client',
    fields: {
      name: field({ name: 'name', label: 'Name', autocomplete: 'organization' }, form),
      website: field({ name: 'website', label: 'Website', type: 'url', optional: true }, form),
      notes: field({ name: 'notes', label: 'Notes', type: 'textarea', optional: true }, form),
    },
  };
}

export interface ClientSearch {
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

export function clientPage(client: Client, searches: readonly ClientSearch[]) {
  return {
    title: client.name,
    head: pageHead({
      title: client.name,
      crumbs: [{ label: 'Clients', href: '/clients' }],
      note: client.website,
      actions: [
        { href: `/searches/new?client=${client.id}`, label: 'Add search', quiet: false },
        { href: `/clients/${client.id}/edit`, label: 'Edit', quiet: true },
      ],
    }),
    notes: client.notes,
    searches: searches.map(({ id, title, state }) => ({ title, state: sentenceCase(state), href: `/searches/${id}` })),
    empty: {
      title: 'No searches yet',
      text: 'A search is one mandate for one role.',
      action: { href: `/searches/new?client=${client.id}`, label: 'Add the first search' },
    },
  };
}

/** "brief_approved" as people write it. */
function sentenceCase(state: string): string {
  const words = state.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
