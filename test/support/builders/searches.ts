import type { StakeholderPart } from '../../../server/features/searches';
import type { Browser } from '../browser';

/** Adds a search with a client of its own, through the pages; returns its id. */
export async function addSearch(recruiter: Browser, values: { title?: string; client?: string } = {}): Promise<string> {
  const answer = await recruiter.submit(
    await recruiter.get('/searches/new'),
    { button: 'Add search' },
    {
      title: values.title ?? 'VP Sales & Marketing',
      client: 'new',
      clientName: values.client ?? 'Corvane Systems',
    },
  );
  return idFrom(answer.location);
}

export interface NewStakeholder {
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly part: StakeholderPart;
  readonly leadsFunction?: 'sales' | 'marketing';
}

export const HELENA: NewStakeholder = { name: 'Helena Brandt', email: 'helena@corvane.example', jobTitle: 'CEO', part: 'sponsor' };
export const MARCUS: NewStakeholder = {
  name: 'Marcus Oyelaran',
  email: 'marcus@corvane.example',
  jobTitle: 'VP Sales',
  part: 'functional_head',
  leadsFunction: 'sales',
};

/** Adds stakeholders to a search, through the pages. */
export async function addStakeholders(recruiter: Browser, searchId: string, people: readonly NewStakeholder[]): Promise<void> {
  for (const person of people) {
    const page = await recruiter.get(`/searches/${searchId}/stakeholders`);
    const { leadsFunction = 'none', ...rest } = person;
    const answer = await recruiter.submit(page, { button: 'Add stakeholder' }, { ...rest, leadsFunction });
    if (answer.status !== 303) throw new Error(`${person.name} was not added: ${answer.text.slice(0, 300)}`);
  }
}

/** The last id in an address. */
export function idFrom(location: string | null): string {
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}(?=[^0-9a-f]*$)/.exec(location ?? '')?.[0];
  if (!id) throw new Error(`There is no id in ${location}`);
  return id;
}
