import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addSubmittedResponse } from '../support/builders/responses';
import { addStakeholders, HELENA, MARCUS } from '../support/builders/searches';
import { linkOpened, setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

const NADIA = {
  name: 'Nadia Rahman',
  email: 'nadia@corvane.example',
  jobTitle: 'VP Marketing',
  part: 'functional_head',
  leadsFunction: 'marketing',
} as const;

describe('the charter', () => {
  let stage: Stage;
  let scene: Scene;
  let visit: Visit;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    await addStakeholders(scene.judith, scene.searchId, [NADIA]);
    const answers = fixture('A_outbound_plateau').answers;
    await addSubmittedResponse(stage.app, scene.judith, { searchId: scene.searchId, email: HELENA.email, answers });
    visit = await signedIn(stage, scene);
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  const open = (path = '') => visit.goto(`/searches/${scene.searchId}/charter${path}`);

  it('is agreed clause by clause and sent to those who sign', async () => {
    await visit.goto(`/searches/${scene.searchId}/brief`);
    await visit.press('Generate the brief');
    await open();
    await visit.look('charter-draft');
    for (const id of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      await visit.page.selectOption(`#status_${id}`, 'agreed');
      await visit.page.fill(`#owner_${id}`, id % 2 === 0 ? MARCUS.name : NADIA.name);
    }
    await visit.press('Save the charter');
    await visit.press('Send version 1 for signature');
    await visit.look('charter-signers');
    await visit.press('Send version 1 for signature');
    await visit.look('charter-asked');
    await visit.press('Remind those who have not signed');
    await visit.look('charter-reminder');
    await visit.press('Send 3 reminders');
    await visit.look('charter-reminded');
  });

  it('is signed by one, sent back by another with words, changed and signed again', async () => {
    const marcus = await linkOpened(stage, MARCUS.email, 'charter-landing');
    await marcus.look('charter-portal');
    await marcus.page.focus('#name');
    await marcus.page.keyboard.type('Marcus Oyelaran');
    await Promise.all([marcus.page.waitForEvent('load'), marcus.page.keyboard.press('Enter')]);
    await marcus.look('charter-portal-signed');
    const nadia = await linkOpened(stage, NADIA.email);
    await nadia.press('Do not sign, and say what should change');
    await nadia.look('charter-refusal');
    await nadia.press('Send comments without signing');
    expect(await nadia.page.evaluate('document.activeElement.closest(".error-summary") !== null')).toBe(true);
    await nadia.page.fill('#clause_2', 'Who decides when sales and marketing count a lead differently?');
    await nadia.goto(new URL(nadia.page.url()).pathname);
    expect(await nadia.page.inputValue('#clause_2')).toBe('Who decides when sales and marketing count a lead differently?');
    await nadia.page.getByText('What you had typed on this device is back.').waitFor();
    const signedIn = await nadia.page.context().cookies();
    await nadia.page.context().clearCookies();
    const refusal = new URL(nadia.page.url()).pathname;
    await nadia.press('Send comments without signing');
    await nadia.page.context().clearCookies();
    await nadia.page.context().addCookies(signedIn);
    await nadia.goto(refusal);
    expect(await nadia.page.inputValue('#clause_2')).toBe('Who decides when sales and marketing count a lead differently?');
    await nadia.press('Send comments without signing');
    await nadia.look('charter-portal-refused');
    expect(await nadia.page.evaluate('localStorage.length')).toBe(0);
    await open();
    await visit.look('charter-wants-changes');
    await visit.page.getByText('Change the clauses', { exact: true }).click();
    await visit.page.getByText('Change the words or set a day of clause 2').click();
    await visit.page.fill(
      '#text_2',
      'A lead is accepted when sales has called it back within a day; revenue operations decides where the two count differently.',
    );
    await visit.press('Save the charter');
    await visit.look('charter-changed');
    await visit.press('Send version 2 for signature');
    await visit.press('Send version 2 for signature');
    await marcus.page.reload();
    await marcus.look('charter-portal-again');
    await marcus.press('Do not sign, and say what should change');
    const tab = await marcus.page.context().newPage();
    await tab.goto(marcus.page.url().replace('/refusal', ''));
    await tab.fill('#name', 'Marcus Oyelaran');
    await Promise.all([tab.waitForEvent('load'), tab.getByRole('button', { name: 'Sign version 2' }).click()]);
    await tab.close();
    await marcus.page.fill('#clause_2', 'Within two days, not one.');
    await marcus.press('Send comments without signing');
    expect(await marcus.page.locator('main dd').innerText()).toBe('Within two days, not one.');
    await marcus.look('charter-not-sent');
    await open();
    await visit.look('charter-two-versions');
    await visit.press('Version 1');
    await visit.look('charter-version-1');
    await open('/document');
    await visit.look('charter-print');
    const sheets = (await visit.page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets).toHaveLength(1);
    await open('/signature');
    await visit.look('charter-on-paper');
    await Promise.all([marcus.close(), nadia.close()]);
  });
});
