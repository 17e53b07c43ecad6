import { parentPort, workerData } from 'node:worker_threads';
import type { PrintOrder } from './print';
import { wordFile } from './word-file';

// A thread of print.ts: sets one paper for Word and ends.
void wordFile(workerData as PrintOrder).then((file) => parentPort?.postMessage(file));
