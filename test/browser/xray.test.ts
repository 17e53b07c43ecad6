import { fixture } from '../../server/features/diagnosis/catalogue/fixtures';
import { combinedAdverts } from '../../server/features/xray/fixtures/combined-adverts';
import { addSubmittedResponse } from '../support/builders/responses';
import { HELENA } from '../support/builders/searches';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('the X-ray of a job description', () => {
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

  const [advert] = combinedAdverts;
  const text = [
    'About us',
    'Harrow Pumps has made dosing pumps for forty years and is a household brand of the trade.',
    advert?.text ?? '',
    '- Bring in 200 leads a month and exceed the annual sales target',
    '- Work closely with product and finance',
    'Requirements',
    ...['Ten years of experience in sales', 'Knowledge of water utilities', 'A degree in engineering'].map((line) => `- ${line}`),
    ...['German and French', 'Readiness to travel', 'A driving licence'].map((line) => `- ${line}`),
    'What we offer',
    'A young team, a company car and a share of the profit.',
  ].join('\n');

  it('asks for a text, reads it, and keeps it only when told', async () => {
    await visit.goto(`/searches/${scene.searchId}/xray`);
    await visit.look('xray-empty');
    await visit.press('Read it');
    await visit.look('xray-problem');
    await visit.page.fill('#text', text);
    await visit.press('Read it');
    await visit.look('xray-read');
    await visit.press('Keep it as the job description');
    await addSubmittedResponse(stage.app, scene.judith, {
      searchId: scene.searchId,
      email: HELENA.email,
      answers: fixture('A_outbound_plateau').answers,
    });
    await visit.goto(`/searches/${scene.searchId}/xray`);
    await visit.look('xray-beside-the-need');
    await visit.press('Propose this as the planned scope');
    await visit.look('xray-proposed');
    await visit.press('Confirm it');
    await visit.look('xray-confirmed');
    await visit.goto(`/searches/${scene.searchId}/diagnosis`);
    await visit.look('xray-beside-the-diagnosis');
  });
});
