import {
  addCandidateAt,
  addInterviewerTo,
  addSignedSearch,
  allAt,
  oweScorecard,
  rateCandidate,
  type Rated,
} from '../support/builders/compared-search';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

const PEOPLE = ['Priya Venkataraman', 'Daniel Okafor', 'Claire Anselm', 'Mateus Figueira', 'Nadia Vance', 'Linnea Holm'];

/** Who gave whom which level; null where they did not meet. Linnea has one early scorecard. */
const GIVEN: Readonly<Record<string, readonly ((Rated & number) | null)[]>> = {
  'Ines Duarte': [5, 4, 4, 3, 4, null],
  'Omar Haddad': [4, 3, 3, 3, 3, 4],
  'Ruth Adler': [5, 4, null, 4, 4, null],
};

describe('evidence that is not the same for all', () => {
  let stage: Stage;
  let scene: Scene;
  let searchId: string;
  const candidates: string[] = [];
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    const { app } = stage;
    const { judith } = scene;
    searchId = await addSignedSearch(app, judith, { title: 'Head of Sales, DACH' });
    for (const name of PEOPLE) candidates.push(await addCandidateAt(app, judith, { searchId, name, position: 'VP Sales' }));
    for (const [name, levels] of Object.entries(GIVEN)) {
      const interviewerId = await addInterviewerTo(app, judith, {
        searchId,
        name,
        email: `${name.slice(0, 4).toLowerCase()}@corvane.example`,
      });
      for (const [index, level] of levels.entries()) {
        if (level === null) continue;
        const candidacyId = candidates[index] ?? '';
        const all = allAt({ sales: level, leadership: level });
        const asked = index === 5 ? { 'SAL-01': level, 'SAL-02': level } : all;
        await rateCandidate(app, judith, { searchId, candidacyId, interviewerId, levels: asked });
      }
    }
  });
  afterAll(() => stage.close());

  it('says how strict each interviewer is, in the debrief and where a number is explained', async () => {
    const visit = await signedIn(stage, scene);
    await visit.goto(`/searches/${searchId}/people/${candidates[0]}/debrief`);
    expect(await visit.page.getByRole('region', { name: 'Strictness of interviewers' }).innerText()).toMatch(/Omar Haddad.*stricter/s);
    await visit.page.getByText('What this would change for this person').click();
    await visit.look('debrief-severity-open');
    await visit.goto(`/searches/${searchId}/comparison/${candidates[0]}`);
    await visit.look('explanation-severity');
    await visit.close();
  });

  it('refuses an order of all, and offers one of the others that says who is left out', async () => {
    const visit = await signedIn(stage, scene);
    await visit.goto(`/searches/${searchId}/comparison`);
    await visit.look('comparison-refused');
    await visit.press('Order the other five');
    expect(await visit.page.locator('.verdict').innerText()).toContain('Linnea Holm is left out of this order');
    await visit.look('comparison-others');
    await visit.close();
  });

  it('lets weights be tried and taken into the brief by somebody who owes a scorecard and may not know what was decided', async () => {
    const { app } = stage;
    const { judith } = scene;
    const own = await addInterviewerTo(app, judith, { searchId, name: 'Judith Marlowe', email: judith.user.email });
    await oweScorecard(app, judith, {
      searchId,
      candidacyId: candidates[5] ?? '',
      interviewerId: own,
      competencyIds: ['SAL-01', 'SAL-02'],
    });
    const visit = await signedIn(stage, scene);
    const { page } = visit;
    await visit.goto(`/searches/${searchId}/people/${candidates[5]}`);
    expect(await page.getByText('You still owe a scorecard for this person.').count()).toBe(1);
    await visit.look('candidacy-withheld');
    await visit.goto(`/searches/${searchId}/interviews`);
    await page.getByText('14 competencies').first().click();
    await visit.look('interviews-folded');
    await visit.goto(`/searches/${searchId}/comparison?w[SAL-06]=1&w[SAL-02]=6`);
    await visit.look('comparison-take');
    await visit.press('Take these weights into a new version of the brief');
    await visit.look('brief-tried-weights');
    await visit.press('Save as version 2');
    await visit.look('brief-tried-weights-refused');
    await visit.close();
  });
});
