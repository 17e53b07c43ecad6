import { issueLink, revokeLinks } from '../../../server/features/links';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA } from '../../support/builders/searches';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let stakeholderId: string;
beforeEach(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn' });
  searchId = await addSearch(judith);
  await addStakeholders(judith, searchId, [HELENA]);
  const rows: { id: string }[] = await app.dataSource.query('SELECT id FROM stakeholder');
  stakeholderId = rows[0]?.id ?? '';
});
afterEach(() => app.close());

const issue = () =>
  app.deps.database.transaction((tx) =>
    issueLink(tx, app.deps, {
      actor: judith.user,
      searchId,
      purpose: 'intake',
      subjectId: stakeholderId,
      name: HELENA.name,
      email: HELENA.email,
      message: { subject: 'Your answers about the role', text: ['Please answer.'] },
    }),
  );

const lastLink = async () => (await app.mails()).at(-1)?.link ?? '';

test('the mail carries the link; the database holds neither the token nor the text of the mail', async () => {
  await issue();
  const mail = (await app.mails()).at(-1);
  expect(mail?.to).toBe(HELENA.email);
  expect(mail?.text).toContain('This link is yours alone');
  const token = mail?.link.slice('/l/'.length) ?? '';
  expect(token.length).toBeGreaterThanOrEqual(43);
  for (const table of ['personal_link', 'mail', 'audit_event']) {
    const rows: { row: string }[] = await app.dataSource.query(`SELECT t::text AS row FROM ${table} t`);
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  }
});

test('looking at a link opens nothing; pressing the button does', async () => {
  await issue();
  const visitor = app.visitor();
  const landing = await visitor.get(await lastLink());
  expect(landing.$('h1').text()).toBe('For Helena Brandt');
  expect(landing.text).toContain('Marlowe Penn');
  const before: { opened_at: Date | null }[] = await app.dataSource.query('SELECT opened_at FROM personal_link');
  expect(before[0]?.opened_at).toBeNull();
  const opened = await visitor.submit(landing, { button: 'Open the intake' });
  expect(opened.location).toMatch(/^\/p\/[0-9a-f-]{36}\/intake$/);
});

test('an expired link offers a new one, which goes to the same address and leads to the same place', async () => {
  await issue();
  const old = await lastLink();
  app.clock.forwardDays(31);
  const visitor = app.visitor();
  const expired = await visitor.get(old);
  expect(expired.status).toBe(410);
  expect(expired.text).toContain('h•••@corvane.example');
  const sent = await visitor.submit(expired, { button: 'Send a new link' });
  expect(sent.text).toContain('on its way');
  const mail = (await app.mails()).at(-1);
  expect(mail?.to).toBe(HELENA.email);
  expect(mail?.link).not.toBe(old);
  expect((await visitor.get(old)).status).toBe(404);
  expect((await app.openLink(mail?.link ?? '')).path).toMatch(/\/intake$/);
});

test('a revoked link is gone, also for who had opened it', async () => {
  await issue();
  const link = await lastLink();
  const { browser, path } = await app.openLink(link);
  await app.deps.database.transaction((tx) =>
    revokeLinks(tx, app.deps, { actor: judith.user, purpose: 'intake', subjectId: stakeholderId }),
  );
  expect((await app.visitor().get(link)).status).toBe(404);
  expect((await browser.get(path)).status).toBe(404);
});

test('an address put right ends what was sent to the wrong one, also for who had opened it', async () => {
  await issue();
  const wrong = await lastLink();
  const { browser, path } = await app.openLink(wrong);
  const form = await judith.get(`/searches/${searchId}/stakeholders/${stakeholderId}`);
  const saved = await judith.submitAndFollow(form, { button: 'Save stakeholder' }, { email: 'h.brandt@corvane.example' });
  expect(saved.text).toContain(`The link that went to ${HELENA.email} works no longer. Send it again to the new address`);
  expect((await app.visitor().get(wrong)).status).toBe(404);
  expect((await browser.get(path)).status).toBe(404);
  const workspace = await judith.get(`/searches/${searchId}/intake`);
  expect(workspace.text).toContain('Link ended');
  await judith.submitAndFollow(workspace, { form: 'form[action$="/sending"]' });
  const mail = (await app.mails()).at(-1);
  expect(mail?.to).toBe('h.brandt@corvane.example');
  expect((await app.openLink(mail?.link ?? '')).path).toMatch(/\/intake$/);
});

test('an address put right asks for nothing again that was sent already', async () => {
  await issue();
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: {} });
  const form = await judith.get(`/searches/${searchId}/stakeholders/${stakeholderId}`);
  const saved = await judith.submitAndFollow(form, { button: 'Save stakeholder' }, { email: 'h.brandt@corvane.example' });
  expect(saved.text).toContain(`The link that went to ${HELENA.email} works no longer. What it asked for is with you already`);
  expect(saved.text).not.toContain('Send it again to the new address');
});

test('what else is changed about somebody leaves the link as it is', async () => {
  await issue();
  const form = await judith.get(`/searches/${searchId}/stakeholders/${stakeholderId}`);
  await judith.submit(form, { button: 'Save stakeholder' }, { jobTitle: 'Chief Executive', email: HELENA.email.toUpperCase() });
  expect((await app.visitor().get(await lastLink())).status).toBe(200);
});

test('a link opens one purpose only', async () => {
  await issue();
  const { browser, path } = await app.openLink(await lastLink());
  for (const other of ['brief', 'shortlist', 'assessment', 'scorecard']) {
    expect((await browser.get(path.replace(/intake$/, other))).status).toBe(404);
  }
  expect((await browser.get('/searches')).location).toBe('/sign-in');
});

test('a sent-again link replaces the old address, and an open session goes on', async () => {
  await issue();
  const first = await lastLink();
  const { browser, path } = await app.openLink(first);
  await issue();
  expect((await app.visitor().get(first)).status).toBe(404);
  expect((await browser.get(path)).status).toBe(200);
});

test('the address in a mail is the configured one, whatever Host a request claims', async () => {
  await issue();
  app.clock.forwardDays(31);
  const visitor = app.visitor();
  const expired = await visitor.get(await lastLink(), { host: 'evil.example' });
  await visitor.submit(expired, { button: 'Send a new link' });
  expect((await app.mails()).at(-1)?.text).toContain('http://localhost:3000/l/');
});

test('a guessed token is a plain 404, and guessing is slowed down', async () => {
  const visitor = app.visitor();
  const answers: number[] = [];
  for (let guess = 0; guess < 62; guess++) answers.push((await visitor.get(`/l/guess-${guess}`)).status);
  expect(answers[0]).toBe(404);
  expect(answers.at(-1)).toBe(429);
});
