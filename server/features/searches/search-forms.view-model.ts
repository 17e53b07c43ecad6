import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, pageHead, type FormState } from '../../shared/view-parts';
import type { Client } from '../clients';
import { CLOSE_REASONS, CLOSE_REASON_NAMES, STATE_NAMES, nextStates, type Search } from './domain/search';
import { NEW_CLIENT } from './search.form';
import { searchPage } from './search-page';

const TITLE = {
  name: 'title',
  label: 'Title the client has in mind',
  hint: 'In the client’s words. The diagnosis may suggest another one',
} as const;
const JOB_DESCRIPTION = {
  name: 'jobDescription',
  label: 'The client’s own job description',
  type: 'textarea',
  rows: 10,
  optional: true,
  hint: 'Paste it as it is',
} as const;

export function newSearchPage(clients: readonly Client[], state: FormState) {
  const known = clients.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = state.typed['client'] || (clients.length === 0 ? NEW_CLIENT : '');
  const form: FormState = { ...state, typed: { ...state.typed, client: chosen } };
  return {
    title: 'Add search',
    head: pageHead({ title: 'Add search', crumbs: [{ label: 'Searches', href: '/searches' }] }),
    summary: errorSummary(state.problems),
    fields: {
      title: field(TITLE, form),
      client: field(
        {
          name: 'client',
          label: 'Client',
          type: 'select',
          options: [{ value: '', label: 'Choose' }, ...known, { value: NEW_CLIENT, label: 'A new client' }],
        },
        form,
      ),
      clientName: field(
        { name: 'clientName', label: 'Name of the new client', optional: true, hint: 'Only if you chose a new client' },
        form,
      ),
      jobDescription: field(JOB_DESCRIPTION, form),
    },
  };
}

/** `state` of the state form is apart from that of the facts form: two forms on one page. */
export function searchEditPage(search: Search, form: (FormState & { state?: FormState }) | null) {
  const stored = { title: search.title, jobDescription: search.jobDescription };
  const facts: FormState = form && !form.state ? form : { typed: stored, problems: [] };
  const change: FormState = form?.state ?? { typed: {}, problems: [] };
  return {
    title: `Edit ${search.title}`,
    ...searchPage({ search, current: 'overview', head: { title: 'Edit the search' } }),
    summary: errorSummary([...facts.problems, ...change.problems]),
    action: `/searches/${search.id}/edit`,
    stateAction: `/searches/${search.id}/state`,
    cancel: `/searches/${search.id}`,
    xray: `/searches/${search.id}/xray`,
    version: loadedVersion(facts.typed, search),
    fields: { title: field({ ...TITLE, label: 'Title' }, facts), jobDescription: field(JOB_DESCRIPTION, facts) },
    state: stateFields(search, change),
  };
}

function stateFields(search: Search, form: FormState) {
  const next = nextStates(search);
  if (next.length === 0) return null;
  return {
    state: field(
      {
        name: 'state',
        label: `Move on from “${STATE_NAMES[search.state]}”`,
        type: 'select',
        options: next.map((to) => ({ value: to, label: STATE_NAMES[to] })),
      },
      form,
    ),
    closeReason: field(
      {
        name: 'closeReason',
        label: 'Why it is closed',
        type: 'select',
        optional: true,
        hint: 'Only when closing',
        options: [{ value: '', label: 'Choose' }, ...CLOSE_REASONS.map((reason) => ({ value: reason, label: CLOSE_REASON_NAMES[reason] }))],
      },
      form,
    ),
  };
}
