import { Worker } from 'node:worker_threads';
import type { RankAcceptability, RankInput } from '../scoring';

export interface Question {
  readonly id: number;
  readonly inputs: readonly RankInput[];
}

export type Reply =
  { readonly id: number; readonly answers: readonly RankAcceptability[] } | { readonly id: number; readonly error: unknown };

interface Asked {
  readonly resolve: (answers: readonly RankAcceptability[]) => void;
  readonly reject: (error: unknown) => void;
}

const IDLE_MS = 20_000;

/** One thread for all questions, started with the first and let go when none has come for a while. Starting it costs more than most answers. */
export class RankThread {
  private worker: Worker | null = null;
  private readonly asked = new Map<number, Asked>();
  private last = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly file: string,
    private readonly execArgv: readonly string[],
  ) {}

  /** Answers in the order of the inputs. Rejects with whatever the pure function throws, or when the thread dies. */
  ask(inputs: readonly RankInput[]): Promise<readonly RankAcceptability[]> {
    clearTimeout(this.idle);
    const worker = this.started();
    // While somebody waits, the process may not end under them.
    worker.ref();
    const question: Question = { id: ++this.last, inputs };
    return new Promise((resolve, reject) => {
      this.asked.set(question.id, { resolve, reject });
      worker.postMessage(question);
    });
  }

  private started(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.file, { execArgv: [...this.execArgv] });
    worker.on('message', (reply: Reply) => this.answered(worker, reply));
    worker.on('error', (error) => this.ended(worker, error));
    worker.on('exit', (code) => this.ended(worker, new Error(`The ranking thread ended without an answer (exit code ${code})`)));
    this.worker = worker;
    return worker;
  }

  private answered(worker: Worker, reply: Reply): void {
    const asked = this.asked.get(reply.id);
    this.asked.delete(reply.id);
    if (this.asked.size === 0) this.rest(worker);
    if ('error' in reply) asked?.reject(reply.error);
    else asked?.resolve(reply.answers);
  }

  private rest(worker: Worker): void {
    worker.unref();
    this.idle = setTimeout(() => {
      this.worker = null;
      void worker.terminate();
    }, IDLE_MS);
    this.idle.unref();
  }

  private ended(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}
