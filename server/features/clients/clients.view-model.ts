import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, pageHead, type FormState } from '../../shared/view-parts';
import type { Client } from './client.repository';

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
