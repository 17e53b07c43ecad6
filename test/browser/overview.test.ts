import { demoPassword, ADMIN } from '../../seeds/demo-accounts';
import { loadDemoFirm } from '../../seeds/demo-firm';
import { setScene, signedIn } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

describe('the pages one opens first', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
    await loadDemoFirm(stage.app.deps);
  });
  afterAll(() => stage.close());

  async function atTheDemo(colorScheme: 'light' | 'dark', javaScript = true): Promise<Visit> {
    const visit = await stage.visit({ colorScheme, javaScript });
    await visit.goto('/sign-in');
    await visit.page.fill('#email', ADMIN.email);
    await visit.page.fill('#password', demoPassword(stage.app.deps.secrets, ADMIN.email));
    await visit.press('Sign in');
    return visit;
  }

  it.each(['light', 'dark'] as const)('are full of what a firm does, %s', async (colours) => {
    const visit = await atTheDemo(colours);
    await visit.goto('/searches');
    await visit.look(`overview-searches-${colours}`);
    const hrefs = await visit.page.locator('.searches tbody th a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
    // In the dark one of them is enough: the tokens are the same.
    for (const [index, href] of hrefs.slice(0, colours === 'light' ? 6 : 1).entries()) {
      await visit.goto(href);
      await visit.look(`overview-search-${index}-${colours}`);
    }
    await visit.goto('/searches?q=nothing+like+this&state=running');
    await visit.look(`overview-searches-none-${colours}`);
    await visit.goto('/clients');
    await visit.look(`overview-clients-${colours}`);
    await visit.press('Corvane Systems');
    await visit.look(`overview-client-${colours}`);
    await visit.goto('/find?q=an');
    await visit.look(`overview-find-${colours}`);
    await visit.close();
  });

  it('reach the search box with a key', async () => {
    const visit = await atTheDemo('light');
    await visit.goto('/searches');
    await visit.page.keyboard.press('/');
    await visit.page.keyboard.type('corvane');
    await Promise.all([visit.page.waitForURL('**/find?q=corvane'), visit.page.keyboard.press('Enter')]);
    expect(await visit.page.locator('main').textContent()).toContain('Corvane Systems');
    await visit.page.keyboard.press('Control+k');
    expect(await visit.page.evaluate('document.activeElement.name')).toBe('q');
    await visit.close();
  });

  it('find without JavaScript', async () => {
    const visit = await atTheDemo('light', false);
    await visit.goto('/searches');
    await visit.page.fill('.nav__search input', 'corvane');
    await Promise.all([visit.page.waitForURL('**/find?q=corvane'), visit.page.press('.nav__search input', 'Enter')]);
    expect(await visit.page.locator('main').textContent()).toContain('Corvane Systems');
    await visit.close();
  });

  it('say what they are for before there is anything', async () => {
    const judith = await stage.app.signUpFirm({ email: 'empty@firm.example', password: 'copper kettle on the stove' });
    const visit = await signedIn(stage, { judith, searchId: '' });
    for (const [name, path] of [
      ['searches', '/searches'],
      ['clients', '/clients'],
      ['find', '/find'],
      ['find-none', '/find?q=zebra'],
    ] as const) {
      await visit.goto(path);
      await visit.look(`overview-empty-${name}`);
    }
    await visit.close();
    const scene = await setScene(stage);
    const first = await signedIn(stage, scene);
    await first.goto(`/searches/${scene.searchId}`);
    await first.look('overview-empty-search');
    await first.close();
  });
});
