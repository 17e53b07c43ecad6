import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { decodeText, documentKindOf, unpackedSize } from './document-kind';
import { joinLines } from './domain/lines';

export const DOCUMENT_LIMITS = { bytes: 5 * 1024 * 1024, unpacked: 50 * 1024 * 1024, milliseconds: 15_000, memoryMb: 256 } as const;

export type DocumentProblem = 'unknown_kind' | 'unreadable' | 'too_slow' | 'empty';

export type ReadDocument = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: DocumentProblem };

/** The text of an uploaded TXT, PDF or DOCX. Foreign formats are taken apart in a thread of its own with a limit of time and memory. */
export async function readDocument(bytes: Buffer): Promise<ReadDocument> {
  const kind = documentKindOf(bytes);
  if (kind === null) return { ok: false, problem: 'unknown_kind' };
  if (kind === 'text') return given(decodeText(bytes));
  if (kind === 'docx' && unpackedSize(bytes) > DOCUMENT_LIMITS.unpacked) return { ok: false, problem: 'unreadable' };
  const read = await readInThread(kind, bytes);
  if (typeof read === 'string') return given(kind === 'pdf' ? joinLines(read) : read);
  return { ok: false, problem: read.problem };
}

function given(text: string): ReadDocument {
  const clean = text.replaceAll('\0', '').replaceAll('\r\n', '\n').trim();
  return clean === '' ? { ok: false, problem: 'empty' } : { ok: true, text: clean };
}

function readInThread(kind: 'pdf' | 'docx', bytes: Buffer): Promise<string | { problem: DocumentProblem }> {
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, `document-worker${EXTENSION}`), {
      workerData: { kind, bytes: new Uint8Array(bytes) },
      execArgv: EXEC_ARGV,
      resourceLimits: { maxOldGenerationSizeMb: DOCUMENT_LIMITS.memoryMb },
      stdout: true,
      stderr: true,
    });
    const end = (result: string | { problem: DocumentProblem }): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => end({ problem: 'too_slow' }), DOCUMENT_LIMITS.milliseconds);
    worker.once('message', ({ text }: { text: string | null }) => end(text ?? { problem: 'unreadable' }));
    worker.once('error', () => end({ problem: 'unreadable' }));
    worker.once('exit', () => end({ problem: 'unreadable' }));
  });
}

// As in the comparison's ranking thread: from source a thread knows no TypeScript unless it is given a loader.
const IS_SOURCE = __filename.endsWith('.ts');
const EXTENSION = IS_SOURCE ? '.ts' : '.js';
const EXEC_ARGV = IS_SOURCE ? ['-r', '@swc-node/register'] : [];
