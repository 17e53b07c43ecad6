import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addComparedSearch } from '../../support/builders/compared-search';
import type { Page } from '../../support/page';
import { answeredSearch, COMBINED, draftedSearch, linksIn, MARKETING, openBrief, publish, SALES, sign } from './support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const REQUEST = { requestedBy: 'Helena Brandt', reason: 'One post is funded.' };
const home = (searchId: string) => `/searches/${searchId}/brief/combined`;

/** A combined role with sales in the lead, asked for against a sales-led diagnosis. */
async function askedFor(): Promise<string> {
  const searchId = await answeredSearch(app, judith, { helena: SALES });
  const form = await judith.get(`${home(searchId)}/new`);
  await judith.submit(form, { button: 'Open the guarded path' }, { ...REQUEST, primarySide: 'sales' });
  return searchId;
}

async function acceptAll(searchId: string): Promise<void> {
  for (const warning of [1, 2, 3, 4, 5]) {
    const page = await judith.get(home(searchId));
    await judith.submit(page, { button: `Accept warning ${warning}` }, { [`by_${warning}`]: 'Helena Brandt' });
  }
}

const ROW = {
  provider: 'Fractional CMO',
  owner: 'Helena Brandt',
  monthlyCost: '3000',
  firstDeliverable: 'Positioning paper',
  exitRule: 'One month’s notice',
  kind: 'fractional',
  start: '2026-12-01',
  measure: 'Share of deals in the target group',
};
const rowsOf = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) =>
      Object.entries(ROW).map(([name, value]) => [`${name}_${index + 1}`, value] as const),
    ).flat(),
  );
const TOGETHER = { currency: 'eur', reviewDate: '2027-03-01', splitTrigger: 'Twelve months', separatePay: 'yes' };

async function writePlan(searchId: string, values: Record<string, string>): Promise<Page> {
  return judith.submit(await judith.get(`${home(searchId)}/plan`), { button: 'Save the plan' }, values);
}

describe('asking for one leader over both', () => {
  it('takes a name, a reason and a side; half and half is refused', async () => {
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    const form = await judith.get(`${home(searchId)}/new`);
    expect(form.text).toContain('The diagnosis says: marketing-led');
    const answer = await judith.submit(form, { button: 'Open the guarded path' }, { reason: 'Only <b>one</b> post.' });
    expect(answer.status).toBe(422);
    expect(linksIn(answer, '.error-summary a')).toEqual(['#requestedBy', '#primarySide']);
    expect(answer.$('[name=reason]').val()).toBe('Only <b>one</b> post.');
    const half = await judith.submit(form, { button: 'Open the guarded path' }, { ...REQUEST, primarySide: 'both' });
    expect(half.status).toBe(422);
    expect(half.$('.error-summary').text()).toContain('Half and half is refused');
  });

  it('stays on the brief beside what the diagnosis said', async () => {
    const searchId = await askedFor();
    const page = await openBrief(judith, searchId);
    expect(page.$('h1').text()).toBe('VP Sales, with marketing oversight');
    expect(page.$('.doc__title').text()).toContain(
      'Helena Brandt chose one leader for both functions against the recommendation (sales-led): “One post is funded.”',
    );
    expect(page.$('.doc__title').text()).toContain('The diagnosis said: sales-led');
  });
});

describe('the firm’s own count', () => {
  it('says how many people of how many are strong on both, with the other searches counted and not this one', async () => {
    const compared = await addComparedSearch(app, judith);
    const searchId = await answeredSearch(app, judith, { helena: SALES });
    expect((await judith.get(`${home(searchId)}/new`)).text).toContain('nobody has been assessed on both crafts yet');
    await judith.get(`/searches/${compared.searchId}/comparison`);
    const page = await judith.get(`${home(searchId)}/new`);
    expect(page.text).toMatch(/In your database none of [23] people assessed on both crafts is strong on both with evidence/);
    expect(page.text).toContain('So few people show what there was, not how rare it is.');
    expect((await judith.get(`${home(compared.searchId)}/new`)).text).toContain('nobody has been assessed on both crafts yet');
    await app.dataSource.query(
      `UPDATE comparison_run SET result = regexp_replace(result::text, '"class": "capital_S"', '"class": "both"')::jsonb WHERE search_id = $1`,
      [compared.searchId],
    );
    expect((await judith.get(`${home(searchId)}/new`)).text).toMatch(/In your database 1 of [23] people/);
    const stranger = await app.signUpFirm();
    const theirs = await answeredSearch(app, stranger, { helena: SALES });
    expect((await stranger.get(`${home(theirs)}/new`)).text).toContain('nobody has been assessed on both crafts yet');
  });
});

