import { parentPort, workerData } from 'node:worker_threads';
import { rankAcceptability, type RankInput } from '../scoring';

// The thread is started by rank-off-loop.ts with all its questions and ends when it has answered.
parentPort?.postMessage((workerData as readonly RankInput[]).map(rankAcceptability));
