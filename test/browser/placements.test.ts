import { addCandidateAt, addSignedSearch } from '../support/builders/compared-search';
import { HELENA } from '../support/builders/searches';
import { linkOpened, setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('what comes of a placement', () => {
  let stage: Stage;
  let scene: Scene;
  let visit: Visit;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    visit = await signedIn(stage, scene);
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  it('the start is recorded, the hiring manager answers, the recruiter reads it', async () => {
    const searchId = await addSignedSearch(stage.app, scene.judith, { client: 'Harrow Pumps' });
    const candidacyId = await addCandidateAt(stage.app, scene.judith, { searchId, name: 'Priya Venkataraman', stage: 'placed' });
    const path = `/searches/${searchId}/people/${candidacyId}/placement`;
    await visit.goto(path);
    await visit.look('placement-record');
    await visit.page.fill('#startDate', '2026-08-20');
    await visit.press('Record the placement');
    await visit.goto(`${path}/check-ins/30`);
    await visit.look('placement-send');
    await visit.press('Send it to Helena Brandt');
    const helena = await linkOpened(stage, HELENA.email);
    await helena.look('check-in');
    for (const [index, group] of (await helena.page.locator('fieldset').all()).entries()) {
      await group
        .locator('input')
        .nth(index === 0 ? 2 : 0)
        .check();
    }
    for (const words of await helena.page.locator('textarea[id^=words]').all()) await words.fill('Seen in the monthly review.');
    await helena.press('Send it');
    await helena.look('check-in-sent');
    await helena.close();
    await visit.goto(path);
    await visit.look('placement');
    await visit.goto('/placements');
    await visit.look('placements');
  });
});