describe('the five warnings', () => {
  it('are accepted one by one, each with a name and a time', async () => {
    const searchId = await askedFor();
    const page = await judith.get(home(searchId));
    expect(page.$('button:contains("Accept warning")').length).toBe(5);
    const nameless = await judith.submit(page, { button: 'Accept warning 2' });
    expect(nameless.status).toBe(422);
    expect(linksIn(nameless, '.error-summary a')).toEqual(['#by_2']);
    const accepted = await judith.submitAndFollow(page, { button: 'Accept warning 2' }, { by_2: 'Helena Brandt' });
    expect(accepted.$('.card').eq(1).text()).toMatch(/Accepted by Helena Brandt, Mon 21 Sept 2026,? \d\d:\d\d/);
    expect(accepted.$('button:contains("Accept warning")').length).toBe(4);
    expect((await judith.post(`${home(searchId)}/warnings/6`, {})).status).not.toBe(303);
  });

  it('keep the first name, and two people accepting at once do not hinder each other', async () => {
    const searchId = await askedFor();
    const page = await judith.get(home(searchId));
    const answers = await Promise.all(
      [1, 2, 3].map((warning) => judith.submit(page, { button: `Accept warning ${warning}` }, { [`by_${warning}`]: 'Helena Brandt' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await judith.submit(page, { button: 'Accept warning 1' }, { by_1: 'Somebody else' });
    const after = await judith.get(home(searchId));
    expect(after.$('.card').text()).not.toContain('Somebody else');
    expect(after.$('button:contains("Accept warning")').length).toBe(2);
  });
});

describe('the plan for the other half', () => {
  it('names for each part provider, owner, cost, first deliverable and exit rule, and counts what is covered', async () => {
    const searchId = await askedFor();
    const form = await judith.get(`${home(searchId)}/plan`);
    expect(form.$('fieldset.rows legend').length).toBe(4);
    const answer = await writePlan(searchId, { ...rowsOf(3), ...TOGETHER });
    expect(answer.status).toBe(303);
    const page = await judith.follow(answer);
    expect(page.text).toContain('3 of 4 parts of the other half are covered: 75%. From 80% on the plan is enough.');
    expect(page.text).toContain('Together EUR 9,000 a month, EUR 108,000 over twelve months.');
    const firstRow = page.$('.section[aria-labelledby=plan] tbody tr').first().text();
    expect(firstRow).toContain('Fractional CMO (fractional leader). Owner: Helena Brandt');
    expect(firstRow).toContain('EUR 3,000, from Tue 1 Dec 2026');
    expect(firstRow).toContain('Judged by: Share of deals in the target group');
    expect(page.$('.section[aria-labelledby=plan] tbody tr').length).toBe(3);
    expect(page.$('.conditions').first().find('li').eq(1).text()).toContain('Open');
    await writePlan(searchId, rowsOf(4));
    const full = await judith.get(home(searchId));
    expect(full.$('.conditions').first().find('li').eq(1).find('.chip').text()).toBe('Met');
  });

  it('says what is missing in a half-filled row and keeps everything', async () => {
    const searchId = await askedFor();
    const answer = await writePlan(searchId, {
      owner_1: 'Helena <b>Brandt</b>',
      monthlyCost_1: '-5',
      monthlyCost_2: '1.5',
      reviewDate: '2026-09-01',
    });
    expect(answer.status).toBe(422);
    expect(linksIn(answer, '.error-summary a').sort()).toEqual(
      [
        'currency',
        'exitRule_1',
        'exitRule_2',
        'firstDeliverable_1',
        'firstDeliverable_2',
        'kind_1',
        'kind_2',
        'measure_1',
        'measure_2',
        'monthlyCost_1',
        'monthlyCost_2',
        'owner_2',
        'provider_1',
        'provider_2',
        'reviewDate',
        'start_1',
        'start_2',
      ].map((name) => `#${name}`),
    );
    expect(answer.$('.error-summary').text()).toContain('Choose a review date in the future');
    expect(answer.$('[name=owner_1]').val()).toBe('Helena <b>Brandt</b>');
    expect(answer.$('[name=monthlyCost_1]').val()).toBe('-5');
    const odd = await writePlan(searchId, { ...rowsOf(1), currency: 'euros', reviewDate: '2027-02-31' });
    expect(linksIn(odd, '.error-summary a')).toEqual(['#currency', '#reviewDate']);
  });

  it('reads an amount as people write it, and nothing that is none', async () => {
    const searchId = await askedFor();
    for (const nonsense of ['12.50', '1.000,00', '0', '1e6', '0x10', 'free', '=1+1', '99999999999']) {
      const refused = await writePlan(searchId, { ...rowsOf(1), ...TOGETHER, monthlyCost_1: nonsense });
      expect(linksIn(refused, '.error-summary a')).toEqual(['#monthlyCost_1']);
      expect(refused.$('[name=monthlyCost_1]').val()).toBe(nonsense);
    }
    for (const invented of ['XYZ', 'E', '€', '12']) {
      const refused = await writePlan(searchId, { ...rowsOf(1), ...TOGETHER, currency: invented });
      expect(linksIn(refused, '.error-summary a')).toEqual(['#currency']);
    }
    const written = { monthlyCost_1: '1.000', monthlyCost_2: '2,500', monthlyCost_3: '1 500', year_oneLeader: '180’000' };
    expect((await writePlan(searchId, { ...rowsOf(3), ...TOGETHER, ...written })).status).toBe(303);
    const page = await judith.get(home(searchId));
    expect(page.text).toContain('Together EUR 5,000 a month, EUR 60,000 over twelve months.');
    expect(page.text).toContain('one leader EUR 180,000');
  });

  it('keeps what is written for a part whose words are changed in the brief, and drops it with the part', async () => {
    const searchId = await askedFor();
    await writePlan(searchId, { ...rowsOf(4), ...TOGETHER });
    const edit = await judith.get(`/searches/${searchId}/brief/edit`);
    const [first = '', ...others] = String(edit.$('[name=coverMust]').val()).split('\n');
    await judith.submit(edit, { button: 'Save the brief' }, { coverMust: [`${first}, in writing`, ...others.slice(1)].join('\n') });
    const page = await judith.get(home(searchId));
    expect(page.text).toContain('3 of 3 parts of the other half are covered: 100%. That is enough.');
    expect(page.text).toContain('Together EUR 9,000 a month');
    expect(page.$('.words--cover tbody th').first().text()).toBe(`${first}, in writing`);
  });

  it('has room for twelve different parts: a longer list is refused where it is written', async () => {
    const searchId = await askedFor();
    const edit = await judith.get(`/searches/${searchId}/brief/edit`);
    const parts = Array.from({ length: 13 }, (_, index) => `Part ${index + 1}`);
    const refused = await judith.submit(edit, { button: 'Save the brief' }, { coverMust: parts.join('\n') });
    expect(refused.status).toBe(422);
    expect(linksIn(refused, '.error-summary a')).toEqual(['#coverMust']);
    const doubled = [...parts.slice(0, 5), 'Part 1'].join('\n');
    expect((await judith.submit(edit, { button: 'Save the brief' }, { coverMust: doubled })).status).toBe(303);
    await writePlan(searchId, { ...rowsOf(4), ...TOGETHER });
    const page = await judith.get(home(searchId));
    expect(page.text).toContain('4 of 5 parts of the other half are covered: 80%. That is enough.');
    expect(page.$('.conditions').first().find('li').eq(1).find('.chip').text()).toBe('Met');
  });

  it('stands beside two leaders and beside doing nothing over twelve months, with what is not known said', async () => {
    const searchId = await askedFor();
    const wanting = await writePlan(searchId, { year_oneLeader: '180000', year_nothing: '400000' });
    expect(linksIn(wanting, '.error-summary a')).toEqual(['#currency', '#year_nothingBasis']);
    const costs = {
      year_oneLeader: '180000',
      year_salesLeader: '170000',
      year_nothing: '400000',
      year_nothingBasis: 'Deals lost last year',
    };
    expect((await writePlan(searchId, { ...rowsOf(2), ...TOGETHER, ...costs })).status).toBe(303);
    const waysOn = (page: Page, table: string) =>
      page
        .$(`${table} .words--year tbody tr`)
        .map((_, row) => page.$(row).text())
        .get();
    const ways = [
      'One leader and the planEUR 252,000one leader EUR 180,000; the plan EUR 72,000',
      'Two leadersNot knowna head of sales EUR 170,000; a head of marketing: not known',
      'Leaving it as it isEUR 400,000estimated from: Deals lost last year',
    ];
    expect(waysOn(await judith.get(home(searchId)), '.section[aria-labelledby=plan]')).toEqual(ways);
    expect(waysOn(await openBrief(judith, searchId), '#cover')).toEqual(ways);
    expect((await judith.get(`${home(searchId)}/plan`)).$('[name=year_nothing]').val()).toBe('400000');
  });

  it('can be saved before it is complete', async () => {
    const searchId = await askedFor();
    expect((await writePlan(searchId, { splitTrigger: '' })).status).toBe(303);
    expect((await judith.get(home(searchId))).text).toContain('0 of 4 parts of the other half are covered: 0%.');
  });

  it('keeps both texts when somebody else was first', async () => {
    const searchId = await askedFor();
    const stale = await judith.get(`${home(searchId)}/plan`);
    await writePlan(searchId, { splitTrigger: 'Eight sellers' });
    const answer = await judith.submit(stale, { button: 'Save the plan' }, { splitTrigger: 'Two years' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Eight sellers');
    expect(answer.text).toContain('Two years');
  });

  it('tells one cost of a year from another, and a double click from somebody else', async () => {
    const searchId = await askedFor();
    const stale = await judith.get(`${home(searchId)}/plan`);
    await writePlan(searchId, { ...TOGETHER, year_salesLeader: '180000' });
    const other = await judith.submit(stale, { button: 'Save the plan' }, { ...TOGETHER, year_oneLeader: '180000' });
    expect(other.status).toBe(409);
    expect(other.text).toContain('Year, one leader');
    const form = await judith.get(`${home(searchId)}/plan`);
    const costs = { year_oneLeader: '180000', year_salesLeader: '170000', year_marketingLeader: '160000' };
    const answers = await Promise.all([1, 2].map(() => judith.submit(form, { button: 'Save the plan' }, costs)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  });
});

describe('publishing a combined role', () => {
  it('is refused until every condition is met, and the warnings stay on what the sponsor signs', async () => {
    const searchId = await askedFor();
    const early = await judith.get(`/searches/${searchId}/brief/publication`);
    expect(early.$('form.confirm').length).toBe(0);
    expect(early.$('#unmet').closest('section').find('li').length).toBe(4);
    await acceptAll(searchId);
    await writePlan(searchId, { ...rowsOf(4), ...TOGETHER });
    const path = await judith.get(home(searchId));
    expect(path.text).toContain('6 of 6 conditions are met');
    const link = await publish(app, judith, searchId);
    const { browser, path: portal } = await app.openLink(link);
    const page = await browser.get(portal);
    expect(page.$('#warnings').closest('section').find('li').length).toBe(5);
    expect(page.$('#warnings').closest('section').text()).toContain('Accepted by Helena Brandt');
    expect(page.$('#cover .words--cover tbody tr').length).toBe(4);
    expect(page.$('#competencies').text()).toContain(
      'Impossible-profile index: 50%. 2 of 4 must-haves of the two crafts stand on marketing',
    );
    expect(page.$('#cover').text()).toContain('EUR 3,000');
    expect(page.$('#cover').text()).toContain('Review on Mon 1 Mar 2027.');
    expect(page.$('#cover').text()).toContain('The role is split: Twelve months.');
    const signed = await sign({ searchId, sponsor: browser, path: portal });
    expect(signed.$('#warnings').length).toBe(1);
    expect((await openBrief(judith, searchId)).$('#warnings').length).toBe(1);
  });

  it('is refused under a title over both disciplines', async () => {
    const searchId = await askedFor();
    await acceptAll(searchId);
    await writePlan(searchId, { ...rowsOf(4), ...TOGETHER });
    const edit = await judith.get(`/searches/${searchId}/brief/edit`);
    await judith.submit(edit, { button: 'Save the brief' }, { title: 'VP Sales & Marketing' });
    const page = await judith.get(`/searches/${searchId}/brief/publication`);
    expect(page.$('#unmet').closest('section').text()).toContain('The primary side is named and shown in the title');
  });

  it('asks for nothing of this where the role is not combined', async () => {
    const searchId = await draftedSearch(app, judith);
    expect((await judith.get(home(searchId))).status).toBe(404);
    expect((await judith.get(`${home(searchId)}/plan`)).status).toBe(404);
  });

  it('walks the same path where the diagnosis itself comes to a combined role', async () => {
    const searchId = await answeredSearch(app, judith, { helena: COMBINED });
    await judith.submit(await openBrief(judith, searchId), { button: 'Generate the brief' }, { primarySide: 'marketing' });
    const page = await judith.get(home(searchId));
    expect(page.text).toContain('Nobody has asked for it by name yet.');
    expect(page.text).toContain('2 of 6 conditions are met');
  });
});
