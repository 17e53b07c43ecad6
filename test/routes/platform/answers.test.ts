import { startTestApp, type TestApp } from '../../support/app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('health says whether the database answers', async () => {
  expect((await app.visitor().get('/healthz')).status).toBe(200);
  expect(JSON.parse((await app.visitor().get('/readyz')).html)).toEqual({ status: 'ok', database: 'ok' });
});

test('every answer carries the protecting headers, error pages and files too', async () => {
  const judith = await app.signUpFirm();
  const css = (await judith.get('/searches')).$('link[rel=stylesheet]').attr('href') ?? '';
  for (const path of ['/', '/sign-in', '/searches', '/nowhere', '/healthz', css]) {
    const { headers } = await judith.get(path);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-request-id']).toBeTruthy();
  }
});

test('pages are not stored by caches; files are kept for a year under a name that changes with them', async () => {
  const judith = await app.signUpFirm();
  const page = await judith.get('/searches');
  expect(page.headers['cache-control']).toBe('no-store');
  const css = page.$('link[rel=stylesheet]').attr('href') ?? '';
  expect(css).toMatch(/^\/assets\/[0-9a-f]{12}\/css\/main\.css$/);
  expect((await judith.get(css)).headers['cache-control']).toContain('immutable');
});

test('scripts are allowed by a nonce that is new each time', async () => {
  const nonces = await Promise.all([1, 2].map(async () => (await app.visitor().get('/sign-in')).headers['content-security-policy']));
  expect(nonces[0]).toMatch(/'nonce-[\w-]{22}'/);
  expect(nonces[0]).not.toBe(nonces[1]);
});

test('the cookie of the session is out of reach of scripts and other sites', async () => {
  const cookie = String((await app.visitor().get('/sign-in')).headers['set-cookie']);
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Lax/);
});

test('behind https the cookie is bound to this host and never travels in the clear', async () => {
  const secure = await startTestApp({ baseUrl: 'https://ampersand.example', https: true, trustedProxies: 1 });
  try {
    const answer = await secure.visitor().get('/sign-in', { 'x-forwarded-proto': 'https' });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-ampersand=/);
    expect(cookie).toMatch(/Secure/);
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
  } finally {
    await secure.close();
  }
});

test('an unknown page is a 404 with the number of the request and no detail', async () => {
  const page = await app.visitor().get('/nowhere');
  expect(page.status).toBe(404);
  expect(page.text).toContain(page.headers['x-request-id'] ?? 'no id');
  expect(page.html).not.toMatch(/at .*\.(ts|js):\d+/);
});

test('ids that are none, repeated parameters and prototype tricks are answered and not thrown at the database', async () => {
  const judith = await app.signUpFirm();
  for (const id of ['1', "' OR 1=1 --", '%00', '__proto__', '..%2f..%2fetc%2fpasswd'])
    expect((await judith.get(`/clients/${id}`)).status).toBe(404);
  const form = await judith.get('/clients/new');
  const token = String(form.$('[name=_csrf]').first().val());
  const answer = await judith.post('/clients', { _csrf: token, name: ['One', 'Two'], __proto__: { admin: 'yes' }, 'constructor[x]': '1' });
  expect(answer.status).toBe(303);
  expect(({} as { admin?: unknown }).admin).toBeUndefined();
});

test('a body that is too large or cannot be read is refused politely', async () => {
  const judith = await app.signUpFirm();
  const form = await judith.get('/clients/new');
  const token = String(form.$('[name=_csrf]').first().val());
  const large = await judith.post('/clients', { _csrf: token, notes: 'x'.repeat(3_000_000) });
  expect([large.status, large.$('h1').text()]).toEqual([413, 'This is too large to take in']);
  const broken = { 'content-type': 'application/json' };
  expect((await judith.postJson('/clients', '{"name":', broken)).status).toBe(400);
  const unread = await judith.postJson('/clients', '{"name":', { ...broken, accept: 'text/html' });
  expect([unread.status, unread.$('h1').text()]).toEqual([400, 'That could not be read']);
});

test('text with NUL, right-to-left marks and emoji is stored and shown', async () => {
  const judith = await app.signUpFirm();
  const saved = await judith.submitAndFollow(await judith.get('/clients/new'), { button: 'Add client' }, { name: 'Zoë \0 أهلا 🦊 Łódź' });
  expect(saved.$('h1').text()).toBe('Zoë  أهلا 🦊 Łódź');
});

test('light and dark are chosen without a script', async () => {
  const visitor = app.visitor();
  const chosen = await visitor.submitAndFollow(await visitor.get('/sign-in'), { button: 'Dark' });
  expect(chosen.path).toBe('/sign-in');
  expect(chosen.$('html').attr('data-theme')).toBe('dark');
});
