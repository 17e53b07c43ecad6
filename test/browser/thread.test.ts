import { addComparedSearch, answerAssessment, type ComparedSearch } from '../support/builders/compared-search';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

describe('the thread from need to evidence', () => {
  let stage: Stage;
  let scene: Scene;
  let compared: ComparedSearch;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    compared = await addComparedSearch(stage.app, scene.judith);
    const sent = { searchId: compared.searchId, candidacyId: compared.priya, name: 'Priya Venkataraman', email: 'priya@example.com' };
    await answerAssessment(stage.app, scene.judith, sent);
  });
  afterAll(() => stage.close());

  it('shows the chain, the holes and each strand when it is opened', async () => {
    const visit = await signedIn(stage, scene);
    await visit.goto(`/searches/${compared.searchId}/thread`);
    await visit.page.locator('#SAL-02 summary').click();
    await visit.look('thread');
    await visit.close();
  });
});
