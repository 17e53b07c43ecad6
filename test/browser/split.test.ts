import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addCandidateAt } from '../support/builders/compared-search';
import { addSubmittedResponse } from '../support/builders/responses';
import { HELENA } from '../support/builders/searches';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

describe('two searches from one intake', () => {
  let stage: Stage;
  let scene: Scene;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    const { searchId, judith } = scene;
    await addSubmittedResponse(stage.app, judith, { searchId, email: HELENA.email, answers: fixture('C_scaleup_both_vacant').answers });
    await addCandidateAt(stage.app, judith, {
      searchId,
      name: 'Claire Anselm',
      position: 'CMO',
      company: 'Oriel Health',
      stage: 'identified',
    });
    await addCandidateAt(stage.app, judith, { searchId, name: 'Linnea Holm', stage: 'interested' });
  });
  afterAll(() => stage.close());

  it('are planned row by row and stand side by side', async () => {
    const visit = await signedIn(stage, scene);
    await visit.goto('/templates/briefs/new?role=two-sales');
    await visit.page.fill('#name', 'One of two');
    await visit.page.fill('#outcomeText_1', 'Every open deal walked through with its seller');
    await visit.press('Keep the template');
    await visit.goto(`/searches/${scene.searchId}/split`);
    await visit.look('split-plan');
    await visit.page.fill('[name=calendarNote]', 'Helena is away in October.');
    await visit.page.selectOption('#salesTemplate', { label: 'One of two' });
    await visit.press('Show what these begin with');
    expect(await visit.page.inputValue('[name=calendarNote]')).toBe('Helena is away in October.');
    expect(await visit.page.textContent('#split-form')).toContain('Every open deal walked through with its seller');
    await visit.look('split-plan-template');
    await visit.page.locator('[name=firstSide][value=sales]').check();
    await visit.page.fill('[name=orderReason]', 'The pipeline is full and nobody closes it.');
    await visit.page.fill('[name=offLimits]', 'Nobody from Oriel Health.');
    await visit.press('Make two searches');
    await visit.look('split-pair');
    await visit.goto(`/searches/${scene.searchId}`);
    await visit.look('split-home');
    await visit.close();
  });
});
