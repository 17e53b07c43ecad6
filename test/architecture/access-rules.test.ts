import { startTestApp, type TestApp } from '../support/app';
import { registeredRoutes, type RegisteredRoute } from '../support/routes';

let app: TestApp;
let routes: RegisteredRoute[];
beforeAll(async () => {
  app = await startTestApp();
  routes = registeredRoutes(app.express);
});
afterAll(() => app.close());

const OPEN_PAGES = [
  'get /',
  'get /sign-in',
  'post /sign-in',
  'post /sign-out',
  'get /sign-up',
  'post /sign-up',
  'post /theme',
  'get /healthz',
  'get /readyz',
  'get /l/:token',
  'post /l/:token',
  'post /links/:linkId/fresh',
  'get /method',
  'get /method/scoring',
];

test('every registered route names its access rule', () => {
  expect(routes.length).toBeGreaterThan(30);
  expect(routes.filter(({ rules }) => rules.some((rule) => rule === undefined))).toEqual([]);
});

test('only the listed pages are open to anybody', () => {
  const open = routes.filter(({ rules }) => rules.includes('public')).map(({ method, path }) => `${method} ${path}`);
  expect(open.sort()).toEqual([...OPEN_PAGES].sort());
});

test('a path for link holders demands the link of exactly one purpose, and no other path accepts links', () => {
  for (const { path, rules } of routes) {
    if (path.startsWith('/p/:linkId')) expect({ path, rules }).toEqual({ path, rules: [expect.stringMatching(/^link:/)] });
    else expect({ path, rules: rules.filter((rule) => rule?.startsWith('link:')) }).toEqual({ path, rules: [] });
  }
});

test('only GET and POST exist', () => {
  expect(routes.filter(({ method }) => !['get', 'post'].includes(method))).toEqual([]);
});

const SOME_ID = '00000000-0000-4000-8000-000000000000';
const concrete = (path: string) => path.replace(/:\w+/g, SOME_ID);

test('a visitor is sent to sign in by every page of the firm, and changes nothing', async () => {
  const visitor = app.visitor();
  for (const { method, path, rules } of routes.filter((route) => route.rules.some((rule) => rule === 'firm' || rule === 'admin'))) {
    const answer = method === 'get' ? await visitor.get(concrete(path)) : await visitor.post(concrete(path), {});
    const expected = method === 'get' ? { status: 303, location: '/sign-in' } : { status: 401, location: null };
    expect({ method, path, rules, status: answer.status, location: answer.location }).toEqual({ method, path, rules, ...expected });
  }
});

test('a portal page without its link asks for the link, and a firm user gets no further', async () => {
  const judith = await app.signUpFirm();
  for (const { method, path } of routes.filter((route) => route.path.startsWith('/p/:linkId'))) {
    for (const browser of [app.visitor(), judith]) {
      const answer = method === 'get' ? await browser.get(concrete(path)) : await browser.post(concrete(path), {});
      expect({ method, path, status: answer.status }).toEqual({ method, path, status: 401 });
    }
  }
});

test('for a firm user a page about something that is not there is a 404, whatever the page', async () => {
  const judith = await app.signUpFirm();
  for (const { method, path } of routes.filter((route) => route.rules.includes('firm') && route.path.includes(':'))) {
    const form = await judith.get('/clients/new');
    const token = String(form.$('[name=_csrf]').first().val());
    const answer = method === 'get' ? await judith.get(concrete(path)) : await judith.post(concrete(path), { _csrf: token });
    expect({ method, path, status: answer.status }).toEqual({ method, path, status: 404 });
  }
});
