import { once } from 'node:events';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as cheerio from 'cheerio';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSearch } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { registeredRoutes } from '../../support/routes';

const UNKNOWN_ID = '00000000-0000-4000-8000-000000000000';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let csrf: string;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm();
  searchId = await addSearch(judith);
  csrf = String((await judith.get('/clients/new')).$('[name=_csrf]').first().val());
});
afterAll(() => app.close());

function expectAPage(answer: Page, where: string): void {
  expect([where, answer.status >= 500]).toEqual([where, false]);
  if (answer.status < 400 || String(answer.headers['content-type']).includes('json')) return;
  expect([where, answer.$('h1').text().trim() !== '']).toEqual([where, true]);
  expect(answer.html).not.toMatch(/at .*\.(ts|js):\d+/);
}

describe('every address of the product', () => {
  const fillings = {
    'the real search': (name: string) => (name === 'searchId' ? searchId : UNKNOWN_ID),
    'words for ids': () => 'nonsense',
    'a name of an object': () => '__proto__',
    'a NUL': () => '%00',
    'a broken escape': () => '%E0%A4%A',
    'a number beyond everything': () => '99999999999999999999',
    'a long word': () => 'x'.repeat(3000),
  };

  it.each(Object.entries(fillings))(
    'answers %s with a page',
    async (_, fill) => {
      for (const { method, path } of registeredRoutes(app.express)) {
        if (path === '/sign-out') continue;
        const filled = path.replace(/:(\w+)/g, (_colon, name: string) => fill(name));
        const answer = method === 'get' ? await judith.get(filled) : await judith.post(filled, { _csrf: csrf });
        expectAPage(answer, `${method} ${filled}`);
      }
    },
    120_000,
  );

  it('answers JSON of every kind, sent to a form, with a page', async () => {
    const bodies: unknown[] = [
      { _csrf: csrf, name: 1, title: null, email: { a: 1 }, version: [[1]], candidacy: [{ a: 1 }, null], text: true, reason: 'x\ud800' },
      [csrf],
      { _csrf: csrf, ['__proto__']: { admin: true } },
    ];
    for (const { method, path } of registeredRoutes(app.express)) {
      if (method !== 'post' || path === '/sign-out') continue;
      const filled = path.replace(/:(\w+)/g, (_colon, name: string) => fillings['the real search'](name));
      for (const body of bodies) {
        const headers = { accept: 'text/html', 'content-type': 'application/json', 'x-csrf-token': csrf };
        expectAPage(await judith.postRaw(filled, JSON.stringify(body), headers), `${filled} with ${JSON.stringify(body)}`);
      }
    }
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  }, 120_000);

  it('answers nonsense in the query with a page', async () => {
    const words = ['%ff%fe', '%E0%A4%A', '%00', '__proto__', '-1', '1e309', '99999999999999999999', "'%20OR%201=1--", '%ED%A0%80', '[]'];
    const names = [
      'q',
      'page',
      'after',
      'afterName',
      'name',
      'id',
      'view',
      'stage',
      'who',
      'candidacy',
      'from',
      'to',
      'next',
      'state',
      'card',
    ];
    for (const { method, path } of registeredRoutes(app.express)) {
      if (method !== 'get') continue;
      const filled = path.replace(/:(\w+)/g, (_colon, name: string) => fillings['the real search'](name));
      for (let turn = 0; turn < 3; turn++) {
        const query = names.map((name, index) => `${name}=${words[(index + turn * 3) % words.length]}`).join('&');
        expectAPage(await judith.get(`${filled}?${query}`), `${filled}?${query}`);
      }
      expectAPage(await judith.get(`${filled}?${names.map((name) => `${name}[]=1&${name}[a][b]=2&${name}=3`).join('&')}`), `${filled}?…[]`);
    }
  }, 240_000);
});

test('a broken escape in the path is told as what it is', async () => {
  const answer = await judith.get('/searches/%E0%A4%A');
  expect(answer.status).toBe(400);
  expect(answer.$('h1').text()).toBe('That could not be read');
});

test('a link that was never made says so', async () => {
  for (const token of ['x', 'x'.repeat(500), '%00', '%ff', '__proto__', UNKNOWN_ID]) {
    const answer = await app.visitor().get(`/l/${token}`);
    expect([400, 404]).toContain(answer.status);
    expect(answer.$('h1').length).toBe(1);
  }
});

