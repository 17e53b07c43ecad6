import { loadConfig } from './config';
import { startAmpersand } from './start';

/** The process: start, then wait for the signal to stop. */
async function main(): Promise<void> {
  const running = await startAmpersand(loadConfig());
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    running.stop().then(
      () => console.log('Ampersand has stopped.'),
      (error: unknown) => {
        console.error(error);
        process.exitCode = 1;
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  stopWithNpm(stop);
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
