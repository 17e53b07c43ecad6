import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { loggablePath, type Logger } from '../logger';
import { runInRequest } from '../request-context';

/** Gives each request an id (also in the answer's header) and one log line: method, path, status, time. Nothing that was typed. */
export function requestLog(logger: Logger): RequestHandler[] {
  const log = pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({ id: req.id, method: req.method, path: loggablePath(req.url) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (req) => req.url?.startsWith('/assets/') ?? false },
  });
  const context: RequestHandler = (req, res, next) => {
    res.set('X-Request-Id', requestIdOf(req));
    runInRequest({ requestId: requestIdOf(req) }, next);
  };
  return [log, context];
}

/** The id this request was given. */
export function requestIdOf(req: Request): string {
  return typeof req.id === 'string' ? req.id : '';
}
