import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addSubmittedResponse } from '../support/builders/responses';
import { HELENA } from '../support/builders/searches';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('the measures and the charter of a brief', () => {
  let stage: Stage;
  let scene: Scene;
  let visit: Visit;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    visit = await signedIn(stage, scene);
    const answers = { ...fixture('A_outbound_plateau').answers, I19: 'c' };
    await addSubmittedResponse(stage.app, scene.judith, { searchId: scene.searchId, email: HELENA.email, answers });
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  it('stand beside what can be said against them, and are waived by name', async () => {
    await visit.goto(`/searches/${scene.searchId}/brief`);
    await visit.press('Generate the brief');
    await visit.goto(`/searches/${scene.searchId}/measures`);
    await visit.look('measures');
    await visit.page.locator('.measure summary').first().click();
    await visit.page.fill('#target_1', 'EUR 900');
    await visit.page.fill('#payShare_1', 'most of it');
    await visit.press('Save the measures');
    await visit.look('measures-problems');
    await visit.page.fill('#payShare_1', '20');
    await visit.press('Save the measures');
    await visit.page.getByRole('link', { name: 'Waive by name' }).first().click();
    await visit.look('measures-waiver');
    await visit.page.fill('#byName', 'Helena Brandt');
    await visit.page.fill('#reason', 'The head of sales starts in spring and takes the number over.');
    await visit.press('Record the waiver');
    await visit.look('measures-half-waived');
    await visit.goto(`/searches/${scene.searchId}/brief`);
    await visit.page.getByText('Show the findings').click();
    await visit.look('measures-brief');
  });

  it('stand beside the charter, which is agreed clause by clause and signed on paper', async () => {
    await visit.goto(`/searches/${scene.searchId}/charter`);
    await visit.look('charter');
    for (let id = 1; id <= 9; id += 1) {
      await visit.page.selectOption(`#status_${id}`, 'agreed');
      await visit.page.fill(`#owner_${id}`, 'Helena Brandt');
    }
    await visit.press('Save the charter');
    await visit.page.getByRole('link', { name: 'Record a signature on paper' }).click();
    await visit.look('charter-signature');
    await visit.page.check('#part-head_of_sales');
    await visit.page.fill('#name', 'Marcus Oyelaran');
    await visit.page.fill('#signedOn', '2026-09-18');
    await visit.press('Record the signature');
    await visit.goto(`/searches/${scene.searchId}/charter/document`);
    await visit.look('charter-document');
  });
});
