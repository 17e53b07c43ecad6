import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addSignedSearch,
  rateCandidate,
  type ComparedSearch,
} from '../../support/builders/compared-search';

let app: TestApp;
let judith: SignedUp;
let compared: ComparedSearch;
let linnea: string;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  compared = await addComparedSearch(app, judith);
  linnea = await addCandidateAt(app, judith, { searchId: compared.searchId, name: 'Linnea Holm' });
  const [interviewerId] = compared.interviewerIds;
  await rateCandidate(app, judith, {
    searchId: compared.searchId,
    candidacyId: linnea,
    interviewerId,
    levels: { 'SAL-01': 5, 'SAL-02': 5 },
  });
});
afterAll(() => app.close());

const home = () => `/searches/${compared.searchId}/comparison`;
const words = (text: string) => text.replace(/\s+/g, ' ').trim();

test('an early single scorecard is refused an order by name, with what can be done', async () => {
  const page = await judith.get(home());
  const verdict = page.$('.verdict');
  expect(verdict.find('p').first().text()).toBe('There is no order yet: the evidence is unequal.');
  expect(words(verdict.find('li').text())).toMatch(
    /^Linnea Holm needs 2 more interviewers on .+ and 1 more interviewer on|^Linnea Holm needs /,
  );
  expect(verdict.text()).toContain('Have the missing scorecards filled in, or leave Linnea Holm out of the order for now.');
  expect(verdict.find('a:contains("See whose scorecards are missing")').attr('href')).toBe(`/searches/${compared.searchId}/interviews`);
  expect(verdict.find('a:contains("Order the other three")').attr('href')).toBe(`${home()}?order=others`);
});

test('the others are ordered when it is asked for, and the page says who is left out and why', async () => {
  const page = await judith.get(`${home()}?order=others`);
  expect(page.$('.verdict p').first().text()).toBe('Priya Venkataraman is the robust first choice.');
  const left =
    /Linnea Holm is left out of this order: 0 interviewers on .+, where the others had 3\. An order of everybody would partly be one of who was interviewed more\./;
  expect(words(page.$('.verdict').text())).toMatch(left);
  expect(words(page.$('#coverage').text())).toMatch(left);
  expect(page.$('[aria-labelledby=rank]').text()).toContain('without Linnea Holm');
  expect(page.$('[aria-labelledby=rank] .twin').first().text()).not.toContain('Linnea');
  expect(page.$('#profiles, [aria-labelledby=profiles]').text()).toContain('Linnea Holm');
  expect(page.$('.verdict a:contains("Back to everybody")').attr('href')).toBe(home());
});

test('it is looked at and not kept, and weights that are tried keep to it', async () => {
  const runs = async (): Promise<unknown> => app.dataSource.query('SELECT count(*) FROM comparison_run');
  await judith.get(home());
  const before = await runs();
  const page = await judith.get(`${home()}?order=others`);
  expect(page.$('form[data-what-if] input[name=order]').val()).toBe('others');
  const tried = await judith.get(`${home()}?order=others&w[SAL-02]=1`);
  expect(tried.$('[data-what-if-result] tbody tr')).toHaveLength(3);
  expect(tried.$('[data-what-if-result]').text()).not.toContain('There is no order');
  const fragment = await judith.get(`${home()}/what-if?order=others&w%5BSAL-02%5D=1`);
  expect(fragment.$('tbody tr')).toHaveLength(3);
  expect(await runs()).toEqual(before);
  expect((await judith.get(home())).$('.verdict p').first().text()).toBe('There is no order yet: the evidence is unequal.');
});

test('where evidence is alike, or nobody else is left, asking changes nothing', async () => {
  const alike = await addComparedSearch(app, judith);
  const [plain, asked] = [
    await judith.get(`/searches/${alike.searchId}/comparison`),
    await judith.get(`/searches/${alike.searchId}/comparison?order=others`),
  ];
  expect(asked.$('.verdict').html()).toBe(plain.$('.verdict').html());
  const searchId = await addSignedSearch(app, judith);
  expect((await judith.get(`/searches/${searchId}/comparison?order=others`)).status).toBe(200);
});
