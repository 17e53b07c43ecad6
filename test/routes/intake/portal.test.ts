import { DIAGNOSIS_PARAMETERS } from '../../../server/features/diagnosis/domain/parameters';
import { contradictions, instrument, isShown, responseRepository } from '../../../server/features/intake';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';
import type { FormValues, Page } from '../../support/page';

let app: TestApp;
let judith: SignedUp;
let searchId: string;

jest.setTimeout(30_000);

beforeEach(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  const page = await judith.get(`/searches/${searchId}/intake`);
  await judith.submit(page, { button: 'Send the intake to 2 people' });
});
afterEach(() => app.close());

async function open(email = HELENA.email): Promise<{ browser: Browser; path: string }> {
  const mail = (await app.mails()).findLast((one) => one.to === email);
  return app.openLink(mail?.link ?? '');
}

const FORM = { form: 'form[data-intake]' };

/** Answers the direct question with "Marketing, by a little" and goes on. */
async function openTheRest(helena: Browser, path: string, answer = 'd'): Promise<Page> {
  const direct = await helena.get(`${path}/sections/direct`);
  return helena.submitAndFollow(direct, FORM, { I01: answer });
}

const POINTS = { 'I02-brand': '20', 'I02-insight': '15', 'I02-demand': '30', 'I02-convert': '20', 'I02-account': '10', 'I02-value': '5' };

/** Fixture A of the method: an outbound-built company on a plateau. */
const SECTIONS: Record<string, FormValues> = {
  a: POINTS,
  b: { I03: 'a', I04: 'c', I05: 'd', I06: 'd', I07: 'd', I08: 'b', I09: 'c', I10: 'c', 'I03-note': 'Lea has the list of twenty.' },
  c: { I11: 'a', I12: 'b', I13: 'b', 'I14-1': 'pos', 'I14-2': 'prog', 'I14-3': 'research', I15: 'b', I16: 'a' },
  d: { I17: 'c', I18: 'a', I19: 'a', I20: 'b', I21: 'a', I22: 'b' },
  e: { I23: ['cac', 'accept', 'pipeinf', 'icpfit'], I24: 'b' },
  f: { I25: 'd', I26: 'c', I27: ['quality', 'positioning', 'accounts'], I28: 'd', I29: 'b' },
  g: { I30: 'f' },
  company: {
    'C01-amount': '18,500,000',
    'C01-currency': 'EUR',
    'C02-last': '2',
    'C02-before': '9.5',
    C03: 'scaling',
    C04: '25000_100000',
    C05: '3_9_months',
    'C06-today': 'outbound',
    'C06-later': 'inbound',
    C07: 'Regional banks; insurers matter most',
  },
  role: {
    'C08-sellers': '14',
    'C08-marketers': '1',
    'C09-sales': '2 400 000',
    'C09-currency': 'EUR',
    'C10-sales': 'ceo',
    C11: 'Founders; the CEO approves',
    'C12-count': '1',
    'C12-why': 'Moved on',
    'C13-location': 'Lyon',
    'C13-places': ['eu', 'uk'],
    'C14-from': '140000',
    'C14-to': '180000',
    'C14-currency': 'EUR',
    'C14-result_by': '2027-01-31',
  },
};

/** Walks all sections without JavaScript and ends on the review. */
async function answerAll(helena: Browser, path: string): Promise<Page> {
  let page = await openTheRest(helena, path);
  for (const [slug, values] of Object.entries(SECTIONS)) {
    expect(page.path).toBe(`${path}/sections/${slug}`);
    page = await helena.submitAndFollow(page, FORM, values);
  }
  expect(page.path).toBe(`${path}/review`);
  return page;
}

const submitted = () => responseRepository(app.deps.database.reader).listSubmitted(judith.user.firmId, searchId);

test('the start page says what is asked, how long it takes and who sees it; looking stores nothing', async () => {
  const { browser, path } = await open();
  const start = await browser.get(path);
  expect(start.status).toBe(200);
  expect(start.text).toContain('Judith Marlowe of Marlowe Penn');
  expect(start.text).toContain('about 20 minutes');
  expect(start.$('h2').text()).toContain('Who sees your answers');
  expect(start.$('a:contains("Start with the first question")').attr('href')).toBe(`${path}/sections/direct`);
  expect(await app.dataSource.query('SELECT id FROM intake_response')).toEqual([]);
});