describe('over a real connection', () => {
  let server: Server;
  let cookie = '';
  let token = '';

  beforeAll(async () => {
    server = app.express.listen(0, '127.0.0.1');
    await once(server, 'listening');
    cookie = await signInCookie();
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  async function signInCookie(): Promise<string> {
    const form = await ask({ path: '/sign-up' });
    const first = cookieOf(form);
    const fields = {
      _csrf: String(cheerio.load(form.text)('[name=_csrf]').first().val()),
      firm: 'Second Firm',
      name: 'Ines Falk',
      email: 'ines@second.example',
      password: 'copper kettle on the stove',
    };
    const body = new URLSearchParams(fields).toString();
    const answer = await ask({
      path: '/sign-up',
      method: 'POST',
      headers: { cookie: first, 'content-type': 'application/x-www-form-urlencoded' },
      body: [body],
    });
    expect(answer.status).toBe(303);
    return cookieOf(answer);
  }

  interface Asked {
    readonly path: string;
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: Iterable<string | Buffer>;
  }
  interface Answered {
    readonly status: number;
    readonly text: string;
    readonly headers: IncomingMessage['headers'];
  }

  async function ask({ path, method = 'GET', headers = {}, body = [] }: Asked): Promise<Answered> {
    const sent = request({
      port: (server.address() as AddressInfo).port,
      host: '127.0.0.1',
      path,
      method,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
    });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    for (const chunk of body) if (!sent.write(chunk)) await Promise.race([once(sent, 'drain'), answered]);
    sent.end();
    const [response] = await answered;
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
    return { status: response.statusCode ?? 0, text, headers: response.headers };
  }

  function cookieOf({ headers }: Answered): string {
    return (headers['set-cookie'] ?? []).map((one) => one.split(';')[0]).join('; ');
  }

  function h1(answer: Answered): string {
    return cheerio.load(answer.text)('h1').text().trim();
  }

  function* multipart(parts: Iterable<string | Buffer>): Generator<string | Buffer> {
    yield `--b\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${token}\r\n`;
    yield '--b\r\ncontent-disposition: form-data; name="file"; filename="people.csv"\r\ncontent-type: text/csv\r\n\r\n';
    yield* parts;
    yield '\r\n--b--\r\n';
  }

  function* megabytes(count: number): Generator<Buffer> {
    const chunk = Buffer.alloc(65_536, 'Ada,Byron\n');
    for (let sent = 0; sent < count * 16; sent++) yield chunk;
  }

  const FORM_DATA = { 'content-type': 'multipart/form-data; boundary=b' };
  async function ownSearch(): Promise<string> {
    const [user]: { firm_id: string }[] = await app.dataSource.query(`SELECT firm_id FROM firm_user WHERE email = 'ines@second.example'`);
    const firmId = user!.firm_id;
    const [client]: { id: string }[] = await app.dataSource.query(
      `INSERT INTO client (firm_id, name) VALUES ($1, 'Corvane') RETURNING id`,
      [firmId],
    );
    const [search]: { id: string }[] = await app.dataSource.query(
      `INSERT INTO search (firm_id, client_id, owner_id, title, requested_title) SELECT $1, $2, id, 'CMO', 'CMO' FROM firm_user WHERE firm_id = $1 RETURNING id`,
      [firmId, client!.id],
    );
    return `/searches/${search!.id}/people/import`;
  }

  // Far more than may be held at once, as buffers that were let go of stay counted until they are collected.
  it.each([30, 150])('a file of %i MB is refused with a page while it is still on its way, and kept nowhere', async (size) => {
    const path = await ownSearch();
    token = String(
      cheerio
        .load((await ask({ path })).text)('[name=_csrf]')
        .first()
        .val(),
    );
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watched = function* (): Generator<string | Buffer> {
      for (const chunk of multipart(megabytes(size))) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield chunk;
      }
    };
    const answer = await ask({ path, method: 'POST', headers: FORM_DATA, body: watched() });
    expect([answer.status, h1(answer)]).toEqual([413, 'This is too large to take in']);
    expect(most).toBeLessThan(100_000_000);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['without a boundary', { 'content-type': 'multipart/form-data' }, ['anything']],
    ['that stops in the middle', FORM_DATA, ['--b\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\nx']],
    ['without an end', FORM_DATA, ['--b\r\ncontent-disposition: form-da']],
    ['with a part that has no name', FORM_DATA, ['--b\r\ncontent-disposition: form-data\r\n\r\nx\r\n--b--\r\n']],
    ['that is no multipart', FORM_DATA, ['name=value']],
    [
      'with two files',
      FORM_DATA,
      ['1', '2'].map((n) => `--b\r\ncontent-disposition: form-data; name="file"; filename="${n}.csv"\r\n\r\na\r\n`).concat('--b--\r\n'),
    ],
    [
      'with a file nobody asked for',
      FORM_DATA,
      ['--b\r\ncontent-disposition: form-data; name="other"; filename="a.csv"\r\n\r\na\r\n--b--\r\n'],
    ],
    ['in an alphabet nobody knows', { 'content-type': 'application/x-www-form-urlencoded; charset=klingon' }, ['a=b']],
    ['packed in a way nobody knows', { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'zzz' }, ['a=b']],
    ['that claims to be packed', { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' }, ['a=b']],
    [
      'of a kind nobody asked for',
      { 'content-type': 'application/xml' },
      ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
    ],
  ])('a form %s is refused with a page', async (_, headers, body) => {
    const answer = await ask({ path: await ownSearch(), method: 'POST', headers, body });
    expect([400, 403, 413, 415, 422]).toContain(answer.status);
    expect(h1(answer)).not.toBe('');
  });

  it('a form with thousands of fields is refused with a page', async () => {
    const body = Array.from({ length: 5000 }, (_, index) => `f${index}=1`).join('&');
    const answer = await ask({
      path: '/clients',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: [body],
    });
    expect([answer.status, h1(answer)]).toEqual([413, 'This is too large to take in']);
  });

  it('headers and cookies beyond measure are refused, and the next request is served', async () => {
    expect((await ask({ path: '/sign-in', headers: { 'x-long': 'x'.repeat(40_000) } })).status).toBe(431);
    for (const strange of [
      'ampersand=',
      'ampersand=s%3A',
      `ampersand=${'x'.repeat(8000)}`,
      'ampersand=%E0%A4%A',
      'ampersand=s%3A__proto__.x',
      ';;;=;=',
      'theme=__proto__',
    ]) {
      const answer = await ask({ path: '/sign-in', headers: { cookie: strange } });
      expect([strange, answer.status]).toEqual([strange, 200]);
    }
  });
});
