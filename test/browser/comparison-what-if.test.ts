import { addComparedSearch, type ComparedSearch } from '../support/builders/compared-search';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

describe('weights that somebody tries', () => {
  let stage: Stage;
  let scene: Scene;
  let compared: ComparedSearch;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    compared = await addComparedSearch(stage.app, scene.judith);
  });
  afterAll(() => stage.close());

  it('are sliders whose order follows while they are moved', async () => {
    const visit = await signedIn(stage, scene);
    const { page } = visit;
    await visit.goto(`/searches/${compared.searchId}/comparison`);
    await page.locator('.what-if summary').click();
    await page.getByRole('slider', { name: /Sales coaching/ }).focus();
    await page.keyboard.press('Home');
    await page.locator('[data-what-if-result] [role=status]').waitFor();
    expect(await page.locator('[data-what-if-result]').innerText()).toMatch(/Sales coaching from \d to 1/);
    await visit.look('comparison-what-if');
    await visit.close();
  });

  it('are numbers with a button where no script runs', async () => {
    const visit = await signedIn(stage, scene, { javaScript: false });
    await visit.goto(`/searches/${compared.searchId}/comparison`);
    await visit.page.locator('.what-if summary').click();
    await visit.page.getByRole('spinbutton', { name: /Sales coaching/ }).fill('1');
    await visit.press('Show the order under these weights');
    expect(await visit.page.locator('[data-what-if-result]').innerText()).toMatch(/Sales coaching from \d to 1/);
    await visit.close();
  });
});
