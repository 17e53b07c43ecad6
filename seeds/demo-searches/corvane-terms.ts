import { sendCharter, signCharter, writeCharter } from '../demo-charters';
import { waive, writeTerms } from '../demo-measures';
import type { DemoSearch } from '../demo-steps';

const PAY = { period: 'the first financial year' };

/** What stands beside each measure. Two are left bare: the review says so, and the brief went out with that. */
const TERMS: Parameters<typeof writeTerms>[2] = {
  'Customer acquisition cost': {
    ...PAY,
    target: 'at most €38,000',
    baseline: '€41,000, four quarters to the end of the summer',
    readFrom: 'Finance, from the ledger and the CRM',
    budget: 'Inside the programme budget of €260,000',
    levers: 'Programmes and agencies, with sales for the mix of segments',
    payShare: 20,
    dueMonth: 12,
  },
  'Stage conversion between marketing and sales': {
    ...PAY,
    target: 'six of ten passed leads accepted',
    baseline: 'three of ten in the last two quarters, by Marcus’s count',
    readFrom: 'CRM, field “accepted on”',
    budget: 'None needed: a definition and two half days',
    levers: 'Lead definition together with sales',
    payShare: 15,
    dueMonth: 9,
  },
  'Pipeline influenced and created': {
    ...PAY,
    target: '€9 million created',
    baseline: '€4.1 million in the last twelve months',
    readFrom: 'CRM, sampled by Tomasz each quarter',
    budget: '€260,000 for programmes',
    levers: 'Budget between programmes, agencies, message',
    payShare: 35,
    dueMonth: 12,
  },
  'Share of pipeline inside the ideal customer profile': {
    target: 'seven tenths',
    baseline: 'about half, from a sample of sixty opportunities',
    readFrom: 'CRM',
    budget: 'None needed',
    dueMonth: 9,
  },
  'Awareness or consideration': {
    target: '16 per cent of the target group',
    baseline: '11 per cent in the survey of the spring',
    readFrom: 'The same survey of 200 operators',
    budget: '€30,000 for two surveys, the rest from programmes',
    levers: 'Message, media, trade fairs',
    dueMonth: 5,
  },
  Payback: { baseline: '19 months over all segments', readFrom: 'Finance', levers: 'Segment mix, with sales and finance' },
};

const AGREED = 'agreed' as const;

/** Measures with what was found against them and who took it upon themselves; a charter with an owner for each clause. */
export async function corvaneTerms(search: DemoSearch): Promise<void> {
  await writeTerms(search, 46, TERMS);
  const inProfile = { title: 'Owned without a lever', measure: 'Share of pipeline inside the ideal customer profile' };
  await waive(search, 45, {
    ...inProfile,
    byName: 'Helena Brandt',
    reason: 'The territory plan is redrawn in January, and this person sits at that table. Until then I answer for it.',
  });
  await waive(search, 45, {
    ...inProfile,
    byName: 'Tomasz Wrona',
    reason: 'Nothing of the bonus hangs on it before the territory plan is signed; I have written that into the offer.',
  });
  await waive(search, 45, {
    title: 'A brand target due in under six months',
    measure: 'Awareness or consideration',
    byName: 'Helena Brandt',
    reason: 'It is the second reading of a survey that runs already, and we look at it without judging by it.',
  });
  await writeCharter(search, 45, {
    1: {
      owner: 'Helena Brandt',
      status: AGREED,
      text: 'One revenue goal for the company. 20 per cent of the variable pay of both heads hangs on it.',
    },
    2: { owner: 'Marcus Oyelaran', status: AGREED },
    3: { owner: 'Marcus Oyelaran', status: AGREED },
    4: {
      owner: 'Tomasz Wrona',
      status: AGREED,
      text: 'One pipeline report, owned by finance. Where the two heads differ, Tomasz draws twenty opportunities and all three look.',
    },
    5: { owner: 'VP Marketing, when in post', status: AGREED },
    6: { owner: 'Helena Brandt', status: AGREED },
    7: { owner: 'Marcus Oyelaran', status: AGREED },
    8: { owner: 'Helena Brandt', status: AGREED },
    9: {
      owner: 'Helena Brandt',
      status: AGREED,
      text: 'Each leader spends four days a year in the other’s work, two of them with customers.',
    },
  });
}

/** Sales and the chief executive have signed; for marketing, whose post is empty, a member of the board is asked. */
export async function corvaneCharter(search: DemoSearch): Promise<void> {
  await sendCharter(search, 40, {
    head_of_sales: 'Marcus Oyelaran',
    head_of_marketing: 'Ingrid Solheim',
    chief_executive: 'Helena Brandt',
  });
  await signCharter(search, { name: 'Helena Brandt', daysAgo: 39 });
  await signCharter(search, { name: 'Marcus Oyelaran', daysAgo: 35 });
}
