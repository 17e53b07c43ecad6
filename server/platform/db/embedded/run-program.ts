import { execFile } from 'node:child_process';

export interface Outcome {
  code: number;
  output: string;
}

/** Runs a program to its end and returns its exit code and everything it printed; never throws. Timeout in milliseconds. */
export function runProgram(command: readonly string[], timeout: number): Promise<Outcome> {
  const [program = '', ...args] = command;
  // Nothing of the machine's language or zone reaches the server: it behaves alike everywhere.
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C', TZ: 'UTC', PGTZ: 'UTC' };
  return new Promise((resolve) => {
    execFile(program, args, { timeout, windowsHide: true, env }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code, output: `${stdout}${stderr}${error && !stderr ? error.message : ''}` });
    });
  });
}
