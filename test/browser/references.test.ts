import { addComparedSearch, type ComparedSearch } from '../support/builders/compared-search';
import { ask, give, JONAS, name, openReferees } from '../routes/references/support';
import { linkOpened, PASSWORD, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

const LENA = {
  name: 'Lena Hartog',
  email: 'lena@halden.example',
  relationship: 'peer',
  period: '2021 to 2023, Halden',
  saw: ['marketing'],
};

describe('references', () => {
  let stage: Stage;
  let scene: Scene;
  let compared: ComparedSearch;
  beforeAll(async () => {
    stage = await startStage();
    const email = 'judith@references.example';
    const judith = await stage.app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email, password: PASSWORD });
    compared = await addComparedSearch(stage.app, judith);
    scene = { judith, searchId: compared.searchId };
  });
  afterAll(() => stage.close());

  it('go from the candidate to the referee and back to the firm', async () => {
    const { app } = stage;
    const at = { searchId: compared.searchId, candidacyId: compared.priya };
    const candidate = await openReferees(app, scene.judith, { ...at, email: 'priya@northgate.example' });
    await app.dataSource.query('UPDATE person SET email = $2 WHERE id = (SELECT person_id FROM candidacy WHERE id = $1)', [
      at.candidacyId,
      'priya@northgate.example',
    ]);
    await name(candidate);
    await name(candidate, LENA);
    await name(candidate, { name: 'Owen Pryce', email: 'owen@northgate.example', contact: 'later' });
    await give(await ask(app, scene.judith, { ...at, email: JONAS.email, name: JONAS.name }), '5', ['sales', 'people']);

    const own = await linkOpened(stage, 'priya@northgate.example');
    await own.goto(`${new URL(own.page.url()).pathname}/referees`);
    await own.look('referees-candidate');
    await own.close();

    const firm = await signedIn(stage, scene);
    await firm.goto(`/searches/${at.searchId}/people/${at.candidacyId}/references`);
    await firm.look('references-firm');
    await firm.page.getByRole('link', { name: 'Ask Priya Venkataraman to name referees' }).click();
    await firm.look('references-naming');
    await firm.press('Send the letter');
    await firm.look('references-naming-sent');
    await firm.page.locator('a[aria-label="Ask: Lena Hartog"]').click();
    await firm.look('references-request');
    await firm.press('Send the letter');
    await firm.page.locator('main tbody th a').first().click();
    await firm.look('references-shown');
    await firm.close();

    const lena = await linkOpened(stage, LENA.email, 'reference-landing');
    await lena.look('reference-form');
    await lena.page.locator('input[name=witnessed]').first().check();
    await lena.page.locator('[data-saved]', { hasText: 'Saved' }).waitFor();
    await lena.press('Send my reference');
    await lena.look('reference-missing');
    for (const one of await lena.page.locator('input[value=not_seen]').all()) await one.check();
    await lena.press('Send my reference');
    await lena.look('reference-given');
    await lena.close();
  });
});
