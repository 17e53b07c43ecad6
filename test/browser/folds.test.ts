import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addSubmittedResponse } from '../support/builders/responses';
import { HELENA, MARCUS } from '../support/builders/searches';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };

describe('what is folded', () => {
  let stage: Stage;
  let scene: Scene;
  let visit: Visit;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    const { judith, searchId } = scene;
    await addSubmittedResponse(stage.app, judith, { searchId, email: HELENA.email, answers: fixture('A_outbound_plateau').answers });
    await addSubmittedResponse(stage.app, judith, { searchId, email: MARCUS.email, answers: fixture('B_full_pipe_leaky_close').answers });
    visit = await signedIn(stage, scene, { javaScript: false });
    await visit.goto(`/searches/${searchId}/diagnosis`);
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  it('opens for a link into it, without a script', async () => {
    const { page } = visit;
    await page.setViewportSize(PHONE);
    expect(await page.locator('#decision').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Record the decision' }).first().click();
    await page.locator('#decision').waitFor();
    expect(await page.locator('#reason').isVisible()).toBe(true);
  });

  it('is open on a desk where only a phone lacks the room', async () => {
    const { page } = visit;
    const numbers = page.getByRole('cell', { name: /towards sales/ }).first();
    await page.setViewportSize(PHONE);
    expect(await numbers.isVisible()).toBe(false);
    await page.getByText('Each of them in numbers').click();
    expect(await numbers.isVisible()).toBe(true);
    await page.getByText('Each of them in numbers').click();
    await page.setViewportSize(DESK);
    expect(await numbers.isVisible()).toBe(true);
  });

  it('stands open on paper', async () => {
    const { page } = visit;
    const basis = page.getByText('resamples with seed');
    expect(await basis.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await basis.isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });
});
