import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addSubmittedResponse } from '../support/builders/responses';
import { HELENA, MARCUS } from '../support/builders/searches';
import { linkOpened, setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('a second round of an intake', () => {
  let stage: Stage;
  let scene: Scene;
  let visit: Visit;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    visit = await signedIn(stage, scene);
    await visit.goto(`/searches/${scene.searchId}/intake`);
    await visit.press('Send the intake to 2 people');
    const { judith, searchId } = scene;
    await addSubmittedResponse(stage.app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
    await addSubmittedResponse(stage.app, judith, { searchId, email: MARCUS.email, answers: fixture('B_full_pipe_leaky_close').answers });
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  it('is begun by the recruiter, answered beside the first answers, and shown with what moved', async () => {
    await visit.goto(`/searches/${scene.searchId}/intake/rounds/new`);
    await visit.look('round-not-yet');
    const helena = await linkOpened(stage, HELENA.email);
    await helena.press('Open the answers to all who have sent theirs');
    await visit.goto(`/searches/${scene.searchId}/intake/rounds/new`);
    await visit.look('round-new');
    await visit.press('Begin the second round');
    await visit.look('round-workspace');
    await helena.goto((await helena.page.locator('a:has-text("Back to your answers")').getAttribute('href')) ?? '');
    await helena.look('round-start');
    await helena.page.click('text=Start with the first question');
    await helena.look('round-direct');
    await helena.page.check('input[name=I01][value=c]');
    await helena.press('Save and continue');
    await helena.look('round-contested');
    await helena.page.click('dl.answers a >> nth=0');
    await helena.look('round-section');
    await helena.page.click('text=Look at everything and send it');
    await helena.look('round-review');
    await helena.press('Send my answers');
    await helena.look('round-sent');
    await helena.close();
    await visit.goto(`/searches/${scene.searchId}/diagnosis`);
    await visit.look('round-diagnosis');
  });
});
