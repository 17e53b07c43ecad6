import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { NotFoundError, TooManyAttemptsError } from '../../shared/errors';
import type { Logger } from '../logger';
import { requestIdOf } from './request-log';

interface Answer {
  readonly status: number;
  readonly view: string;
  readonly title: string;
  /** The error's own message is a sentence for the person who asked. */
  readonly tells?: boolean;
}

const UNKNOWN: Answer = { status: 500, view: 'errors/500', title: 'Something broke on our side' };

const ANSWERS: Readonly<Record<string, Answer>> = {
  NotFoundError: { status: 404, view: 'errors/404', title: 'Not found' },
  ForgedRequestError: { status: 403, view: 'errors/403', title: 'This form was not accepted' },
  ConflictError: { status: 409, view: 'errors/409', title: 'Somebody else was faster' },
  InvalidStateError: { status: 409, view: 'errors/refused', title: 'That is not possible now', tells: true },
  TooManyAttemptsError: { status: 429, view: 'errors/429', title: 'Too many tries in a short time', tells: true },
  UnreadableFormError: { status: 400, view: 'errors/400', title: 'That could not be read' },
  UploadTooLargeError: { status: 413, view: 'errors/413', title: 'This is too large to take in', tells: true },
  PayloadTooLargeError: { status: 413, view: 'errors/413', title: 'This is too large to take in' },
};

// What PostgreSQL and its driver say when the server is away, starting, full or too slow.
const DATABASE_AWAY = /^(57P0[123]|53300|08\w{3}|57014|53100|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const AWAY: Answer = { status: 503, view: 'errors/503', title: 'A short break' };

/** Where no route answered. */
export const notFound: RequestHandler = () => {
  throw new NotFoundError('No such page');
};

/** The one place where errors become answers. Details go to the log under the request's id; the page shows only the id. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const answer = answerFor(error);
    if (answer.status >= 500) logger.error({ err: error, requestId: req.id }, 'request failed');
    if (answer.status === 503) res.set('Retry-After', '5');
    if (error instanceof TooManyAttemptsError) res.set('Retry-After', String(error.retryAfterSeconds));
    res.status(answer.status);
    if (wantsJson(req)) return void res.json({ error: answer.title });
    renderError(req, res, { answer, message: answer.tells ? messageOf(error) : null });
  };
}

function answerFor(error: unknown): Answer {
  if (isDatabaseAway(error)) return AWAY;
  const known = error instanceof Error ? ANSWERS[error.name] : undefined;
  if (known) return known;
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { status, view: 'errors/400', title: 'That could not be read' };
  }
  return UNKNOWN;
}

function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && DATABASE_AWAY.test(code)) return true;
  return (
    typeof message === 'string' &&
    /timeout exceeded when trying to connect|Connection terminated|DataSource.*not.*(connected|initialized)/i.test(message)
  );
}

function renderError(req: Request, res: Response, { answer, message }: { answer: Answer; message: string | null }): void {
  res.render(answer.view, { page: { title: answer.title, message } }, (failure, html) => {
    // The page itself may need what just failed; a bare sentence needs nothing.
    if (failure) res.type('text').send(`${answer.title}. Request ${requestIdOf(req)}`);
    else res.send(html);
  });
}

function messageOf(error: unknown): string | null {
  return error instanceof Error ? error.message : null;
}

function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}
