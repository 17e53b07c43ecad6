import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { addSubmittedResponse } from '../support/builders/responses';
import { addStakeholders, HELENA, MARCUS } from '../support/builders/searches';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('a recruiter', () => {
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

  const open = (path: string) => visit.goto(`/searches/${scene.searchId}${path}`);

  it('adds a search for a new client and names who answers', async () => {
    await visit.look('searches');
    await visit.press('Add search');
    await visit.look('search-new');
    await visit.press('Add search');
    await visit.look('search-new-problems');
    await visit.page.fill('#title', 'Chief Revenue Officer');
    await visit.page.selectOption('#client', 'new');
    await visit.page.fill('#clientName', 'Oriel Health');
    await visit.press('Add search');
    expect(await visit.page.textContent('h1')).toBe('Chief Revenue Officer');
    await visit.look('search-added');
    await open('/stakeholders');
    await visit.look('stakeholders');
  });

  it('sends the intake, showing exactly what goes out', async () => {
    await open('/intake');
    await visit.look('intake-before');
    await visit.press('Send the intake to 2 people');
    await visit.look('intake-sent');
    expect((await stage.app.mails()).map((mail) => mail.to)).toEqual(expect.arrayContaining([HELENA.email, MARCUS.email]));
  });

  it('reads the diagnosis, settled or not', async () => {
    await open('/diagnosis');
    await visit.look('diagnosis-empty');
    await addSubmittedResponse(stage.app, scene.judith, {
      searchId: scene.searchId,
      email: HELENA.email,
      answers: fixture('A_outbound_plateau').answers,
    });
    await open('/diagnosis');
    await visit.look('diagnosis-one');
    await addSubmittedResponse(stage.app, scene.judith, {
      searchId: scene.searchId,
      email: MARCUS.email,
      answers: fixture('B_full_pipe_leaky_close').answers,
    });
    await open('/diagnosis');
    await visit.look('diagnosis-conflict');
    await visit.goto('/method');
    await visit.look('method');
  });

  it('keeps clients, people and the firm in order', async () => {
    for (const [name, path] of [
      ['clients', '/clients'],
      ['people', '/people'],
      ['person-new', '/people/new'],
      ['settings', '/settings'],
      ['password', '/settings/password'],
      ['outbox', '/settings/outbox'],
    ] as const) {
      await visit.goto(path);
      await visit.look(name);
    }
  });

  it('sees what a page is for before there is anything on it', async () => {
    for (const name of ['', 'brief', 'people', 'assessments', 'interviews', 'comparison', 'shortlist']) {
      await open(name === '' ? '' : `/${name}`);
      await visit.look(`search-${name || 'overview'}-empty`);
    }
  });

  it('drags a person to the next stage', async () => {
    await open('/people/new');
    await visit.page.fill('#person-form [name=name]', 'Linnea Holm');
    await visit.page.fill('#person-form [name=email]', 'linnea@askel.example');
    await Promise.all([visit.page.waitForURL('**/people/*'), visit.page.locator('#person-form button[type=submit]').click()]);
    await open('/people');
    const card = visit.page.locator('[data-stage="identified"] [data-card]');
    await Promise.all([visit.page.waitForEvent('load'), card.dragTo(visit.page.locator('[data-stage="approached"] h2'))]);
    expect(await visit.page.locator('[data-stage="approached"] [data-card] h3').textContent()).toBe('Linnea Holm');
    await visit.look('board');
  });

  it('reads long names and addresses on a phone', async () => {
    const long = 'aleksandra.konstantinopoulou-featherstone@corvanesystems.example';
    const { judith, searchId } = scene;
    await addStakeholders(judith, searchId, [{ name: 'Aleksandra Konstantinopoulou', email: long, jobTitle: 'Chair', part: 'observer' }]);
    await open('/stakeholders');
    await visit.look('stakeholders-long');
    const added = await judith.submit(
      await judith.get(`/searches/${searchId}/people/new`),
      { form: '#person-form' },
      { name: 'Aleksandra Konstantinopoulou', email: long },
    );
    await visit.goto(added.location ?? '');
    await visit.look('candidacy-long');
  });
});