test('the direct question comes alone; the others do not open before it is answered', async () => {
  const { browser, path } = await open();
  expect((await browser.get(`${path}/sections/b`)).location).toBe(`${path}/sections/direct`);
  expect((await browser.get(`${path}/review`)).location).toBe(`${path}/sections/direct`);
  const direct = await browser.get(`${path}/sections/direct`);
  expect(direct.$('legend h1').text()).toContain('Which is more critical');
  expect(direct.$('[data-item]')).toHaveLength(1);
  const refused = await browser.submit(direct, FORM);
  expect(refused.status).toBe(422);
  expect(refused.$('.error-summary a').attr('href')).toBe('#I01-item');
  expect(refused.$('#I01-item')).toHaveLength(1);
});

test('continuing closes the direct question: shown, explained, and no later post changes it', async () => {
  const { browser, path } = await open();
  const stale = await browser.get(`${path}/sections/direct`);
  const next = await openTheRest(browser, path);
  expect(next.path).toBe(`${path}/sections/a`);
  expect(next.text).toContain('Marketing, by a little');
  expect(next.text).toContain('It cannot be changed');
  expect(next.$('input[name="I01"]')).toHaveLength(0);
  expect((await browser.get(`${path}/sections/direct`)).location).toBe(`${path}/sections/a`);

  const late = await browser.submit(stale, FORM, { I01: 'a' });
  expect(late.location).toBe(`${path}/sections/a`);
  expect((await browser.follow(late)).text).toContain('Your first answer stays');
  const hidden = await browser.post(`${path}/sections/a`, { ...POINTS, I01: 'a', _csrf: token(next) });
  expect(hidden.status).toBe(303);
  const auto = await browser.post(
    `${path}/answers/I01`,
    { I01: 'a', 'I01-version': '1' },
    { 'x-csrf-token': token(next), accept: 'application/json' },
  );
  expect(auto.status).toBe(409);
  expect(await storedValue('I01')).toBe('d');
});

test('all sections work without JavaScript, down to one submission that lists everything', async () => {
  const { browser, path } = await open();
  const review = await answerAll(browser, path);
  expect(review.text).toContain('30 of 30');
  expect(await submitted()).toEqual([]);

  const first = await browser.submit(review, { button: 'Send my answers' });
  const second = await browser.submit(review, { button: 'Send my answers' });
  expect([first.location, second.location]).toEqual([path, path]);
  const responses = await submitted();
  expect(responses).toHaveLength(1);
  expect(responses[0]).toMatchObject({ name: HELENA.name, part: 'sponsor', approver: true, decisionMaker: true, functionLed: null });
  expect(Object.keys(responses[0]?.answers ?? {})).toHaveLength(30);
  expect(responses[0]?.answers).toMatchObject({
    I01: 'd',
    I02: { brand: 20, value: 5 },
    I14: ['pos', 'prog', 'research'],
    I27: ['quality', 'positioning', 'accounts'],
  });
  expect(responses[0]?.context).toMatchObject({
    C01: { amount: 18500000, currency: 'EUR' },
    C04: '25000_100000',
    C12: { count: 1, why: 'Moved on' },
    C13: { location: 'Lyon', places: ['eu', 'uk'] },
    C15: { role: 'CEO', approves: 'yes' },
  });
  expect(responses[0]?.notes).toEqual({ I03: 'Lea has the list of twenty.' });
  const audit: { count: string }[] = await app.dataSource.query(`SELECT count(*) FROM audit_event WHERE action = 'intake.submitted'`);
  expect(audit[0]?.count).toBe('1');
  // Sent answers are diagnosed at once: no list says that they are not.
  expect(await app.dataSource.query('SELECT id FROM diagnosis')).toHaveLength(1);
  expect((await judith.get('/searches')).text).not.toContain('not diagnosed yet');

  const thanks = await browser.get(path);
  expect(thanks.$('h1').text()).toContain('Thank you');
  expect(thanks.$('form[data-intake]')).toHaveLength(0);
  expect((await browser.get(`${path}/sections/b`)).location).toBe(path);
  const print = await browser.get(`${path}/print`);
  for (const { id } of [...instrument.items, ...instrument.contextItems]) expect(print.$(`#answer-${id}`)).toHaveLength(1);
  expect(print.text).toContain('18,500,000 EUR');
  expect(print.text).toContain('Lea has the list of twenty.');
});

