import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addSubmittedResponse } from '../support/builders/responses';
import { HELENA } from '../support/builders/searches';
import { linkOpened, PASSWORD, setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('the brief', () => {
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

  const open = (path: string) => visit.goto(`/searches/${scene.searchId}/brief${path}`);

  it('is written from the diagnosis, edited, and weighed', async () => {
    await open('');
    await visit.look('brief-start');
    await visit.press('Generate the brief');
    await visit.look('brief-draft');
    await visit.page.getByRole('button', { name: 'Show all sources' }).click();
    expect(await visit.page.locator('.doc__source[open]').count()).toBeGreaterThan(7);
    await visit.look('brief-draft-sources');
    await open('/versions/1/candidate');
    await visit.look('brief-for-candidates');
    await open('/edit');
    await visit.look('brief-edit');
    await visit.page.fill('#title', '');
    await visit.press('Save the brief');
    expect(await visit.page.evaluate('document.activeElement.closest(".error-summary") !== null')).toBe(true);
    await visit.look('brief-edit-problems');
    await visit.page.fill('#title', 'VP Marketing');
    await visit.page.fill('#mission', `Decide where and why we win, and give sales a map: ${'W'.repeat(300)}.`);
    await visit.press('Save the brief');
    await open('/weights');
    await visit.look('brief-weights');
    await visit.page.fill('[id="weight_MKT-09"]', '1');
    await visit.page.fill('#reason', 'The agency does this work well.');
    await visit.press('Save weights and must-haves');
  });

  it('is sent, refused with words, changed, compared and signed', async () => {
    await open('/publication');
    await visit.look('brief-publication');
    await visit.press('Send version 1 for signature');
    await visit.look('brief-awaiting');
    const helena = await linkOpened(stage, HELENA.email);
    await helena.look('brief-portal');
    await helena.press('Do not sign, and say what should change');
    await helena.look('brief-refusal');
    await helena.page.fill('#outcomes', 'Month 6: how much is rising?');
    await helena.press('Send comments without signing');
    await helena.look('brief-portal-refused');
    await helena.press('Version for candidates');
    await helena.look('brief-portal-candidate');
    await helena.page.fill('#comment', 'Leave out the sentence on the budget.');
    await helena.press('Send this comment');
    await helena.press('Approve it for candidates');
    await helena.look('brief-portal-candidate-approved');
    await helena.press('The whole brief');
    await open('');
    await visit.look('brief-refused');
    await open('/versions/1/candidate');
    await visit.look('brief-for-candidates-approved');
    await open('');
    await visit.press('Start version 2');
    await visit.page.fill('#outcomeText_4', 'Acceptance rate from 54% to 65%');
    await visit.press('Save the brief');
    await visit.press('Compare with version 1');
    await visit.look('brief-compare');
    await open('/publication');
    await visit.press('Send version 2 for signature');
    await helena.page.reload();
    // By keyboard alone: to the name, typed, sent with Enter.
    await helena.page.focus('#name');
    await helena.page.keyboard.type('Helena Brandt');
    await Promise.all([helena.page.waitForEvent('load'), helena.page.keyboard.press('Enter')]);
    expect(await helena.page.locator('.sign-off em').textContent()).toBe('Helena Brandt');
    await helena.look('brief-portal-signed');
    await helena.close();
    await open('');
    await visit.look('brief-signed');
  });

  it('opens its sources by keyboard', async () => {
    await open('');
    await visit.page.locator('#mission summary').focus();
    await visit.page.keyboard.press('Enter');
    expect(await visit.page.locator('#mission .doc__source').getAttribute('open')).not.toBeNull();
  });

  it('of a combined role walks the guarded path', async () => {
    await open('/combined/new');
    await visit.look('combined-request');
    await visit.page.fill('#requestedBy', 'Helena Brandt');
    await visit.page.fill('#reason', 'One post is funded.');
    await visit.page.check('[name=primarySide][value=marketing]');
    await visit.press('Open the guarded path');
    await visit.page.fill('#by_1', 'Helena Brandt');
    await visit.press('Accept warning 1');
    await visit.look('combined-path');
    await visit.press('Write the plan');
    await visit.page.fill('#provider_1', 'Interim sales leader, two days a week');
    await visit.press('Save the plan');
    await visit.look('combined-plan-problems');
    await visit.page.fill('#owner_1', 'Helena Brandt');
    await visit.page.fill('#monthlyCost_1', '4200');
    await visit.page.selectOption('#kind_1', 'fractional');
    await visit.page.fill('#start_1', '2026-12-01');
    await visit.page.fill('#measure_1', 'Forecast error');
    await visit.page.fill('#year_oneLeader', '180000');
    await visit.page.fill('#year_salesLeader', '170000');
    await visit.page.fill('#year_marketingLeader', '160000');
    await visit.page.fill('#firstDeliverable_1', 'Forecast by stage');
    await visit.page.fill('#exitRule_1', 'One month’s notice');
    await visit.page.fill('#currency', 'EUR');
    await visit.press('Save the plan');
    await visit.look('combined-path-plan');
    await open('/publication');
    await visit.look('combined-publication');
    await open('');
    await visit.look('combined-brief');
  });

  it('shows a blocking flag and takes an override by name', async () => {
    const other = await setScene(stage);
    const answers = fixture('G_marketing_quota_case').answers;
    await addSubmittedResponse(stage.app, other.judith, { searchId: other.searchId, email: HELENA.email, answers });
    const recruiter = await signedIn(stage, other);
    await recruiter.goto(`/searches/${other.searchId}/brief`);
    await recruiter.press('Generate the brief');
    await recruiter.press('Publish');
    await recruiter.look('brief-blocked');
    await recruiter.press('Record an override of RF-01');
    await recruiter.look('brief-override');
    await recruiter.page.fill('#byName', 'Helena Brandt');
    await recruiter.page.fill('#reason', 'The board accepts it.');
    await recruiter.press('Record the override');
    await recruiter.look('brief-overridden');
    await recruiter.goto(`/searches/${other.searchId}/diagnosis`);
    await recruiter.look('diagnosis-overridden');
    await recruiter.close();
  });

  it('works without JavaScript, from the draft to the page the sponsor reads', async () => {
    const plain = await stage.visit({ javaScript: false });
    await plain.goto('/sign-in');
    await plain.page.fill('#email', scene.judith.user.email);
    await plain.page.fill('#password', PASSWORD);
    await plain.press('Sign in');
    await plain.goto(`/searches/${scene.searchId}/brief`);
    await plain.page.locator('#mission summary').click();
    expect(await plain.page.locator('#mission .doc__source p').first().isVisible()).toBe(true);
    await plain.press('Edit');
    await plain.page.fill('#mission', 'Written without a script.');
    await plain.press('Save the brief');
    expect(await plain.page.locator('#mission').textContent()).toContain('Written without a script.');
    await plain.close();
  });
});
