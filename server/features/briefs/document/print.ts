import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { TooManyAttemptsError } from '../../../shared/errors';
import type { LogoPicture } from '../../firm';
import type { Paper } from './paper';

export const printFormats = ['pdf', 'docx'] as const;
export type PrintFormat = (typeof printFormats)[number];

export interface PrintOrder {
  readonly paper: Paper;
  /** Drawn where the letterhead gives it room. */
  readonly picture: LogoPicture | null;
  readonly format: PrintFormat;
  /** Where the template and the fonts lie. */
  readonly folder: string;
}

const MILLISECONDS = 30_000;

/** So many may wait: a script that asks without end waits by itself, and nobody else waits for it. */
const MOST_WAITING = 8;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/**
 * Sets a paper in a thread of its own, one paper at a time: a few hundred milliseconds in which other pages are served.
 *
 * @throws TooManyAttemptsError when many are waiting already
 */
export async function print(order: PrintOrder): Promise<Buffer> {
  if (waiting >= MOST_WAITING) throw new TooManyAttemptsError('Many documents are being made. Try again in a moment.', 10);
  waiting++;
  const printed = last.then(() => printInThread(order)).finally(() => waiting--);
  last = printed.catch(() => undefined);
  return printed;
}

function printInThread(order: PrintOrder): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, `print-${order.format}${EXTENSION}`), { workerData: order, execArgv: EXEC_ARGV });
    const end = (): void => {
      clearTimeout(timer);
      void worker.terminate();
    };
    const fail = (cause: unknown): void => {
      end();
      reject(new Error('The document was not printed', { cause }));
    };
    const timer = setTimeout(() => fail('It took too long'), MILLISECONDS);
    worker.once('message', (file: Uint8Array) => {
      end();
      resolve(Buffer.from(file));
    });
    worker.once('error', fail);
    worker.once('exit', (code) => fail(`The thread ended with exit code ${code}`));
  });
}

// As in the comparison's ranking thread: from source a thread knows no TypeScript unless it is given a loader.
const IS_SOURCE = __filename.endsWith('.ts');
const EXTENSION = IS_SOURCE ? '.ts' : '.js';
const EXEC_ARGV = IS_SOURCE ? ['-r', '@swc-node/register'] : [];
