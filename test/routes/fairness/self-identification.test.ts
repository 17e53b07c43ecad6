import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { answerAssessment } from '../../support/builders/compared-search';
import { addSearch } from '../../support/builders/searches';
import { addCandidate, agree, inviteCandidate } from '../assessments/support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const aboutYou = (assessment: string) => assessment.replace(/assessment$/, 'about-you');

let people = 0;

/** A candidate who has submitted and holds the link. */
async function submitted() {
  const searchId = await addSearch(judith);
  const email = `asked${++people}@example.com`;
  const candidacyId = await addCandidate(app, judith, { searchId, name: 'Priya Venkataraman', email });
  await answerAssessment(app, judith, { searchId, candidacyId, name: 'Priya Venkataraman', email });
  const link = (await app.mails()).filter((mail) => mail.to === email).at(-1)?.link ?? '';
  const { browser, path } = await app.openLink(link);
  return { candidate: browser, path, candidacyId, searchId };
}

const stored = (): Promise<Record<string, string>[]> => app.dataSource.query('SELECT * FROM self_id.self_identification');

test('after submitting a candidate may say something, change it, and take it back for good', async () => {
  const { candidate, path, candidacyId } = await submitted();
  const results = await candidate.get(`${path}/results`);
  const href = results.$('#about-you').closest('section').find('a').attr('href') ?? '';
  expect(href).toBe(aboutYou(path));
  const asked = await candidate.get(href);
  expect(asked.$('h1').text()).toBe('Two questions you need not answer');
  expect(asked.$('a:contains("Skip this page")').attr('href')).toBe(`${path}/results`);

  const refused = await candidate.submit(asked, { button: 'Send it' }, { sex: 'female' });
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a').attr('href')).toBe('#ethnicity');
  expect(refused.$('[name=sex]:checked').val()).toBe('female');

  const said = await candidate.submitAndFollow(asked, { button: 'Send it' }, { sex: 'female', ethnicity: 'asian' });
  expect(said.$('section[aria-labelledby=said] p').text()).toBe('Female · Asian');
  expect((await stored()).map(({ sex, ethnicity }) => [sex, ethnicity])).toEqual([['female', 'asian']]);
  expect(JSON.stringify(await stored())).not.toContain(candidacyId);

  const changed = await candidate.submitAndFollow(said, { button: 'Change it' }, { ethnicity: 'undisclosed' });
  expect(changed.$('section[aria-labelledby=said] p').text()).toBe('Female · I would rather not say');
  expect(await stored()).toHaveLength(1);

  const deleted = await candidate.submitAndFollow(changed, { button: 'Delete it' });
  expect(deleted.$('section[aria-labelledby=said]')).toHaveLength(0);
  expect(await stored()).toEqual([]);
});

test('the trail tells that something was said and taken back, never what', async () => {
  const { candidate, path } = await submitted();
  const said = await candidate.submitAndFollow(
    await candidate.get(aboutYou(path)),
    { button: 'Send it' },
    { sex: 'another', ethnicity: 'two_or_more' },
  );
  await candidate.submit(said, { button: 'Delete it' });
  const events: { action: string; before: unknown; after: unknown }[] = await app.dataSource.query(
    `SELECT action, before, after FROM audit_event WHERE action LIKE 'self_identification.%' AND actor_id = $1`,
    [/[0-9a-f-]{36}/.exec(path)?.[0]],
  );
  expect(events.map(({ action }) => action).sort()).toEqual(['self_identification.deleted', 'self_identification.given']);
  expect(events.flatMap(({ before, after }) => [before, after])).toEqual([null, null, null, null]);
});

test('before submitting nobody is asked', async () => {
  const invited = await inviteCandidate(app, judith);
  await agree(invited);
  expect((await invited.candidate.get(aboutYou(invited.path))).status).toBe(404);
});

test('the firm sees no difference on the pages of the candidate, whether something was said or not', async () => {
  const { candidate, path, searchId, candidacyId } = await submitted();
  const addresses = [
    `/searches/${searchId}/people/${candidacyId}`,
    `/searches/${searchId}/people/${candidacyId}/assessment`,
    `/searches/${searchId}`,
  ];
  const look = async () => Promise.all(addresses.map(async (address) => (await judith.get(address)).$('main').text()));
  const before = await look();
  await candidate.submit(await candidate.get(aboutYou(path)), { button: 'Send it' }, { sex: 'male', ethnicity: 'white' });
  expect(await look()).toEqual(before);
});
