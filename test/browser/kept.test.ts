import { addComparedSearch } from '../support/builders/compared-search';
import { HELENA, MARCUS } from '../support/builders/searches';
import { addCandidate } from '../routes/assessments/support';
import { agreedSearch, pressFor, sendCharter } from '../routes/charter/support';
import { freeze, release } from '../routes/shortlists/support';
import { linkOpened, setScene } from './support/scene';
import { startStage, type Stage } from './support/stage';

const PRIYA = 'priya@candidate.example';

describe('what was typed and did not arrive', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.close());

  it('stands beside what the field holds by now, and the two can be exchanged', async () => {
    const judith = await stage.app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
    const { searchId, priya } = await addComparedSearch(stage.app, judith);
    await freeze(judith, searchId, { [priya]: 'Rebuilt the pipeline reviews.' });
    await release(judith, { searchId, number: 1, name: 'Helena' });
    const helena = await linkOpened(stage, HELENA.email);
    const { page } = helena;
    const words = page.locator(`#words-${priya}`);
    await words.fill('Not in August.\nAfter the 20th, any day.');
    const tab = await page.context().newPage();
    await tab.goto(page.url());
    await tab.locator(`#kind-${priya}`).getByLabel('I would like to meet').check();
    await tab.locator(`#words-${priya}`).fill('As soon as she can.');
    await Promise.all([tab.waitForEvent('load'), tab.getByRole('button', { name: 'Send my reply' }).click()]);
    await tab.close();
    await words.fill('Not in August.\nAfter the 20th, any day, or in Rotterdam.');
    await helena.goto(page.url());
    expect(await words.inputValue()).toBe('As soon as she can.');
    const card = page.locator('.field .card');
    expect(await card.innerText()).toContain('After the 20th, any day, or in Rotterdam.');
    await helena.look('kept-beside');
    await words.press('End');
    await words.pressSequentially(' Today?');
    await helena.goto(page.url());
    const use = page.getByRole('button', { name: 'Use this text' });
    await use.nth(1).click();
    expect(await words.inputValue()).toContain('or in Rotterdam.');
    expect(await card.allInnerTexts()).toEqual([expect.stringContaining('Today?'), expect.stringContaining('As soon as she can.')]);
    await helena.press('Send my reply');
    expect(await words.inputValue()).toContain('or in Rotterdam.');
    expect(await card.count()).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await helena.close();
  });

  it('is shown to copy where the link ended meanwhile', async () => {
    const judith = await stage.app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
    const searchId = await agreedSearch(stage.app, judith);
    await sendCharter(judith, searchId);
    const marcus = await linkOpened(stage, MARCUS.email);
    await marcus.press('Do not sign, and say what should change');
    await marcus.page.fill('#clause_2', 'Who decides when sales and marketing count a lead differently?');
    await marcus.page.fill('#other', 'Not in August.\n\nFrom September on, any day.');
    await pressFor(judith, searchId, { name: MARCUS.name, button: 'End the link' });
    await marcus.press('Send comments without signing');
    expect(await marcus.page.locator('#written').inputValue()).toContain('Not in August.\n\nFrom September on, any day.');
    await marcus.look('link-ended');
    await marcus.close();
  });

  it('in an assessment outlives an error that answers its button, and is saved once the server is back', async () => {
    const { judith, searchId } = await setScene(stage);
    const candidacyId = await addCandidate(stage.app, judith, { searchId, name: 'Priya Venkataraman', email: PRIYA });
    const asking = await judith.get(`/searches/${searchId}/assessments/new?candidacy=${candidacyId}`);
    await judith.submit(asking, { button: 'Send 1 assessment' });
    const priya = await linkOpened(stage, PRIYA);
    const { page } = priya;
    await page.locator('input[name=consent]').check();
    await priya.press('Agree and begin');
    await page.locator('.focus__foot a').last().click();
    const evidence = page.locator('form[data-autosave] textarea').first();
    await evidence.waitFor();
    const question = new URL(page.url()).pathname;
    await page.route(`**${question}`, (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' })
        : route.continue(),
    );
    await evidence.fill('Built the first pipeline review at Brandt & Co.');
    await Promise.all([page.waitForEvent('load'), page.locator('form[data-autosave] button.button--large').click()]);
    expect(await page.locator('h1').innerText()).toBe('Bad gateway');
    await page.unroute(`**${question}`);
    await priya.goto(question);
    expect(await evidence.inputValue()).toBe('Built the first pipeline review at Brandt & Co.');
    await page.locator('[data-saved]', { hasText: 'Saved' }).waitFor();
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await priya.close();
  });
});
