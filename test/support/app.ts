import { once } from 'node:events';
import type { Express } from 'express';
import type { DataSource } from 'typeorm';
import { createApp } from '../../server/app';
import { loadConfig, type Config } from '../../server/config';
import { createDependencies, type Dependencies } from '../../server/dependencies';
import { accountRepository } from '../../server/features/accounts';
import { createLogger } from '../../server/platform/logger';
import { MailEntity } from '../../server/platform/mail/mail.entity';
import { createSecrets } from '../../server/platform/secrets';
import type { FirmUser } from '../../server/shared/actor';
import { createBrowser, type Browser } from './browser';
import { compiledViews } from './compiled-views';
import { createTestDatabase } from './database';

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The address of the personal link in it, as a path, or ''. */
  readonly link: string;
}

export interface SignedUp extends Browser {
  readonly user: FirmUser;
}

export interface TestApp {
  readonly express: Express;
  readonly deps: Dependencies;
  readonly dataSource: DataSource;
  readonly clock: TestClock;
  /** A browser nobody has signed in with. */
  visitor(): Browser;
  /** A browser in which a new firm has signed up, through the pages. */
  signUpFirm(person?: { firm?: string; name?: string; email?: string; password?: string }): Promise<SignedUp>;
  /** Every mail written so far, oldest first. */
  mails(): Promise<SentMail[]>;
  /** A browser in which a personal link was opened, on the page it leads to. */
  openLink(link: string): Promise<{ browser: Browser; path: string }>;
  close(): Promise<void>;
}

/** Stands still until it is moved. */
export class TestClock {
  private at = new Date('2026-09-21T09:00:00Z').getTime();

  now(): Date {
    return new Date(this.at);
  }

  forwardDays(days: number): void {
    this.at += days * 86_400_000;
  }
}

const SECRET = 'a secret that is only ever used in tests';
let firms = 0;

/** The real app on a database of its own; nothing is replaced but the clock. */
export async function startTestApp(changes: Partial<Config> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config: Config = {
    ...loadConfig({ NODE_ENV: 'test', LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent', SIGN_UP: 'open' }),
    ...changes,
  };
  const clock = new TestClock();
  const secrets = createSecrets(SECRET);
  const deps = createDependencies({ config, dataSource: database.dataSource, clock, logger: createLogger(config.logLevel), secrets });
  const express = createApp(deps, compiledViews());
  const server = express.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const app: TestApp = {
    express,
    deps,
    dataSource: database.dataSource,
    clock,
    visitor: () => createBrowser(server),
    signUpFirm: (person = {}) => signUpFirm(app, person),
    mails: () => readMails(app),
    openLink: async (link) => {
      const browser = app.visitor();
      const landing = await browser.get(link);
      const opened = await browser.submit(landing, { form: 'form[method="post"]:not(.switch)' });
      if (opened.location === null) throw new Error(`The link was not opened: ${opened.status} ${opened.text.slice(0, 300)}`);
      return { browser, path: opened.location };
    },
    close: async () => {
      server.close();
      await database.drop();
    },
  };
  return app;
}

async function signUpFirm(app: TestApp, person: { firm?: string; name?: string; email?: string; password?: string }): Promise<SignedUp> {
  const number = ++firms;
  const browser = app.visitor();
  const email = person.email ?? `person${number}@firm${number}.example`;
  const form = await browser.get('/sign-up');
  // Tests found more firms from one address than a person would.
  await app.dataSource.query(`DELETE FROM rate_limit WHERE key LIKE 'sign-up:%'`);
  const answer = await browser.submit(
    form,
    { button: 'Sign up' },
    {
      firm: person.firm ?? `Firm ${number}`,
      name: person.name ?? 'Judith Marlowe',
      email,
      password: person.password ?? 'copper kettle on the stove',
    },
  );
  if (answer.status !== 303) throw new Error(`Sign-up answered ${answer.status}: ${answer.text.slice(0, 500)}`);
  const account = await accountRepository(app.deps.database.reader).findByEmail(email);
  if (!account) throw new Error('The account was not made');
  return { ...browser, user: account.user };
}

async function readMails(app: TestApp): Promise<SentMail[]> {
  const rows = await app.dataSource.getRepository(MailEntity).find({ order: { createdAt: 'ASC' } });
  return rows.map((row) => {
    const text = row.sealedBody === null ? '' : (app.deps.secrets.unseal(row.sealedBody) ?? '');
    const link = /https?:\/\/[^\s/]+(\/l\/\S+)/.exec(text)?.[1] ?? '';
    return { to: row.recipient, subject: row.subject, text, link };
  });
}
