import type { Page } from 'playwright-core';
import { startStage, type Stage } from './support/stage';

const FIRM = { firm: 'Marlowe Penn', name: 'Judith Marlowe', email: 'judith@marlowepenn.example', password: 'copper kettle on the stove' };

describe('the front door', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.close());

  it('leads a firm from the first page to its searches', async () => {
    const visit = await stage.visit();
    await visit.goto('/');
    await visit.look('home');
    await visit.press('Sign up your firm');
    await visit.look('sign-up');
    await visit.press('Sign up');
    expect(await visit.page.locator('[data-error-summary]:focus').count()).toBe(1);
    await visit.look('sign-up-problems');
    for (const [name, value] of Object.entries(FIRM)) await visit.page.fill(`#${name}`, value);
    await visit.press('Sign up');
    expect(new URL(visit.page.url()).pathname).toBe('/searches');
    await visit.look('searches-empty');
    await visit.close();
  });

  it('lets a recruiter sign in and work with the keyboard alone', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await visit.goto('/sign-in');
    await tabTo(visit.page, '#email');
    await page.keyboard.type(FIRM.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(FIRM.password);
    await Promise.all([page.waitForURL('**/searches'), page.keyboard.press('Enter')]);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.locator('main:focus').count()).toBe(1);
    await page.keyboard.press('?');
    expect(await page.locator('#shortcuts').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#shortcuts').isVisible()).toBe(false);
    await visit.close();
  });

  it('is readable in the dark, chosen by the system or by the person', async () => {
    const system = await stage.visit({ colorScheme: 'dark' });
    await system.goto('/');
    await system.look('home-dark');
    await system.goto('/sign-in');
    await system.look('sign-in-dark');
    const ground = () => system.page.evaluate<string>('getComputedStyle(document.documentElement).colorScheme');
    await system.press('Light');
    expect(await ground()).toBe('light');
    await system.press('Dark');
    expect(await ground()).toBe('dark');
    await system.close();
  });

  it('works without scripts', async () => {
    const visit = await stage.visit({ javaScript: false });
    await visit.goto('/sign-in');
    await visit.page.fill('#email', FIRM.email);
    await visit.page.fill('#password', FIRM.password);
    await visit.press('Sign in');
    expect(await visit.page.textContent('h1')).toBe('Searches');
    await visit.press('Dark');
    expect(await visit.page.getAttribute('html', 'data-theme')).toBe('dark');
    await visit.close();
  });
});

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}
