import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { sessions } from '../../../server/platform/http/session';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { createDependencies } from '../../../server/dependencies';
import { loadConfig } from '../../../server/config';
import { createLogger } from '../../../server/platform/logger';
import { createSecrets } from '../../../server/platform/secrets';
import { systemClock } from '../../../server/shared/clock';

let database: TestDatabase;
let server: Server;
beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  const foundation = { config, dataSource: database.dataSource, clock: systemClock, logger: createLogger('silent') };
  const { sessionPool } = createDependencies({ ...foundation, secrets: createSecrets('a secret that is only ever used in tests') });
  const app = express();
  app.use(...sessions({ pool: slow(sessionPool), key: 'a key that is only ever used in tests', https: false, prune: false }));
  app.post('/open', (req, res) => {
    req.session.links = ['the link'];
    res.redirect(303, '/held');
  });
  app.get('/held', (req, res) => void res.json(req.session.links ?? []));
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  await database.drop();
});

/** A database that takes its time to store a session. */
function slow<Pool extends object>(pool: Pool): Pool {
  const later = async (...args: unknown[]) => {
    if (/^\s*INSERT/i.test(String(args[0]))) await new Promise((resolve) => setTimeout(resolve, 400));
    return (pool as unknown as { query: (...all: unknown[]) => Promise<unknown> }).query(...args);
  };
  return new Proxy(pool, { get: (target, name) => (name === 'query' ? later : (Reflect.get(target, name) as unknown)) });
}

/** The answer as soon as its head is there, as a browser that follows a redirect takes it. */
function headOf(path: string, options: { method?: string; cookie?: string } = {}): Promise<IncomingMessage> {
  const { port } = server.address() as AddressInfo;
  const { method = 'GET', cookie = '' } = options;
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, method, headers: { cookie } }, resolve).on('error', reject);
  });
}

test('a browser that follows a redirect at once finds its session stored', async () => {
  const redirect = await headOf('/open', { method: 'POST' });
  expect(redirect.statusCode).toBe(303);
  const cookie = redirect.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const page = await headOf(redirect.headers.location ?? '', { cookie });
  let body = '';
  for await (const chunk of page) body += String(chunk);
  expect(body).toBe('["the link"]');
});
