import type { Request } from 'express';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { TooManyAttemptsError } from '../../shared/errors';

export interface AttemptLimit {
  /** Counts one attempt; throws TooManyAttemptsError when there were too many. */
  count(key: string): Promise<void>;
  /** Forgets the attempts, after a success. */
  forget(key: string): Promise<void>;
}

export interface LimitSettings {
  readonly name: string;
  readonly attempts: number;
  readonly seconds: number;
}

/** Limits kept in PostgreSQL, so that they hold across processes and restarts. */
export function createAttemptLimit(dataSource: DataSource, { name, attempts, seconds }: LimitSettings): AttemptLimit {
  const limiter = new RateLimiterPostgres({
    storeClient: dataSource,
    storeType: 'typeorm',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: name,
    points: attempts,
    duration: seconds,
    clearExpiredByTimeout: false,
  });
  return {
    count: async (key) => {
      try {
        await limiter.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const seconds = Math.ceil(refusal.msBeforeNext / 1000);
        throw new TooManyAttemptsError(`Too many attempts. Try again in ${inWords(seconds)}.`, seconds);
      }
    },
    forget: async (key) => void (await limiter.delete(key)),
  };
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

/** Whom to count: the address Express believes (X-Forwarded-For only from trusted proxies). */
export function addressOf(req: Request): string {
  return req.ip ?? 'unknown';
}
