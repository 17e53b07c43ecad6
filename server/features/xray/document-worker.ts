import { parentPort, workerData } from 'node:worker_threads';

// The thread is started by read-document.ts with one file and ends when it has read it. The libraries are loaded only here.
async function textOf({ kind, bytes }: { kind: 'pdf' | 'docx'; bytes: Uint8Array }): Promise<string> {
  if (kind === 'docx') {
    const { extractRawText } = await import('mammoth');
    return (await extractRawText({ buffer: Buffer.from(bytes) })).value;
  }
  const { extractText } = await import('unpdf');
  return (await extractText(new Uint8Array(bytes))).text.join('\n');
}

textOf(workerData as Parameters<typeof textOf>[0]).then(
  (text) => parentPort?.postMessage({ text }),
  () => parentPort?.postMessage({ text: null }),
);
