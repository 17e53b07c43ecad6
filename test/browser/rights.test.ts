import { agree, answer, inviteCandidate } from '../routes/assessments/support';
import { linkOpened, PASSWORD, signedIn } from './support/scene';
import { startStage, type Stage } from './support/stage';

describe('the rights of a candidate', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.close());

  it('are used on the own pages and answered by the firm', async () => {
    const email = 'judith@rights.example';
    const judith = await stage.app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email, password: PASSWORD });
    const invited = await inviteCandidate(stage.app, judith);
    await agree(invited);
    await answer(invited, 'experience/SAL-01', { 'value-SAL-01-A1': '4', 'evidence-SAL-01-A1': 'The plan of 2024' });
    await invited.candidate.submit(await invited.candidate.get(`${invited.path}/review`), { form: 'form[action$="/submission"]' });
    const mail = (await stage.app.mails()).findLast(({ link }) => link === invited.link);

    const visit = await linkOpened(stage, mail?.to ?? '');
    await visit.page.fill('#comment', 'The second situation could be read in two ways.');
    await visit.press('Add a comment');
    await visit.look('rights-results');
    await visit.goto(`${invited.path}/rights`);
    await visit.page.fill('#review', 'Nobody asked me about marketing.');
    await visit.press('Ask for a human review');
    await visit.look('rights');
    await visit.goto(`${invited.path}/data`);
    await visit.look('rights-data');
    await visit.close();

    const firm = await signedIn(stage, { judith, searchId: invited.searchId });
    await firm.goto('/candidate-requests');
    await firm.look('rights-queue');
    await firm.page.locator('main tbody th a').last().click();
    await firm.look('rights-request');
    await firm.page.fill('#answer', 'I have read your interviews again and asked for one more on marketing.');
    await firm.press('Answer');
    await firm.look('rights-answered');
    await firm.close();
  });
});