test('whoever does not know too much is told that the result stays provisional', async () => {
  const { browser, path } = await open();
  const sure = await answerAll(browser, path);
  expect(sure.text).not.toContain('provisional');
  const unknown = Object.fromEntries(Object.keys(SECTIONS.b ?? {}).map((name) => [name, name.endsWith('-note') ? '' : 'dk']));
  await browser.submit(await browser.get(`${path}/sections/b`), FORM, unknown);
  const unsure = await browser.get(`${path}/review`);
  expect(unsure.text).toContain('Every question is answered.');
  expect(unsure.text).toContain(`With fewer than ${DIAGNOSIS_PARAMETERS.leastAnswered} answers`);
});

test('an answer that comes after the response was sent is refused and shown, not kept', async () => {
  const { browser, path } = await open();
  await openTheRest(browser, path);
  const stale = await browser.get(`${path}/sections/b`);
  await browser.submit(await browser.get(`${path}/review`), { button: 'Send my answers' });
  const late = await browser.submit(stale, FORM, { I03: 'b' });
  expect(late.status).toBe(409);
  expect(late.text).toContain('already sent');
  expect(late.text).toContain('They came in but were the wrong kind of customer');
  expect((await submitted())[0]?.answers['I03']).toBeUndefined();
});

test('the combined-role test is asked only when the answers call for it', async () => {
  const { browser, path } = await open();
  await openTheRest(browser, path);
  const submit = async (slug: string, values: FormValues) =>
    browser.submitAndFollow(await browser.get(`${path}/sections/${slug}`), FORM, values);
  await submit('d', { I18: 'a', I20: 'a', I22: 'a' });
  expect((await browser.get(`${path}/sections/g`)).location).toBe(`${path}/sections/company`);
  expect((await browser.get(`${path}/review`)).text).toContain('of 29');
  await submit('d', { I20: 'd' });
  expect((await browser.get(`${path}/sections/g`)).$('h2').text()).toContain('If one person is to lead both');
  await submit('g', { I30: 'b' });
  await submit('d', { I20: 'a' });
  await browser.submit(await browser.get(`${path}/review`), { button: 'Send my answers' });
  const [response] = await submitted();
  // What was answered while it was asked does not count once it is not.
  expect(response?.answers['I30']).toBeUndefined();
  expect(instrument.items.filter((item) => isShown(item, response?.answers ?? {}))).toHaveLength(29);
});

test('a wrong sum keeps what was typed, and the rest of the section is saved', async () => {
  const { browser, path } = await open();
  const page = await openTheRest(browser, path);
  const wrong = await browser.submit(page, FORM, { ...POINTS, 'I02-value': '0', 'I02-note': 'Asked Lea' });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('The points add up to 95. Place 5 more points to reach 100');
  expect(wrong.$('.error-summary a').attr('href')).toBe('#I02-item');
  expect(wrong.$('input[name="I02-brand"]').attr('value')).toBe('20');
  expect(wrong.$('textarea[name="I02-note"]').text()).toBe('Asked Lea');
  expect(await storedValue('I02')).toBeNull();
  const right = await browser.submit(wrong, FORM, { 'I02-value': '5' });
  expect(right.location).toBe(`${path}/sections/b`);

  const money = await browser.get(`${path}/sections/role`);
  const mixed = await browser.submit(money, FORM, { 'C09-sales': 'about two million', 'C12-count': '2', 'C12-why': 'Budget' });
  expect(mixed.status).toBe(422);
  expect(mixed.$('.error-summary a').attr('href')).toBe('#C09-sales');
  expect(mixed.$('#C09-sales').attr('value')).toBe('about two million');
  expect(await storedValue('C12')).toEqual({ count: 2, why: 'Budget' });
});

