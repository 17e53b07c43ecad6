import type { AddressInfo } from 'node:net';
import pino from 'pino';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { MailEntity } from '../../server/platform/mail/mail.entity';
import { startDispatch } from '../../server/platform/mail/dispatch';
import { startTestApp, type SignedUp, type TestApp } from '../support/app';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../support/builders/searches';

let app: TestApp;
let judith: SignedUp;
const undo: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm();
});
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo.length = 0;
  await app.close();
});

test('mails leave as they were written, and only the refused one stays, to be tried again', async () => {
  const { port, received } = await mailServer({ refuses: MARCUS.email });
  await sendIntake();
  const links = (await app.mails()).map((mail) => mail.link);
  const logged = dispatchTo(port);
  await until(async () => (await states()).every(({ attempts }) => attempts > 0));
  expect(await states()).toEqual([
    { recipient: HELENA.email, state: 'sent', attempts: 1, hasText: false },
    { recipient: MARCUS.email, state: 'queued', attempts: 1, hasText: true },
  ]);
  expect(received).toHaveLength(1);
  expect(received[0]?.to?.[0]?.address).toBe(HELENA.email);
  expect(received[0]?.subject).toContain('Łódź Größe');
  expect(received[0]?.text).toContain(links[0]);
  expect(logged.join('')).toContain('mail not sent');
  expect(logged.join('')).not.toContain(MARCUS.email);
});

test('without a mail server mails wait in the outbox, and leave once it is back', async () => {
  const { port, close } = await mailServer({});
  await close();
  await sendIntake();
  dispatchTo(port);
  await until(async () => (await states()).every(({ attempts }) => attempts === 1));
  expect((await states()).map(({ state }) => state)).toEqual(['queued', 'queued']);
  const again = await mailServer({ port });
  await app.dataSource.query('UPDATE mail SET next_attempt_at = now()');
  await until(async () => (await states()).every(({ state }) => state === 'sent'));
  expect(again.received.map((mail) => mail.to?.[0]?.address).sort()).toEqual([HELENA.email, MARCUS.email].sort());
});

test('a mail whose text can no longer be read is given up and says so', async () => {
  const { port, received } = await mailServer({});
  await sendIntake();
  await app.dataSource.query(`UPDATE mail SET sealed_body = 'broken' WHERE recipient = $1`, [HELENA.email]);
  dispatchTo(port);
  await until(async () => (await states()).every(({ attempts }) => attempts > 0));
  expect((await states()).map(({ state }) => state)).toEqual(['failed', 'sent']);
  expect(received).toHaveLength(1);
});

async function sendIntake(): Promise<void> {
  const searchId = await addSearch(judith, { title: 'Łódź Größe' });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 2 people' });
}

async function states() {
  const mails = await app.dataSource.getRepository(MailEntity).find({ order: { recipient: 'ASC' } });
  return mails.map(({ recipient, state, attempts, sealedBody }) => ({ recipient, state, attempts, hasText: sealedBody !== null }));
}

/** Starts sending; returns the lines of the log. */
function dispatchTo(port: number): string[] {
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const settings = { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Ampersand <no-reply@marlowepenn.example>', pollMs: 20 };
  const stop = startDispatch(settings, { dataSource: app.dataSource, secrets: app.deps.secrets, logger });
  undo.push(stop);
  return lines;
}

interface MailServer {
  readonly port: number;
  readonly received: Email[];
  readonly close: () => Promise<void>;
}

async function mailServer({ refuses, port = 0 }: { refuses?: string; port?: number }): Promise<MailServer> {
  const received: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, callback) =>
      callback(address === refuses ? Object.assign(new Error(`No ${address} here`), { responseCode: 550 }) : null),
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push(mail);
          callback();
        }, callback);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  undo.push(close);
  const { port: taken } = server.server.address() as AddressInfo;
  return { port: taken, received, close };
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come about in twenty seconds');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
