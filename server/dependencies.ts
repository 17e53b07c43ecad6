import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Config } from './config';
import { createDatabase, type Database } from './platform/db/database';
import { createAttemptLimit, type AttemptLimit } from './platform/http/rate-limits';
import type { Logger } from './platform/logger';
import { createMailer, type Mailer } from './platform/mail/mailer';
import type { Secrets } from './platform/secrets';
import type { Clock } from './shared/clock';

/** What the features are given. */
export interface Dependencies {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly mailer: Mailer;
  readonly secrets: Secrets;
  readonly sessionPool: Pool;
  readonly limits: Limits;
}

export interface Limits {
  /** Wrong passwords for one account from one address. */
  readonly signIn: AttemptLimit;
  /** Sign-ins, right or wrong, from one address: a check costs as much as forty pages. */
  readonly signInAddress: AttemptLimit;
  readonly signUp: AttemptLimit;
  /** Personal links tried from one address, and fresh ones asked for. */
  readonly link: AttemptLimit;
  readonly freshLink: AttemptLimit;
}

export interface Foundation {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly secrets: Secrets;
}

/** Wires everything that features share. The data source must be connected. */
export function createDependencies({ config, dataSource, clock, logger, secrets }: Foundation): Dependencies {
  const minutes = 60;
  const limit = (name: string, attempts: number, seconds: number) => createAttemptLimit(dataSource, { name, attempts, seconds });
  return {
    config,
    database: createDatabase(dataSource),
    clock,
    logger,
    mailer: createMailer(secrets),
    secrets,
    sessionPool: (dataSource.driver as unknown as { master: Pool }).master,
    limits: {
      signIn: limit('sign-in', 8, 15 * minutes),
      signInAddress: limit('sign-in-address', 60, 15 * minutes),
      signUp: limit('sign-up', 20, 60 * minutes),
      link: limit('link', 60, 15 * minutes),
      freshLink: limit('fresh-link', 5, 60 * minutes),
    },
  };
}
