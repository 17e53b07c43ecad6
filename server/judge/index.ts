import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { runJudge } from './judge';

const LINE_FEED = 10;

function open(file: string | null): Readable {
  return file === null ? process.stdin : createReadStream(file);
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

void runJudge(process.argv.slice(2), {
  read: (file) => buffer(open(file)),
  lines: (file) => linesOf(open(file)),
  write,
  complain: (line) => process.stderr.write(`${line}\n`),
}).then((code) => (process.exitCode = code));

/** Lines without their line feed, as bytes: a line that is not UTF-8 must be told by its number. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncIterable<Uint8Array> {
  let begun: Buffer[] = [];
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]);
      begun = [];
      from = end + 1;
    }
    begun.push(chunk.subarray(from));
  }
  yield Buffer.concat(begun);
}
