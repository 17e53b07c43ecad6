import { parentPort, workerData } from 'node:worker_threads';
import { rankAcceptability, type RankInput } from '../scoring';

// The thread is started by rank-off-loop.ts with one input and ends when it has answered.
parentPort?.postMessage(rankAcceptability(workerData as RankInput));
