import { createServer } from 'node:http';
import type { DataSource } from 'typeorm';
import { loadDemoFirm } from '../seeds/demo-firm';
import { demoGreeting } from '../seeds/demo-greeting';
import { createApp } from './app';
import type { Config } from './config';
import { createDependencies, type Dependencies } from './dependencies';
import { entities } from './entities';
import { createDataSource, migrate } from './platform/db/data-source';
import { startEmbeddedPostgres } from './platform/db/embedded/embedded-postgres';
import { createLogger } from './platform/logger';
import { startDispatch } from './platform/mail/dispatch';
import { createSecrets, secretKeptIn } from './platform/secrets';
import { systemClock } from './shared/clock';

export interface Running {
  /** Finishes what is being answered, then lets go of the database and stops it if it is ours. */
  stop(): Promise<void>;
}

type Undo = () => Promise<void>;

const GRACE_MS = 8000;

/**
 * Starts everything in order and prints where it is. What had started is stopped again if a later step fails, or if `stopping` is
 * aborted between two steps: then null is returned.
 */
export async function startAmpersand(config: Config, stopping: AbortSignal): Promise<Running | null> {
  const undo: Undo[] = [];
  const stop: Undo = async () => {
    for (const step of undo.reverse()) await step();
    undo.length = 0;
  };
  try {
    await start(config, undo, stopping);
    return { stop };
  } catch (error) {
    await stop();
    if (error === stopping.reason) return null;
    throw error;
  }
}

async function start(config: Config, undo: Undo[], stopping: AbortSignal): Promise<void> {
  const logger = createLogger(config.logLevel);
  const url = config.databaseUrl ?? (await startEmbedded(config, undo));
  stopping.throwIfAborted();
  const dataSource = await createDataSource({ url, poolSize: config.databasePoolSize, entities }).initialize();
  undo.push(() => dataSource.destroy());
  await migrate(dataSource);
  stopping.throwIfAborted();
  const secrets = createSecrets(config.sessionSecret ?? secretKeptIn(config.dataDir));
  const deps = createDependencies({ config, dataSource, clock: systemClock, logger, secrets });
  if (config.demoData) await loadDemoFirm(deps, stopping);
  stopping.throwIfAborted();
  if (config.smtpUrl) undo.push(startDispatch({ smtpUrl: config.smtpUrl, from: config.mailFrom }, { dataSource, secrets, logger }));
  undo.push(housekeeping(dataSource, deps));
  undo.push(await listen(config, deps));
  const greeting = config.demoData ? await demoGreeting(deps) : '';
  console.log(`Ampersand is at ${config.baseUrl}\n${greeting}`.trimEnd());
}

async function startEmbedded(config: Config, undo: Undo[]): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir: config.dataDir, database: 'ampersand', exclusive: true });
  undo.push(() => server.stop());
  return server.url;
}

async function listen(config: Config, deps: Dependencies): Promise<Undo> {
  // Not app.listen: Express calls its callback for an error as well, and a port that is taken would look like success.
  const server = createServer(createApp(deps));
  await new Promise<void>((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? portTaken(config.port) : error));
    server.listen(config.port, config.host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    });
}

function portTaken(port: number): Error {
  return new Error(`Port ${port} is taken by another program. Stop that, or set PORT to another number.`);
}

const HOUR = 3_600_000;

/** Removes what has served its purpose: keys of submitted forms and counters of attempts. */
function housekeeping(dataSource: DataSource, { logger }: Pick<Dependencies, 'logger'>): Undo {
  const tidy = async () => {
    await dataSource.query(`DELETE FROM form_submission WHERE created_at < now() - interval '2 days'`);
    await dataSource.query(`DELETE FROM rate_limit WHERE expire < extract(epoch FROM now()) * 1000`);
  };
  const timer = setInterval(() => void tidy().catch((error: unknown) => logger.error({ err: error }, 'housekeeping')), HOUR);
  timer.unref();
  return () => Promise.resolve(clearInterval(timer));
}
