import { startTestApp, type TestApp } from '../../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const PASSWORD = 'copper kettle on the stove';

test('a firm signs up and lands on its searches', async () => {
  const judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  const searches = await judith.get('/searches');
  expect(searches.status).toBe(200);
  expect(searches.$('h1').text()).toBe('Searches');
  expect(searches.text).toContain('Add the first search');
  expect(searches.text).toContain('Marlowe Penn');
});

test('an incomplete sign-up says what to do and keeps what was typed', async () => {
  const visitor = app.visitor();
  const answer = await visitor.submit(
    await visitor.get('/sign-up'),
    { button: 'Sign up' },
    { firm: 'Penn', email: 'nonsense', password: 'short' },
  );
  expect(answer.status).toBe(422);
  expect(answer.$('[name=firm]').val()).toBe('Penn');
  expect(answer.$('[name=email]').val()).toBe('nonsense');
  expect(answer.$('.error-summary a[href="#email"]').text()).toContain('Enter your email address');
  expect(answer.$('.error-summary a[href="#name"]').length).toBe(1);
  expect(answer.text).toContain('at least 12 characters');
});

test('a wrong password is refused without saying which part was wrong, and the right one lets in', async () => {
  const { user } = await app.signUpFirm({ email: 'ines@falk.example' });
  const visitor = app.visitor();
  const wrong = await visitor.submit(
    await visitor.get('/sign-in'),
    { button: 'Sign in' },
    { email: user.email, password: 'not the password' },
  );
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Address and password do not fit together');
  expect(wrong.$('[name=email]').val()).toBe(user.email);
  expect(wrong.$('[name=password]').val()).toBe('');
  const right = await visitor.submit(wrong, { button: 'Sign in' }, { password: PASSWORD });
  expect(right.location).toBe('/searches');
});

test('signing in leads back to the page that was asked for', async () => {
  const { user } = await app.signUpFirm();
  const visitor = app.visitor();
  const asked = await visitor.get('/clients');
  expect(asked.location).toBe('/sign-in');
  const signedIn = await visitor.submit(await visitor.follow(asked), { button: 'Sign in' }, { email: user.email, password: PASSWORD });
  expect(signedIn.location).toBe('/clients');
});

test('the session gets a new id at sign-in and is worth nothing after sign-out', async () => {
  const { user } = await app.signUpFirm();
  const visitor = app.visitor();
  const form = await visitor.get('/sign-in');
  const before = String(form.headers['set-cookie']);
  const answer = await visitor.submit(form, { button: 'Sign in' }, { email: user.email, password: PASSWORD });
  const after = String(answer.headers['set-cookie']);
  expect(after.split(';')[0]).not.toBe(before.split(';')[0]);
  const out = await visitor.submit(await visitor.get('/searches'), { button: 'Sign out' });
  expect(out.location).toBe('/sign-in');
  const cookie = after.split(';')[0] ?? '';
  expect((await app.visitor().get('/searches', { cookie })).location).toBe('/sign-in');
});

test('sign-out by GET does nothing', async () => {
  const judith = await app.signUpFirm();
  expect((await judith.get('/sign-out')).status).toBe(404);
  expect((await judith.get('/searches')).status).toBe(200);
});

test('after eight wrong passwords the address has to wait, and another account can still sign in', async () => {
  const victim = await app.signUpFirm();
  const other = await app.signUpFirm();
  const visitor = app.visitor();
  const form = await visitor.get('/sign-in');
  for (let attempt = 1; attempt <= 8; attempt++) {
    const wrong = await visitor.submit(form, { button: 'Sign in' }, { email: victim.user.email, password: `guess ${attempt}` });
    expect(wrong.status).toBe(422);
  }
  const refused = await visitor.submit(form, { button: 'Sign in' }, { email: victim.user.email, password: PASSWORD });
  expect(refused.status).toBe(429);
  expect(refused.text).toContain('Too many attempts');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  const signedIn = await visitor.submit(form, { button: 'Sign in' }, { email: other.user.email, password: PASSWORD });
  expect(signedIn.status).toBe(303);
});

