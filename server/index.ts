import { loadConfig } from './config';
import { startAmpersand, type Running } from './start';

/** The process: start, then wait for the signal to stop. A signal that comes during the start counts as well. */
async function main(): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  stopWithNpm(stop);
  const running = await startAmpersand(loadConfig(), stopping.signal);
  if (running) await untilAborted(stopping.signal);
  await end(running);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function end(running: Running | null): Promise<void> {
  try {
    await running?.stop();
    console.log('Ampersand has stopped.');
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}

/**
 * `npm start` puts us in the place of its shell (`exec`: a shell would swallow an interrupt that npm passes on), so signals reach us.
 * A killed npm passes nothing on: we would stay behind, holding the port.
 */
function stopWithNpm(stop: () => void): void {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 1000).unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `Ampersand did not start. ${error.message}` : error);
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  process.exit(1);
});
