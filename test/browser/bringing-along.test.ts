import { addToSearch } from '../../server/features/people';
import { addCandidate } from '../routes/assessments/support';
import { answerAssessment } from '../support/builders/compared-search';
import { addSearch } from '../support/builders/searches';
import { linkOpened, PASSWORD, signedIn } from './support/scene';
import { startStage, type Stage } from './support/stage';

describe('answers of another search', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.close());

  it('are offered in the letter, brought along by the candidate, and taken back', async () => {
    const { app } = stage;
    const judith = await app.signUpFirm({
      firm: 'Marlowe Penn',
      name: 'Judith Marlowe',
      email: 'judith@bringing.example',
      password: PASSWORD,
    });
    const former = { searchId: await addSearch(judith, { title: 'Head of Revenue', client: 'Oriel Health' }) };
    const person = { name: 'Priya Venkataraman', email: 'priya@bringing.example' };
    const first = await addCandidate(app, judith, { ...former, ...person });
    await answerAssessment(app, judith, { ...former, ...person, candidacyId: first });
    const [known]: [{ person_id: string }] = await app.dataSource.query('SELECT person_id FROM candidacy WHERE id = $1', [first]);
    const personId = known.person_id;
    const searchId = await addSearch(judith);
    const now = app.clock.now();
    const candidacyId = await app.deps.database.transaction((tx) => addToSearch(tx, { actor: judith.user, searchId, personId, now }));

    const firm = await signedIn(stage, { judith, searchId });
    await firm.goto(`/searches/${searchId}/assessments/new?candidacy=${candidacyId}`);
    await firm.look('bringing-letter');
    await firm.press('Send 1 assessment');

    const visit = await linkOpened(stage, person.email);
    await visit.look('bringing-start');
    await visit.page.getByRole('link', { name: 'See what you would bring along' }).click();
    await visit.look('bringing-page');
    await visit.press('Bring them along');
    await visit.look('bringing-refused');
    await visit.page.check('#consent');
    await visit.press('Bring them along');
    await visit.look('bringing-results');
    await visit.page.getByRole('link', { name: 'Take them back' }).click();
    await visit.look('bringing-rights');

    await firm.goto(`/searches/${searchId}/people/${candidacyId}/assessment`);
    await firm.look('bringing-firm');
    await visit.press('Take them back');
    await visit.look('bringing-taken-back');
    await visit.close();
    await firm.close();
  });
});
