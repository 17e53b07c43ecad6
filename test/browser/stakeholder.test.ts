import { HELENA } from '../support/builders/searches';
import { linkOpened, setScene, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

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
    await visit.press('Continue');
    await visit.look('intake-sum');
    for (const [name, points] of Object.entries({ brand: 20, insight: 15, demand: 30, convert: 20, account: 10, value: 5 })) {
      await page.fill(`[name="I02-${name}"]`, String(points));
    }
    await page.locator('[data-sum-left]', { hasText: 'All points are placed' }).waitFor();
    await visit.press('Continue');
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
});
