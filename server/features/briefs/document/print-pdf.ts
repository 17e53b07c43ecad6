import { parentPort, workerData } from 'node:worker_threads';
import { pdfFile } from './pdf-file';
import type { PrintOrder } from './print';

// A thread of print.ts: sets one paper as PDF and ends.
parentPort?.postMessage(pdfFile(workerData as PrintOrder));
