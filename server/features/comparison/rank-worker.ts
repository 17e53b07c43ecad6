import { parentPort } from 'node:worker_threads';
import { rankAcceptability } from '../scoring';
import type { Question, Reply } from './rank-thread';

// The thread is started by rank-thread.ts and answers one question after the other.
parentPort?.on('message', ({ id, inputs }: Question) => parentPort?.postMessage(replyTo({ id, inputs })));

function replyTo({ id, inputs }: Question): Reply {
  try {
    return { id, answers: inputs.map(rankAcceptability) };
  } catch (error) {
    return { id, error };
  }
}
