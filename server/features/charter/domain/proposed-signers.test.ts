import { proposedSigners } from './proposed-signers';

const person = (id: string, changes: Partial<Parameters<typeof proposedSigners>[0][number]> = {}) => ({
  ...{ id, jobTitle: 'Board member', part: 'panel', leadsFunction: null },
  ...changes,
});

test('the heads are those who lead the function, whatever their part in the search', () => {
  const people = [
    person('m', { leadsFunction: 'marketing', part: 'observer' }),
    person('s', { leadsFunction: 'sales', part: 'functional_head' }),
  ];
  expect(proposedSigners(people)).toMatchObject({ head_of_sales: 's', head_of_marketing: 'm' });
});

test('the chief executive is told by the job title, else it is the sponsor, else nobody', () => {
  const sponsor = person('sponsor', { part: 'sponsor' });
  for (const jobTitle of ['CEO', 'Founder and CEO', 'Managing Director', 'Chief Executive Officer']) {
    expect(proposedSigners([sponsor, person('chief', { jobTitle })]).chief_executive).toBe('chief');
  }
  for (const jobTitle of ['Vice President Sales', 'Assistant to the CEO', 'Deputy Managing Director']) {
    expect(proposedSigners([sponsor, person('other', { jobTitle })]).chief_executive).toBe('sponsor');
  }
  expect(proposedSigners([])).toEqual({ head_of_sales: null, head_of_marketing: null, chief_executive: null });
});