test('two answers that contradict are shown at once and can both be kept, with a remark', async () => {
  const { browser, path } = await open();
  await openTheRest(browser, path, 'e');
  const b = await browser.get(`${path}/sections/b`);
  const again = await browser.submit(b, FORM, { I05: 'a' });
  expect(again.location).toBe(`${path}/sections/b#CX-01`);
  const page = await browser.get(`${path}/sections/b`);
  expect(page.$('#CX-01').text()).toContain('You said marketing matters more');
  expect(page.$('#CX-01 dd').text()).toContain('Marketing, clearly');
  const next = await browser.submitAndFollow(
    page,
    { button: 'Keep both and continue' },
    { 'CX-01-note': 'Plenty, but from the small end.' },
  );
  expect(next.path).toBe(`${path}/sections/c`);
  const review = await browser.get(`${path}/review`);
  expect(review.$('#CX-01 textarea').text()).toBe('Plenty, but from the small end.');
  await browser.submit(review, { button: 'Send my answers' });
  const [response] = await submitted();
  expect(contradictions(response?.answers ?? {}).map(({ id }) => id)).toEqual(['CX-01']);
  expect(response?.notes['CX-01']).toBe('Plenty, but from the small end.');
});

test('the same link goes on where another device stopped', async () => {
  const laptop = await open();
  const page = await openTheRest(laptop.browser, laptop.path);
  await laptop.browser.submit(page, FORM, POINTS);
  const phone = await open();
  const start = await phone.browser.get(phone.path);
  expect(start.text).toContain('2 of 30');
  expect(start.$('a:contains("Go on answering")').attr('href')).toBe(`${phone.path}/sections/b`);
  expect((await phone.browser.get(`${phone.path}/sections/a`)).$('input[name="I02-brand"]').attr('value')).toBe('20');
});

test('a save from an older window overwrites nothing and shows both texts', async () => {
  const { browser, path } = await open();
  await openTheRest(browser, path);
  const one = await browser.get(`${path}/sections/b`);
  const two = await browser.get(`${path}/sections/b`);
  await browser.submit(one, FORM, { I03: 'a', I04: 'b' });
  const conflict = await browser.submit(two, FORM, { I03: 'e', I05: 'c' });
  expect(conflict.status).toBe(409);
  expect(conflict.text).toContain('They never reached us');
  expect(conflict.text).toContain('Lost late on follow-up');
  expect(await storedValue('I03')).toBe('a');
  // The answers nobody disagrees about are kept from both windows.
  expect([await storedValue('I04'), await storedValue('I05')]).toEqual(['b', 'c']);
});

test('each answer is saved as it is given, with its version, the progress and any contradiction', async () => {
  const { browser, path } = await open();
  const page = await openTheRest(browser, path, 'd');
  const send = (itemId: string, body: Record<string, string>) =>
    browser.post(`${path}/answers/${itemId}`, body, { 'x-csrf-token': token(page), accept: 'application/json' });
  const json = (answer: Page) => JSON.parse(answer.html) as Record<string, unknown>;

  const saved = json(await send('I05', { I05: 'a', 'I05-note': 'CRM', 'I05-version': '0' }));
  expect(saved).toMatchObject({ kind: 'saved', version: 1, progress: { label: '2 of 30' } });
  expect(JSON.stringify(saved['cards'])).toContain('CX-01');
  const stale = await send('I05', { I05: 'b', 'I05-version': '0' });
  expect(stale.status).toBe(409);
  expect(json(stale)).toMatchObject({
    kind: 'changed',
    version: 1,
    theirs: 'Far more good leads than we can work · Note: CRM',
    yours: 'Somewhat more leads than capacity',
  });
  const half = await send('I02', { 'I02-brand': '95', 'I02-version': '0' });
  expect([half.status, json(half)['kind']]).toEqual([422, 'incomplete']);
  expect((await send('CX-01', { 'CX-01-note': 'Both hold', 'CX-01-version': '0' })).status).toBe(200);
  expect((await send('I99', { I99: 'a' })).status).toBe(404);
  const forged = await browser.post(`${path}/answers/I06`, { I06: 'a' }, { accept: 'application/json' });
  expect(forged.status).toBe(403);
});

