import { spawn } from 'node:child_process';

export interface Outcome {
  code: number;
  output: string;
}

/**
 * Runs a program to its end and returns its exit code and everything it printed; never throws. Timeout in milliseconds. It runs in a
 * process group of its own: an interrupt typed at the terminal is for whoever waits here, who then ends things in order.
 */
export function runProgram(command: readonly string[], timeout: number): Promise<Outcome> {
  const [program = '', ...args] = command;
  // Nothing of the machine's language or zone reaches the server: it behaves alike everywhere.
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C', TZ: 'UTC', PGTZ: 'UTC' };
  // Windows would open a window for a detached program.
  const detached = process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(program, args, { timeout, windowsHide: true, detached, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: output || error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
