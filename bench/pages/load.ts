import * as net from 'node:net';
import { once } from 'node:events';

export interface Target {
  readonly port: number;
  readonly path: string;
  readonly cookie: string;
}

export interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** Of one answer, headers left out. */
  readonly bytes: number;
}

/** Asks for one page over kept connections, each one request after the other, for `ms` and at least once. Throws on any answer but 200. */
export async function load(target: Target, { connections, ms }: { connections: number; ms: number }): Promise<Load> {
  const durations: number[] = [];
  let bytes = 0;
  const start = performance.now();
  const visit = async (): Promise<void> => {
    const asker = await connect(target);
    try {
      do {
        const asked = performance.now();
        bytes = await asker.ask();
        durations.push(performance.now() - asked);
      } while (performance.now() - start < ms);
    } finally {
      asker.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, visit));
  const seconds = (performance.now() - start) / 1000;
  durations.sort((a, b) => a - b);
  const at = (share: number): number => durations[Math.min(durations.length - 1, Math.floor(share * durations.length))] ?? NaN;
  return { requests: durations.length, perSecond: durations.length / seconds, p50: at(0.5), p95: at(0.95), bytes };
}

interface Asker {
  /** The bytes of the body. */
  ask(): Promise<number>;
  close(): void;
}

/** By hand and not by `http`: a client that needs as much of the two cores as the server would measure itself. */
async function connect({ port, path, cookie }: Target): Promise<Asker> {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/html\r\nCookie: ${cookie}\r\n\r\n`;
  let settle: { resolve: (bytes: number) => void; reject: (error: Error) => void } | null = null;
  const fail = (error: Error): void => settle?.reject(error);
  const receive = answerReader(
    (bytes) => settle?.resolve(bytes),
    (head) => fail(new Error(`${path}: ${head}`)),
  );
  socket.on('data', receive);
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The server closed the connection')));
  return {
    ask: () =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        socket.write(request);
      }),
    close: () => {
      settle = null;
      socket.destroy();
    },
  };
}

/** Takes the chunks of one answer after another; knows where one ends by its Content-Length. */
function answerReader(done: (bytes: number) => void, refuse: (head: string) => void): (chunk: Buffer) => void {
  let head = '';
  let answer: { bytes: number; missing: number } | null = null;
  return (chunk) => {
    if (answer) {
      answer.missing -= chunk.length;
    } else {
      head += chunk.toString('latin1');
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const bytes = contentLength(head);
      if (bytes === null) return refuse(head.slice(0, end));
      answer = { bytes, missing: bytes - (head.length - end - 4) };
    }
    if (answer.missing > 0) return;
    const { bytes } = answer;
    head = '';
    answer = null;
    done(bytes);
  };
}

function contentLength(head: string): number | null {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  return head.startsWith('HTTP/1.1 200') && length !== undefined ? Number(length) : null;
}
