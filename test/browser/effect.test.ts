import { addComparedSearch } from '../support/builders/compared-search';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('a new version after the first scorecard', () => {
  let stage: Stage;
  let scene: Scene;
  let visit: Visit;
  let home: string;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    visit = await signedIn(stage, scene);
    home = `/searches/${(await addComparedSearch(stage.app, scene.judith)).searchId}`;
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  it('shows what it changes, where it is published and on a page of its own', async () => {
    await visit.goto(`${home}/brief`);
    await visit.press('Start version 2');
    await visit.goto(`${home}/brief/weights`);
    await visit.page.fill('[id="weight_SAL-08"]', '6');
    await visit.page.selectOption('[id="floor_SAL-08"]', '3.25');
    await visit.page.fill('#reason', 'The board asked for it.');
    await visit.press('Save weights and must-haves');
    await visit.goto(`${home}/brief/publication`);
    await visit.look('effect-publication');
    await visit.page.click('[aria-labelledby=effect] a');
    await visit.look('effect');
  });
});
