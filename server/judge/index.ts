import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runJudge } from './judge';

function open(file: string | null): Readable {
  return file === null ? process.stdin : createReadStream(file);
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void runJudge(process.argv.slice(2), {
  read: (file) => text(open(file)),
  lines: (file) => linesOf(open(file)),
  write,
  complain: (line) => process.stderr.write(`${line}\n`),
}).then((code) => (process.exitCode = code));

async function* linesOf(input: Readable): AsyncIterable<string> {
  // readline's iterator drops the stream's errors, so they are passed on by hand.
  const lines = createInterface({ input, crlfDelay: Infinity });
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => lines.close());
  yield* lines;
  if (input.errored) await failed;
}