test('a form without its token, or from another site, changes nothing', async () => {
  const judith = await app.signUpFirm();
  expect((await judith.post('/clients', { name: 'Forged' })).status).toBe(403);
  const form = await judith.get('/clients/new');
  const token = String(form.$('[name=_csrf]').first().val());
  const crossSite = await judith.post('/clients', { name: 'Forged', _csrf: token }, { 'sec-fetch-site': 'cross-site' });
  expect(crossSite.status).toBe(403);
  expect((await judith.get('/clients')).text).not.toContain('Forged');
});

test('a form sent after the session ended is kept and saved after signing in again', async () => {
  const judith = await app.signUpFirm();
  const form = await judith.get('/clients/new');
  await app.dataSource.query('DELETE FROM session');
  const interrupted = await judith.submit(
    form,
    { button: 'Add client' },
    { name: 'Corvane Systems', notes: 'A long note about the company' },
  );
  expect(interrupted.status).toBe(401);
  expect(interrupted.text).toContain('What you typed is kept');
  expect(interrupted.text).toContain('A long note about the company');
  const back = await judith.submit(interrupted, { button: 'Sign in' }, { email: judith.user.email, password: PASSWORD });
  expect(back.status).toBe(200);
  const saved = await judith.submitAndFollow(back, { button: 'Save it now' });
  expect(saved.$('h1').text()).toBe('Corvane Systems');
  expect(saved.text).toContain('A long note about the company');
});

test('a form of a page that was opened before signing in again is shown and saved with one click', async () => {
  const judith = await app.signUpFirm({ password: PASSWORD });
  const form = await judith.get('/clients/new');
  await judith.submit(await judith.get('/searches'), { button: 'Sign out' });
  await judith.submit(await judith.get('/sign-in'), { button: 'Sign in' }, { email: judith.user.email, password: PASSWORD });
  const typed = Object.fromEntries(
    form
      .$('main form')
      .serializeArray()
      .map(({ name, value }) => [name, name === 'name' ? 'Typed before signing in again' : value]),
  );
  const elsewhere = await judith.post('/clients', typed, { 'sec-fetch-site': 'cross-site' });
  expect([elsewhere.status, elsewhere.text.includes('Typed before')]).toEqual([403, false]);
  const shown = await judith.post('/clients', typed, { 'sec-fetch-site': 'same-origin' });
  expect(shown.status).toBe(403);
  expect(shown.$('h1').text()).toBe('You have signed in again since this page was opened');
  expect(shown.text).toContain('Typed before signing in again');
  const script = await judith.post('/clients', typed, { 'sec-fetch-site': 'same-origin', accept: 'application/json' });
  expect(JSON.parse(script.html)).toEqual({ error: 'Signed in again', token: shown.$('main [name=_csrf]').val() });
  const saved = await judith.submitAndFollow(shown, { button: 'Save it now' });
  expect(saved.text).toContain('Typed before signing in again');
});

test('a changed password ends the other sessions of the account', async () => {
  const judith = await app.signUpFirm();
  const elsewhere = app.visitor();
  await elsewhere.submit(await elsewhere.get('/sign-in'), { button: 'Sign in' }, { email: judith.user.email, password: PASSWORD });
  expect((await elsewhere.get('/searches')).status).toBe(200);
  const form = await judith.get('/settings/password');
  const changed = await judith.submitAndFollow(
    form,
    { button: 'Change password' },
    { current: PASSWORD, next: 'a quite different kettle' },
  );
  expect(changed.text).toContain('Your password is changed');
  expect((await elsewhere.get('/searches')).location).toBe('/sign-in');
});

test('an administrator adds a recruiter, who cannot add anybody', async () => {
  const judith = await app.signUpFirm();
  const form = await judith.get('/settings');
  const added = await judith.submitAndFollow(
    form,
    { button: 'Add colleague' },
    {
      name: 'Tom Reed',
      email: 'tom@marlowe.example',
      role: 'recruiter',
      password: 'first day at the office',
    },
  );
  expect(added.text).toContain('Tom Reed');
  const tom = app.visitor();
  await tom.submit(await tom.get('/sign-in'), { button: 'Sign in' }, { email: 'tom@marlowe.example', password: 'first day at the office' });
  const settings = await tom.get('/settings');
  expect(settings.text).not.toContain('Add a colleague');
  const token = String(settings.$('[name=_csrf]').first().val());
  expect((await tom.post('/settings/users', { _csrf: token, name: 'X', role: 'admin' })).status).toBe(404);
});
