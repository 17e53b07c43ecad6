import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as net from 'node:net';
import * as path from 'node:path';
import type { Gauge } from './gauge';

export interface ServerProcess {
  readonly port: number;
  gauge(): Promise<Gauge>;
  stop(): Promise<void>;
}

const ROOT = path.join(__dirname, '../..');

/** Starts a server as it runs in production, in a process of its own: who asks must not share its event loop. */
export async function startServer(file: string, environ: Record<string, string>): Promise<ServerProcess> {
  const port = await freePort();
  const child = fork(path.join(ROOT, file), {
    execArgv: ['-r', '@swc-node/register', '-r', path.join(__dirname, 'gauge.ts')],
    env: { PATH: process.env['PATH'], ...environ, NODE_ENV: 'production', PORT: String(port), BASE_URL: `http://localhost:${port}` },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await listening(child, port);
  return {
    port,
    gauge: async () => {
      const answer = once(child, 'message');
      child.send('gauge');
      const [gauge] = (await answer) as [Gauge];
      return gauge;
    },
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it listened`);
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server does not listen');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
