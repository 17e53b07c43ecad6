import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addSubmittedResponse } from '../support/builders/responses';
import { HELENA } from '../support/builders/searches';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('brief templates', () => {
  let stage: Stage;
  let scene: Scene;
  let visit: Visit;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    visit = await signedIn(stage, scene);
    const answers = fixture('A_outbound_plateau').answers;
    await addSubmittedResponse(stage.app, scene.judith, { searchId: scene.searchId, email: HELENA.email, answers });
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  it('are kept, chosen, edited and read in their versions', async () => {
    await visit.goto('/templates/briefs');
    await visit.look('brief-templates-none');
    await visit.press('Copy Marketing-led');
    await visit.press('Keep the template');
    await visit.look('brief-template-problem');
    await visit.page.fill('#name', 'Scale-up CMO');
    await visit.page.fill('#mission', 'Make the category ours, and give sales a map it can sell from.');
    await visit.press('Keep the template');
    await visit.look('brief-template');
    await visit.goto(`/searches/${scene.searchId}/brief`);
    await visit.page.selectOption('#template', { label: 'Scale-up CMO' });
    await visit.look('brief-start-template');
    await visit.press('Generate the brief');
    await visit.page.locator('#mission summary').click();
    await visit.look('brief-from-template');
    await visit.press('“Scale-up CMO”, version 1');
    await visit.press('Edit');
    await visit.page.fill('#title', 'Chief Marketing Officer');
    await visit.press('Save the template');
    await visit.look('brief-template-version-2');
    await visit.goto('/templates/briefs');
    await visit.look('brief-templates');
  });

  it('of a combined role show what such a role adds, and are offered where somebody asks for one', async () => {
    await visit.goto('/templates/briefs/library/combined-sales');
    await visit.look('brief-template-combined-library');
    await visit.press('Copy');
    await visit.page.fill('#name', 'Player-coach');
    await visit.press('Keep the template');
    await visit.look('brief-template-combined');
    await visit.goto(`/searches/${scene.searchId}/brief/combined/new`);
    await visit.look('combined-request-template');
  });
});
