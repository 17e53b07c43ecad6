import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../../support/app';
import { launchChromium } from './chromium';
import { openVisit, type Visit, type VisitOptions } from './visit';

/** The real app on a loopback port, and browsers to visit it with. */
export interface Stage {
  readonly app: TestApp;
  readonly url: string;
  visit(options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const browser = await launchChromium();
  const app = await startTestApp();
  const server = await listen(createServer(app.express));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { app, url, visit: (options = {}) => openVisit(browser, url, options), close: () => closeAll(browser, server, app) };
}

function listen(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function closeAll(browser: Browser, server: Server, app: TestApp): Promise<void> {
  await browser.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await app.close();
}
