import { answerAssessment } from '../support/builders/compared-search';
import { addAuditedSearch } from '../routes/fairness/support';
import { addCandidate } from '../routes/assessments/support';
import { linkOpened, setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('what is said voluntarily, and what is counted of it', () => {
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

  it('a candidate finds the page, answers and takes it back', async () => {
    const { app } = stage;
    const email = 'priya@northgate.example';
    const candidacyId = await addCandidate(app, scene.judith, { searchId: scene.searchId, name: 'Priya Venkataraman', email });
    await answerAssessment(app, scene.judith, { searchId: scene.searchId, candidacyId, name: 'Priya Venkataraman', email });
    const priya = await linkOpened(stage, email);
    await priya.press('separate page with two questions about yourself');
    await priya.look('about-you');
    await priya.page.getByLabel('Female').check();
    await priya.page.getByLabel('Asian').check();
    await priya.press('Send it');
    await priya.look('about-you-said');
    await priya.press('Delete it');
    await priya.close();
  });

  it('an administrator reads the tables', async () => {
    await addAuditedSearch(stage.app, scene.judith, [
      { said: { sex: 'female', ethnicity: 'asian' }, people: 35, shortlisted: 12 },
      { said: { sex: 'male', ethnicity: 'white' }, people: 35, shortlisted: 20 },
      { said: null, people: 10, shortlisted: 3 },
    ]);
    await visit.goto('/settings/fairness');
    await visit.look('fairness');
    await visit.goto('/settings/fairness?by=both');
    await visit.look('fairness-both');
    await visit.press(/VP Sales & Marketing/);
    await visit.look('fairness-search');
  });

  it('anybody reads how people are scored', async () => {
    await visit.goto('/method/scoring');
    await visit.look('scoring-method');
  });
});
