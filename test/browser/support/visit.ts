import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, ConsoleMessage, Page } from 'playwright-core';

export interface VisitOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScript?: boolean;
}

/** One person in front of one browser window. */
export interface Visit {
  readonly page: Page;
  goto(path: string): Promise<void>;
  /** Presses a button or link that leads to another page, and waits for it. */
  press(name: string | RegExp): Promise<void>;
  /**
   * Looks at the page as it stands: no axe violation, no sideways scrolling and no complaint of the content security policy, at desk and at
   * phone width. With SHOTS set to a folder, leaves a picture of both there under `name`.
   */
  look(name: string): Promise<void>;
  close(): Promise<void>;
}

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function openVisit(browser: Browser, baseURL: string, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({
    baseURL,
    viewport: DESK,
    colorScheme: options.colorScheme ?? 'light',
    javaScriptEnabled: options.javaScript ?? true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  // Pictures and axe put styles of their own into the page, which the policy rightly refuses; they are not ours to answer for.
  let isLooking = false;
  page.on('console', (message) => void (!isLooking && isComplaint(message) && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    page,
    goto: async (to) => void (await page.goto(to)),
    press: (name) => press(page, name),
    look: async (name) => {
      await hearOut(page);
      isLooking = true;
      for (const size of [DESK, PHONE]) await lookAt(page, name, size);
      await page.setViewportSize(DESK);
      await hearOut(page);
      isLooking = false;
      expect(complaints).toEqual([]);
    },
    close: () => context.close(),
  };
}

function isComplaint(message: ConsoleMessage): boolean {
  return /content security policy/i.test(message.text()) || (message.type() === 'error' && !/status of 4\d\d/.test(message.text()));
}

/** Waits until every line the page's console held so far was heard: lines arrive in order, but later than what caused them. */
async function hearOut(page: Page): Promise<void> {
  const mark = `heard up to ${randomUUID()}`;
  await Promise.all([page.waitForEvent('console', (message) => message.text() === mark), page.evaluate(`console.debug('${mark}')`)]);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const target = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
    .first();
  await Promise.all([page.waitForEvent('load'), target.click()]);
}

async function lookAt(page: Page, name: string, size: typeof DESK): Promise<void> {
  await page.setViewportSize(size);
  await picture(page, `${name}-${size.width}`);
  const content = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect({ name, size: size.width, content: Math.max(content, size.width) }).toEqual({ name, size: size.width, content: size.width });
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  expect({ name, size: size.width, found }).toEqual({ name, size: size.width, found: [] });
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
}
