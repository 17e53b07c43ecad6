import { addComparedSearch, answerAssessment, type ComparedSearch } from '../support/builders/compared-search';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

describe('why one person is placed where they are', () => {
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

  it('shows the profile, and each piece of evidence when a competency is opened', async () => {
    const visit = await signedIn(stage, scene);
    await visit.goto(`/searches/${compared.searchId}/comparison/${compared.priya}`);
    await visit.page.locator('#SAL-02 summary').click();
    expect(await visit.page.locator('#SAL-02 .why__evidence li').count()).toBe(6);
    await visit.look('comparison-explanation');
    await visit.close();
  });

  it('leads to the place where people decide', async () => {
    const visit = await signedIn(stage, scene);
    const { page } = visit;
    await visit.goto(`/searches/${compared.searchId}/comparison/${compared.priya}`);
    await visit.press('Write down a decision');
    await page.getByText('Write down a decision').click();
    await page.getByRole('radio', { name: 'Hold' }).check();
    await page.getByRole('radio', { name: 'The client' }).check();
    await page.locator('#decisionBy').fill('Helena Brandt');
    await page.locator('#decisionReason').fill('Waits for the board in May');
    await visit.press('Write down the decision');
    await page.getByText('Write down a decision').click();
    await visit.look('candidacy-decision');
    await visit.close();
  });
});
