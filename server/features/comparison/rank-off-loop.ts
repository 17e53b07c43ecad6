import { join } from 'node:path';
import type { Rank } from './domain/compare';
import { RankThread } from './rank-thread';

// Built code starts the built worker. From source (tests, development) a thread knows no TypeScript unless it is given a loader: it does
// not inherit Jest's transform.
const IS_SOURCE = __filename.endsWith('.ts');
const FILE = join(__dirname, IS_SOURCE ? 'rank-worker.ts' : 'rank-worker.js');

const thread = new RankThread(FILE, IS_SOURCE ? ['-r', '@swc-node/register'] : []);

/**
 * Answers ranking questions in a thread of their own: 20,000 draws for a long list take most of a second, in which no other page would be
 * served. Same input, same answers as `rankAcceptability`, in the same order.
 *
 * @throws whatever the pure function throws
 */
export const rankOffLoop: Rank = (inputs) => thread.ask(inputs);
