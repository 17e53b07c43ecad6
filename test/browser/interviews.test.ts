import { addCandidateAt, addComparedSearch, oweScorecard, rateCandidate, type ComparedSearch } from '../support/builders/compared-search';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

describe('interviews', () => {
  let stage: Stage;
  let scene: Scene;
  let compared: ComparedSearch;
  let nadia: string;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    const { app } = stage;
    const { judith } = scene;
    compared = await addComparedSearch(app, judith);
    const { searchId, interviewerIds } = compared;
    nadia = await addCandidateAt(app, judith, { searchId, name: 'Nadia Vance', position: 'Head of Growth', company: 'Corran' });
    await rateCandidate(app, judith, {
      searchId,
      candidacyId: nadia,
      interviewerId: interviewerIds[0],
      levels: { 'SAL-01': 1, 'SAL-02': 2, 'LDR-01': 4 },
    });
    await rateCandidate(app, judith, {
      searchId,
      candidacyId: nadia,
      interviewerId: interviewerIds[1],
      levels: { 'SAL-01': 5, 'SAL-02': 4, 'LDR-01': 'not_observed' },
    });
    await oweScorecard(app, judith, { searchId, candidacyId: nadia, interviewerId: interviewerIds[2], competencyIds: ['SAL-01'] });
  });
  afterAll(() => stage.close());

  it('is waited for, opened with a reason and talked through', async () => {
    const visit = await signedIn(stage, scene);
    const { page } = visit;
    await page.goto(`/searches/${compared.searchId}/people/${nadia}/debrief`);
    await visit.look('debrief-waiting');
    await page.getByLabel('Why not wait for the others?').fill('The board meets tonight and Ruth is travelling.');
    await page.getByRole('button', { name: 'Open the debrief' }).click();
    await page.getByLabel('Which rating is changed?').selectOption({ index: 1 });
    await page.getByLabel('To what?').selectOption('3');
    await page.getByLabel('What was added or heard?').fill('Omar quoted the capacity plan that Ines had not asked for.');
    await page.getByRole('button', { name: 'Write down the change' }).click();
    await visit.look('debrief-open');
    await page.goto(`/searches/${compared.searchId}/people/${compared.priya}/debrief`);
    await visit.look('debrief-all-in');
    const desk = page.viewportSize();
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.locator('td.unsaid:visible').count()).toBe(0);
    if (desk) await page.setViewportSize(desk);
    expect(await page.locator('td.unsaid:visible').count()).toBeGreaterThan(0);
    const cards = `/searches/${compared.searchId}/interviews`;
    await page.goto(cards);
    await visit.look('interviews');
    await page.getByRole('link', { name: 'Interview kit of Ines Duarte for Nadia Vance', exact: true }).click();
    await visit.look('interview-kit');
    await page.goto(cards);
    await page.getByRole('link', { name: 'Nadia Vance' }).first().click();
    await page.getByRole('link', { name: 'Reopen' }).click();
    await visit.look('scorecard-reopening');
    await page.getByLabel('Why is it opened again?').fill('The second half of the interview is missing.');
    await page.getByRole('button', { name: 'Reopen the scorecard' }).click();
    await visit.look('scorecard-reopened');
  });
});
