import * as path from 'node:path';
import { setScene, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

const fixture = (name: string): string => path.join(__dirname, '../../server/features/firm/fixtures', name);

describe('the letterhead', () => {
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

  it('is set from words, a colour and a logo', async () => {
    await visit.goto('/settings');
    await visit.press('Open the letterhead');
    await visit.look('letterhead-empty');
    await visit.page.fill('#contact', '14 Bedford Row, London WC1R 4ED · +44 20 7946 0000 · marlowepenn.example');
    await visit.page.fill('#accent', '#ffcc00');
    await visit.press('Save the letterhead');
    await visit.look('letterhead-problem');
    await visit.page.fill('#accent', '#8a2846');
    await visit.press('Save the letterhead');
    await visit.page.setInputFiles('#logo', fixture('mark.png'));
    await visit.press('Use this logo');
    expect(await visit.page.evaluate("document.querySelector('.letter img').naturalWidth")).toBe(480);
    await visit.look('letterhead');
  });
});
