import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RankAcceptability } from '../scoring';
import type { Rank } from './domain/compare';

/**
 * Answers ranking questions in a thread of its own: 20,000 draws for a long list take most of a second, in which no other page would be served.
 * Same input, same answers as `rankAcceptability`, in the same order.
 *
 * @throws whatever the pure function throws
 */
export const rankOffLoop: Rank = (inputs) =>
  new Promise<RankAcceptability[]>((resolve, reject) => {
    const worker = new Worker(join(__dirname, `rank-worker${EXTENSION}`), { workerData: inputs, execArgv: EXEC_ARGV });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The ranking thread ended without an answer (exit code ${code})`)));
  });

// Built code starts the built worker. From source (tests, development) a thread knows no TypeScript unless it is given a loader: it does
// not inherit Jest's transform.
const IS_SOURCE = __filename.endsWith('.ts');
const EXTENSION = IS_SOURCE ? '.ts' : '.js';
const EXEC_ARGV = IS_SOURCE ? ['-r', '@swc-node/register'] : [];
