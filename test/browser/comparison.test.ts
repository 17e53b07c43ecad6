import type { Levels } from '../support/builders/compared-search';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  addSignedSearch,
  allAt,
  answerAssessment,
  oweScorecard,
  rateCandidate,
  type ComparedSearch,
} from '../support/builders/compared-search';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';

interface Added {
  readonly name: string;
  readonly email: string;
  readonly position: string;
  readonly company: string;
  /** One scorecard per interviewer. */
  readonly levels: readonly Levels[];
}

const TWO_MORE: readonly Added[] = [
  {
    name: 'Tobias Lindqvist Ferrer',
    email: 'tobias@example.com',
    position: 'Chief Revenue Officer',
    company: 'Quillmark',
    levels: [
      { ...allAt({ sales: 4, marketing: 4, leadership: 3 }), 'SAL-06': 1, 'SAL-02': 'not_observed', 'MKT-08': 'not_observed' },
      { ...allAt({ sales: 3, marketing: 4, leadership: 3 }), 'SAL-06': 4, 'MKT-08': 'not_observed', 'SAL-07': 'not_observed' },
      { ...allAt({ sales: 4, marketing: 3, leadership: 4 }), 'MKT-08': 'not_observed' },
    ],
  },
  {
    name: 'Nadia Vance',
    email: 'nadia@example.com',
    position: 'Head of Growth',
    company: 'Corran',
    levels: [
      { ...allAt({ sales: 3, marketing: 3, leadership: 2 }), 'LDR-01': 1 },
      { ...allAt({ sales: 2, marketing: 3, leadership: 3 }), 'LDR-01': 2 },
      { ...allAt({ sales: 3, marketing: 4, leadership: 3 }), 'LDR-01': 2 },
    ],
  },
];

describe('the comparison', () => {
  let stage: Stage;
  let scene: Scene;
  let compared: ComparedSearch;
  beforeAll(async () => {
    stage = await startStage();
    scene = await setScene(stage);
    const { app } = stage;
    const { judith } = scene;
    compared = await addComparedSearch(app, judith);
    const { searchId, interviewerIds } = compared;
    for (const { levels, ...person } of TWO_MORE) {
      const candidacyId = await addCandidateAt(app, judith, { searchId, ...person });
      for (const [index, own] of levels.entries()) {
        await rateCandidate(app, judith, { searchId, candidacyId, interviewerId: interviewerIds[index] ?? '', levels: own });
      }
      await answerAssessment(app, judith, { searchId, candidacyId, name: person.name, email: person.email, self: 5 });
    }
    await answerAssessment(app, judith, { searchId, candidacyId: compared.priya, name: 'Priya Venkataraman', email: 'priya@example.com' });
  });
  afterAll(() => stage.close());

  it('shows five people on the two axes, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const visit = await signedIn(stage, scene, { colorScheme });
      await visit.goto(`/searches/${compared.searchId}/comparison`);
      await visit.look(`comparison-${colorScheme}`);
      await visit.close();
    }
  });

  it('keeps the names in sight while the profiles are read', async () => {
    const visit = await signedIn(stage, scene);
    await visit.goto(`/searches/${compared.searchId}/comparison`);
    const heads = visit.page.locator('.compare thead th').first();
    await visit.page.locator('.compare tbody').last().scrollIntoViewIfNeeded();
    await visit.page.locator('.compare tbody').last().evaluate('row => row.scrollIntoView({ block: "center" })');
    const box = await heads.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(-1);
    expect(box?.y).toBeLessThan(60);
    await visit.close();
  });

  it('says who needs what when the evidence is unequal, and draws the map all the same', async () => {
    const { app } = stage;
    const { judith } = scene;
    const searchId = await addSignedSearch(app, judith, { title: 'Head of Sales, DACH' });
    const ids = [];
    for (const name of ['Ines Duarte', 'Omar Haddad', 'Ruth Adler']) {
      ids.push(await addInterviewerTo(app, judith, { searchId, name, email: `${name.slice(0, 4).toLowerCase()}@corvane.example` }));
    }
    const priya = await addCandidateAt(app, judith, { searchId, name: 'Priya Venkataraman', position: 'VP Sales' });
    const daniel = await addCandidateAt(app, judith, { searchId, name: 'Daniel Okafor', position: 'Sales Director EMEA' });
    for (const interviewerId of ids) {
      await rateCandidate(app, judith, {
        searchId,
        candidacyId: priya,
        interviewerId,
        levels: allAt({ sales: 4, marketing: 2, leadership: 4 }),
      });
    }
    const [first = '', second = ''] = ids;
    await rateCandidate(app, judith, { searchId, candidacyId: daniel, interviewerId: first, levels: allAt({ sales: 4, leadership: 3 }) });
    await oweScorecard(app, judith, { searchId, candidacyId: daniel, interviewerId: second, competencyIds: ['SAL-01', 'SAL-02'] });
    await addCandidateAt(app, judith, { searchId, name: 'Claire Anselm', stage: 'assessment' });
    const visit = await signedIn(stage, scene);
    await visit.goto(`/searches/${searchId}/comparison`);
    await visit.look('comparison-unequal');
    await visit.close();
  });
});
