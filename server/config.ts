import { existsSync } from 'node:fs';
import * as path from 'node:path';
import Joi from 'joi';

export type Environment = 'development' | 'test' | 'production';

export interface Config {
  readonly environment: Environment;
  readonly port: number;
  readonly host: string;
  /** The address people use, without a trailing slash: every link in a mail starts with it, whatever Host a request claims. */
  readonly baseUrl: string;
  readonly https: boolean;
  /** null: run the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  readonly dataDir: string;
  /** null: made on first start and kept in `dataDir` (never in production). */
  readonly sessionSecret: string | null;
  /** null: mails stay in the outbox, where the firm can read them. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly demoData: boolean;
  readonly signUp: 'open' | 'closed';
  readonly logLevel: string;
  /** How many reverse proxies stand in front; their X-Forwarded-* headers are believed, nobody else's. */
  readonly trustedProxies: number;
  readonly rootDir: string;
}

interface Environ {
  NODE_ENV: Environment;
  PORT: number;
  HOST: string;
  BASE_URL?: string;
  DATABASE_URL?: string;
  DATABASE_POOL_SIZE: number;
  DATA_DIR?: string;
  SESSION_SECRET?: string;
  SMTP_URL?: string;
  MAIL_FROM: string;
  DEMO_DATA?: boolean;
  SIGN_UP?: 'open' | 'closed';
  LOG_LEVEL: string;
  TRUSTED_PROXIES: number;
}

/** Every variable the app reads, with its bounds and default; the README's table and docker-compose.yml are checked against it. */
export const environmentSchema = Joi.object<Environ, true>({
  NODE_ENV: Joi.string().valid('development', 'test', 'production').default('development'),
  PORT: Joi.number().port().default(3000),
  HOST: Joi.string().hostname().default('127.0.0.1'),
  BASE_URL: Joi.string()
    .uri({ scheme: ['http', 'https'] })
    .when('NODE_ENV', { is: 'production', then: Joi.required() }),
  DATABASE_URL: Joi.string().uri({ scheme: ['postgres', 'postgresql'] }),
  DATABASE_POOL_SIZE: Joi.number().integer().min(2).max(100).default(10),
  DATA_DIR: Joi.string(),
  SESSION_SECRET: Joi.string().min(32).when('NODE_ENV', { is: 'production', then: Joi.required() }),
  SMTP_URL: Joi.string().uri({ scheme: ['smtp', 'smtps'] }),
  MAIL_FROM: Joi.string().default('Ampersand <no-reply@localhost>'),
  DEMO_DATA: Joi.boolean(),
  SIGN_UP: Joi.string().valid('open', 'closed'),
  LOG_LEVEL: Joi.string().valid('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
  TRUSTED_PROXIES: Joi.number().integer().min(0).max(5).default(0),
});

/**
 * Reads and checks the configuration. Beside it only the process reads its environment, for what it has to know before there is one.
 * Throws an Error whose message names every variable that is missing or wrong.
 */
export function loadConfig(environ: NodeJS.ProcessEnv = process.env): Config {
  const known = Object.fromEntries(
    Object.keys(environmentSchema.describe().keys as object).map((name) => [name, environ[name] || undefined]),
  );
  const result = environmentSchema.validate(known, { abortEarly: false });
  if (result.error) throw new Error(`The configuration is not complete: ${result.error.message}`);
  return configFrom(result.value);
}

function configFrom(environ: Environ): Config {
  const rootDir = findRootDir(__dirname);
  const production = environ.NODE_ENV === 'production';
  const baseUrl = (environ.BASE_URL ?? `http://localhost:${environ.PORT}`).replace(/\/+$/, '');
  return {
    environment: environ.NODE_ENV,
    port: environ.PORT,
    host: environ.HOST,
    baseUrl,
    https: baseUrl.startsWith('https:'),
    databaseUrl: orNull(environ.DATABASE_URL),
    databasePoolSize: environ.DATABASE_POOL_SIZE,
    dataDir: path.resolve(rootDir, environ.DATA_DIR ?? '.data'),
    sessionSecret: orNull(environ.SESSION_SECRET),
    smtpUrl: orNull(environ.SMTP_URL),
    mailFrom: environ.MAIL_FROM,
    demoData: environ.DEMO_DATA ?? !production,
    signUp: environ.SIGN_UP ?? (production ? 'closed' : 'open'),
    logLevel: environ.LOG_LEVEL,
    trustedProxies: environ.TRUSTED_PROXIES,
    rootDir,
  };
}

function orNull(value: string | undefined): string | null {
  return value ?? null;
}

/** The nearest folder with a package.json: the same from server/ and from dist/server/. */
function findRootDir(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const parent = path.dirname(from);
  if (parent === from) throw new Error('package.json was not found above the program');
  return findRootDir(parent);
}