describe('what was being sent when the session ended', () => {
  const TYPED = { I03: 'a', I05: 'd', 'I05-note': 'CRM export' };

  const endSessions = () => app.dataSource.query('DELETE FROM session');
  const openAgain = async (browser: Browser) => {
    const mail = (await app.mails()).findLast((one) => one.to === HELENA.email);
    return browser.submit(await browser.get(mail?.link ?? ''), { button: 'Open the intake' });
  };
  const expectInWords = (shown: Page) => {
    expect(shown.$('main dt').first().text()).toContain('Think of the last twenty opportunities');
    expect(shown.$('main dd').first().text()).toBe('They never reached us; the right buyers did not know us or did not think of us');
    expect(shown.$('main dl').text()).toContain('Note: CRM export');
    expect(shown.$('main dl').text()).not.toMatch(/I0\d|version|turn/);
  };

  it('comes back as questions and answers, and is saved with one click', async () => {
    const { browser, path } = await open();
    await openTheRest(browser, path);
    const page = await browser.get(`${path}/sections/b`);
    await endSessions();
    expect((await browser.submit(page, FORM, TYPED)).status).toBe(401);
    const shown = await openAgain(browser);
    expectInWords(shown);
    await browser.submit(shown, { button: 'Save it now' });
    expect(await storedValue('I05')).toBe('d');
  });

  it('is told in the same words where the link was opened again in another window', async () => {
    const { browser, path } = await open();
    await openTheRest(browser, path);
    const page = await browser.get(`${path}/sections/b`);
    await endSessions();
    await openAgain(browser);
    const typed = Object.fromEntries(
      page
        .$('form[data-intake]')
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );
    const shown = await browser.post(`${path}/sections/b`, { ...typed, ...TYPED }, { 'sec-fetch-site': 'same-origin' });
    expect(shown.status).toBe(403);
    expectInWords(shown);
    await browser.submit(shown, { button: 'Save it now' });
    expect(await storedValue('I03')).toBe('a');
  });

  it('shows as typed what no answer can be read from, and an amount in the words of the fact', async () => {
    const { browser, path } = await open();
    await openTheRest(browser, path);
    const page = await browser.get(`${path}/sections/role`);
    await endSessions();
    await browser.submit(page, FORM, { 'C09-sales': 'about two million', 'C08-sellers': '14' });
    const words = (await openAgain(browser)).$('main dl').text();
    expect(words).toContain('about two million');
    expect(words).toContain('Sellers with quota: 14');
  });
});

test('answers before the direct question are refused', async () => {
  const { browser, path } = await open();
  const direct = await browser.get(`${path}/sections/direct`);
  const early = await browser.post(`${path}/answers/I05`, { I05: 'a' }, { 'x-csrf-token': token(direct), accept: 'application/json' });
  expect(early.status).toBe(409);
  expect(await storedValue('I05')).toBeNull();
});

test("nobody sees another link's answers", async () => {
  const helena = await open();
  await openTheRest(helena.browser, helena.path);
  const marcus = await open(MARCUS.email);
  const start = await marcus.browser.get(marcus.path);
  expect(start.text).toContain('Start with the first question');
  expect((await marcus.browser.get(`${helena.path}/sections/a`)).status).toBe(401);
  expect((await marcus.browser.get(`${helena.path}/print`)).text).not.toContain('Marketing, by a little');
  expect((await app.visitor().get(helena.path)).status).toBe(401);
});

test('any hostile body is answered without a failure', async () => {
  const { browser, path } = await open();
  const page = await openTheRest(browser, path);
  const _csrf = token(page);
  for (const slug of Object.keys(SECTIONS)) {
    const bodies = [
      { _csrf },
      {
        _csrf,
        I03: ['a', 'b'],
        'I02-brand': '9'.repeat(400),
        C07: '\u0000',
        'I03-note': 'x'.repeat(5000),
        __proto__: '1',
        'I03-version': '-1',
      },
    ];
    for (const body of bodies) expect([303, 422, 409]).toContain((await browser.post(`${path}/sections/${slug}`, body)).status);
  }
  expect((await browser.get(`${path}/sections/nonsense`)).status).toBe(404);
});

function token(page: Page): string {
  return page.$('input[name="_csrf"]').first().attr('value') ?? '';
}

async function storedValue(itemId: string): Promise<unknown> {
  const rows: { value: unknown }[] = await app.dataSource.query('SELECT value FROM intake_answer WHERE item_id = $1', [itemId]);
  return rows[0]?.value ?? null;
}
