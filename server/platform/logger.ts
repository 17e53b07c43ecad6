import pino, { type Logger } from 'pino';

export type { Logger };

/** Logs as JSON lines without personal data: no bodies, no names, no addresses with tokens. */
export function createLogger(level: string): Logger {
  // Not in step with the page that is logged; what is left is written when the process ends.
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ sync: false }));
}

/** A path fit for a log: the token of a personal link is a key and stays out. */
export function loggablePath(url: string): string {
  return (url.split('?')[0] ?? '').replace(/^\/l\/[^/]+/, '/l/…');
}
