import { parentPort, workerData } from 'node:worker_threads';
import type { PrintOrder } from './print';
import { wordFile } from './word-file';

// A thread of print.ts: sets one paper for Word and ends.
const { paper } = workerData as PrintOrder;
void wordFile(paper).then((file) => parentPort?.postMessage(file));
