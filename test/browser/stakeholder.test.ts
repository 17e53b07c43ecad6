import { HELENA } from '../support/builders/searches';
import { linkOpened, setScene, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('a stakeholder', () => {
  let stage: Stage;
  let scene: Scene;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    const { judith, searchId } = scene;
    await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 2 people' });
  });
  afterAll(() => stage.close());

  it('answers the intake and loses nothing when the window closes', async () => {
    const visit = await linkOpened(stage, HELENA.email, 'intake-link');
    const { page } = visit;
    const start = new URL(page.url()).pathname;
    await visit.look('intake-start');
    await visit.press('Start with the first question');
    await visit.look('intake-direct');
    await page.getByLabel('Marketing, by a little').check();
    await page.locator('[data-saved]', { hasText: 'Saved' }).waitFor();
    await visit.press('Save and continue');
    await visit.look('intake-sum');
    for (const [name, points] of Object.entries({ brand: 20, insight: 15, demand: 30, convert: 20, account: 10, value: 5 })) {
      await page.fill(`[name="I02-${name}"]`, String(points));
    }
    await page.locator('[data-sum-left]', { hasText: 'All points are placed' }).waitFor();
    await visit.press('Save and continue');
    await visit.look('intake-choices');
    await page.locator('[data-item="I03"] input[type=radio]').first().check();
    await page.locator('[data-saved]', { hasText: 'Saved' }).waitFor();
    const section = page.url();
    await page.goto(start);
    await page.goto(section);
    expect(await page.locator('[data-item="I03"] input[type=radio]').first().isChecked()).toBe(true);
    for (const name of ['c', 'd', 'e', 'f', 'g', 'company', 'role']) {
      await page.goto(section.replace(/\/b$/, `/${name}`));
      await visit.look(`intake-${name}`);
    }
    await page.goto(`${start}/review`);
    await visit.look('intake-review');
    await visit.press('Send my answers');
    await visit.look('intake-thanks');
    await visit.close();
  });

  describe('giving answers', () => {
    const HEALTHY = '[data-item="I05"] input[value="c"]';
    const SCARCE = '[data-item="I05"] input[value="a"]';
    const NOTE = '[data-item="I05"] textarea';
    const saved = (visit: Visit) => visit.page.locator('[data-saved]', { hasText: 'Saved at' }).waitFor();
    let visit: Visit;
    let section: string;
    beforeEach(async () => {
      const { judith, searchId } = await setScene(stage);
      await judith.submit(await judith.get(`/searches/${searchId}/intake`), { button: 'Send the intake to 2 people' });
      visit = await linkOpened(stage, HELENA.email);
      await visit.press('Start with the first question');
      await visit.page.getByLabel('Sales, clearly').check();
      await visit.press('Save and continue');
      section = visit.page.url().replace(/\/a$/, '/b');
      await visit.page.goto(section);
    });
    afterEach(() => visit.close());

    it('keeps an answer given without a connection and sends it when the connection is back', async () => {
      const { page } = visit;
      await page.context().setOffline(true);
      await page.locator(SCARCE).check();
      await page.locator('[data-saved]', { hasText: 'kept on this device' }).waitFor();
      await page.context().setOffline(false);
      await page.goto(section);
      await saved(visit);
      await page.goto(section);
      expect(await page.locator(SCARCE).isChecked()).toBe(true);
    });

    it('shows whatever the keyboard leads to above the foot of the page, on a phone', async () => {
      const { page } = visit;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(section.replace(/\/b$/, '/c'));
      const covered: string[] = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate<string>(`(() => {
          const control = document.activeElement;
          if (control.closest('.focus__foot')) return 'foot';
          const foot = document.querySelector('.focus__foot').getBoundingClientRect();
          return control.getBoundingClientRect().bottom > foot.top ? control.id || control.textContent : '';
        })()`);
        if (at === 'foot') break;
        if (at !== '') covered.push(at);
      }
      expect(covered).toEqual([]);
    });

    it('shows the button that sends on the first screen of a phone, however much is open', async () => {
      const { page } = visit;
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(section.replace(/sections\/b$/, 'review'));
      const send = await page.getByRole('button', { name: 'Send my answers' }).boundingBox();
      expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThanOrEqual(740);
    });

    it('saves what was typed when the window closes in the middle of a word', async () => {
      const { page } = visit;
      await page.locator(SCARCE).check();
      await saved(visit);
      await page.locator('[data-item="I05"] summary').click();
      await page.fill(NOTE, 'CRM export of 3 Septem');
      await page.goto('about:blank');
      await page.goto(section);
      await saved(visit);
      expect(await page.inputValue(NOTE)).toBe('CRM export of 3 Septem');
    });

    it('shows both answers when a second window changed one, and takes the chosen', async () => {
      const { page } = visit;
      const second = await page.context().newPage();
      await second.goto(section);
      await second.locator(SCARCE).check();
      await second.locator('[data-saved]', { hasText: 'Saved at' }).waitFor();
      await page.locator(HEALTHY).check();
      await page.locator('[data-both]').waitFor();
      await visit.look('intake-two-windows');
      await page.getByRole('button', { name: 'Keep what stands here' }).click();
      await page.locator('[data-both]').waitFor({ state: 'detached' });
      await saved(visit);
      await page.goto(section);
      expect(await page.locator(HEALTHY).isChecked()).toBe(true);
    });

    it('keeps points that are no whole number, and says so', async () => {
      const { page } = visit;
      const points = '[name="I02-brand"]';
      await page.goto(section.replace(/\/b$/, '/a'));
      await page.locator(points).pressSequentially('1,5');
      await page.locator('[data-saved]', { hasText: 'Enter a whole number' }).waitFor();
      await visit.press('Save and continue');
      expect(await page.inputValue(points)).toBe('1,5');
      expect(await page.locator('.sum__left').innerText()).toContain('Enter a whole number from 0 to 100');
    });

    it('shows a contradiction at once, where it arises', async () => {
      const { page } = visit;
      await page.locator('[data-item="I05"] input[value="d"]').check();
      const card = page.locator('[data-contradictions="I05"] [data-item="CX-02"]');
      await card.waitFor();
      // The next save is that of the remark, not of the answer.
      const remark = page.waitForResponse(/answers\/CX-02$/);
      await card.locator('textarea').fill('Inbound is dead since spring');
      await (await remark).finished();
      await saved(visit);
      expect(await card.locator('textarea').inputValue()).toBe('Inbound is dead since spring');
      await visit.look('intake-contradiction');
      await visit.press('Save and continue');
      await page.goto(section);
      expect(await card.locator('textarea').inputValue()).toBe('Inbound is dead since spring');
      await page.locator('[data-item="I05"] input[value="c"]').check();
      await card.waitFor({ state: 'detached' });
    });
  });
});
