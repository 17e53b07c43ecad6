import { addCandidate } from '../routes/assessments/support';
import { linkOpened, setScene } from './support/scene';
import { startStage, type Stage } from './support/stage';

const PRIYA = 'priya@candidate.example';

describe('a candidate', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
    const { judith, searchId } = await setScene(stage);
    const candidacyId = await addCandidate(stage.app, judith, { searchId, name: 'Priya Venkataraman', email: PRIYA });
    const page = await judith.get(`/searches/${searchId}/assessments/new?candidacy=${candidacyId}`);
    await judith.submit(page, { button: 'Send 1 assessment' });
  });
  afterAll(() => stage.close());

  it('agrees, answers, stops and comes back, and keeps a copy', async () => {
    const visit = await linkOpened(stage, PRIYA, 'assessment-link');
    const { page } = visit;
    const start = new URL(page.url()).pathname;
    await visit.look('assessment-start');
    await visit.press('Agree and begin');
    await visit.look('assessment-consent-missing');
    await page.locator('input[name=consent]').check();
    await visit.press('Agree and begin');
    await visit.look('assessment-overview');
    await page.locator('.focus__foot a').last().click();
    await page.locator('form[data-autosave]').waitFor();
    await visit.look('assessment-self');
    await page.locator('input[type=radio]').nth(2).check();
    await page.locator('[data-saved]', { hasText: 'Saved' }).waitFor();
    const question = page.url();
    await page.goto(start);
    await page.goto(question);
    expect(await page.locator('input[type=radio]').nth(2).isChecked()).toBe(true);
    await page.goto(`${start}/adjustment`);
    await visit.look('assessment-adjustment');
    await page.goto(`${start}/review`);
    await visit.look('assessment-review');
    await page.locator('form button.button--large[type=submit]').click();
    await page.waitForLoadState('load');
    await visit.look('assessment-submitted');
    await visit.close();
  });
});
