import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addSubmittedResponse } from '../support/builders/responses';
import { HELENA, MARCUS } from '../support/builders/searches';
import { linkOpened, PASSWORD, setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

/** Goes on with the Tab key until it stands on what is meant; every stop on the way shows where it is. */
async function tabTo({ page }: Visit, selector: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<{ isThere: boolean; ring: string }>(`(() => {
      const at = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(at.closest('.nav__search') ?? at);
      return { isThere: at.matches(${JSON.stringify(selector)}), ring: at === document.body ? 'solid' : outlineStyle + outlineWidth };
    })()`);
    expect(stop.ring).toMatch(/solid/);
    if (stop.isThere) return;
  }
  throw new Error(`The Tab key never reaches ${selector}`);
}

const standsOn = ({ page }: Visit) => page.evaluate<string>('document.activeElement.id');

/** Presses Enter on what the keyboard stands on, which leads to another page. */
async function enter({ page }: Visit): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

describe('a session of the stakeholders', () => {
  let stage: Stage;
  let scene: Scene;
  let visit: Visit;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    visit = await signedIn(stage, scene);
    await visit.goto(`/searches/${scene.searchId}/intake`);
    await visit.press('Send the intake to 2 people');
    await visit.goto(`/searches/${scene.searchId}/intake/reminders`);
    await visit.look('intake-reminder');
    const { judith, searchId } = scene;
    await addSubmittedResponse(stage.app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
    await addSubmittedResponse(stage.app, judith, { searchId, email: MARCUS.email, answers: fixture('B_full_pipe_leaky_close').answers });
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  it('goes on saving what is typed once somebody has signed in again in another window', async () => {
    await visit.goto(`/searches/${scene.searchId}/diagnosis/session`);
    await visit.look('session-start');
    for (const box of await visit.page.locator('#present input').all()) await box.check();
    await visit.press('Start the session');
    await visit.goto(`/searches/${scene.searchId}/diagnosis/session?item=whole`);
    const { page } = visit;
    await page.context().clearCookies();
    await page.locator('#reason').pressSequentially('Typed while signed out.');
    await page.locator('[data-saved]:has-text("Sign in again in another window")').waitFor();
    const other = await page.context().newPage();
    await other.goto(`${stage.url}/sign-in`);
    await other.fill('#email', scene.judith.user.email);
    await other.fill('#password', PASSWORD);
    await Promise.all([other.waitForURL('**/searches'), other.getByRole('button', { name: 'Sign in' }).click()]);
    await other.close();
    await page.locator('#reason').pressSequentially(' And after.');
    await page
      .locator('[data-saved]')
      .filter({ hasText: /^\s*Saved / })
      .waitFor();
    await visit.goto(`/searches/${scene.searchId}/diagnosis/session?item=whole`);
    expect(await page.inputValue('#reason')).toBe('Typed while signed out. And after.');
    await Promise.all([page.waitForResponse('**/drafts/whole'), page.fill('#reason', '')]);
  });

  it('is held on one screen, by keyboard, and printed', async () => {
    await visit.goto(`/searches/${scene.searchId}/diagnosis`);
    await visit.look('diagnosis-conflict');
    await visit.goto(`/searches/${scene.searchId}/diagnosis/session`);
    await visit.look('session-open');
    await visit.press('Record it');
    expect(await visit.page.evaluate('document.activeElement.closest(".error-summary") !== null')).toBe(true);
    await visit.look('session-problem');
    await visit.page.locator('#words').pressSequentially('Sellers look for somebody to talk to: the leads are what is missing.');
    await visit.page.locator('[data-saved]:has-text("Saved")').waitFor();
    await visit.goto(`/searches/${scene.searchId}/diagnosis/session`);
    expect(await visit.page.inputValue('#words')).toBe('Sellers look for somebody to talk to: the leads are what is missing.');
    await visit.look('session-come-back');
    await visit.page.selectOption('#agreed', { index: 1 });
    await visit.press('Record it');
    await visit.page.check('#kind-dissent');
    await visit.page.fill('#words', 'We lose late, not early.');
    await visit.press('Record it');
    await visit.look('session-under-way');
    await visit.goto(`/searches/${scene.searchId}/diagnosis/session?item=whole`);
    await visit.page.check('#scope-marketing_led');
    await visit.page.fill('#reason', 'Nobody can close what is not there.');
    await visit.press('Record it');
    await visit.look('session-decided');
    await visit.press('Close the session');
    await visit.look('session-minutes');
    expect(await visit.page.locator('h2#people').count()).toBe(1);
  });

  it('is held from beginning to end with the keyboard alone, and says what became of the result', async () => {
    const own = await setScene(stage);
    const { judith, searchId } = own;
    await addSubmittedResponse(stage.app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
    await addSubmittedResponse(stage.app, judith, { searchId, email: MARCUS.email, answers: fixture('B_full_pipe_leaky_close').answers });
    const desk = await signedIn(stage, own);
    const { page } = desk;
    // What arrives in a status after the page was there is what a screen reader says.
    await page.addInitScript(`addEventListener('load', () => {
      const { dataset } = document.documentElement;
      const hear = (changes) => { for (const change of changes) for (const node of change.addedNodes) dataset.heard = (dataset.heard ?? '') + node.textContent; };
      for (const status of document.querySelectorAll('[role=status]')) new MutationObserver(hear).observe(status, { childList: true });
    })`);
    const hears = (words: string) => page.locator(`html[data-heard*="${words}"]`).waitFor({ state: 'attached' });
    await desk.goto(`/searches/${searchId}/diagnosis/session`);
    await tabTo(desk, '#present input');
    await page.keyboard.press('Space');
    await tabTo(desk, '#start button[type=submit]');
    await enter(desk);
    expect(await standsOn(desk)).toBe('at-hand');
    await tabTo(desk, '#words');
    await page.keyboard.type('The leads are what is missing.');
    await tabTo(desk, '#entry button:not([formaction])');
    await enter(desk);
    await hears('The decision is recorded. The result stays as it was.');
    expect(await standsOn(desk)).toBe('at-hand');
    await tabTo(desk, '#kind-decision');
    await page.keyboard.press('ArrowDown');
    await tabTo(desk, '#words');
    await page.keyboard.type('We lose late, not early.');
    await tabTo(desk, '#entry button:not([formaction])');
    await enter(desk);
    await hears('The dissent is recorded.');
    await tabTo(desk, '#whole summary');
    await page.keyboard.press('Enter');
    await tabTo(desk, '#whole a');
    await enter(desk);
    expect(await standsOn(desk)).toBe('at-hand');
    await tabTo(desk, '[name=scope]');
    await page.keyboard.press('Space');
    await tabTo(desk, '#reason');
    await page.keyboard.type('Nobody can sell what is not there.');
    await tabTo(desk, '#decision button:not([formaction])');
    await enter(desk);
    await hears('The decision is recorded. The result now: Helena Brandt decided for a sales leader.');
    expect(await page.locator('#at-hand').textContent()).toBe('Every item is closed.');
    await tabTo(desk, '#closing button');
    await enter(desk);
    await hears('The session is closed. These are its minutes.');
    await tabTo(desk, '[data-print]');
    await desk.close();
  });

  it('is prepared by the respondents, who see all answers once the sponsor opens them', async () => {
    const helena = await linkOpened(stage, HELENA.email);
    await helena.look('intake-sent-window');
    await helena.press('Open the answers to all who have sent theirs');
    await helena.look('intake-together-sponsor');
    await helena.close();
    await visit.goto(`/searches/${scene.searchId}/intake`);
    await visit.look('intake-workspace-window');
  });
});
