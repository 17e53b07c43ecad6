import { addComparedSearch, addCandidateAt, type ComparedSearch } from '../support/builders/compared-search';
import { HELENA } from '../support/builders/searches';
import { linkOpened, PASSWORD, signedIn, type Scene } from './support/scene';
import { startStage, type Stage } from './support/stage';
import type { Visit } from './support/visit';

const PRIYA =
  'Took over a forecast that missed by a third and had it within 6% three quarters later. Two of her managers were promoted in her place when she left.\n\nAsk her how she would run the first ninety days without a marketing lead.';
const DANIEL = 'Wins large accounts himself and builds teams slowly. The safest pair of hands in front of your board.';

describe('a shortlist', () => {
  let stage: Stage;
  let search: ComparedSearch;
  let visit: Visit;
  beforeAll(async () => {
    stage = await startStage();
    const email = 'judith.shortlist@marlowepenn.example';
    const judith = await stage.app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email, password: PASSWORD });
    search = await addComparedSearch(stage.app, judith);
    await addCandidateAt(stage.app, judith, {
      searchId: search.searchId,
      name: 'Zoe Lindqvist',
      position: 'Head of Sales',
      company: 'Brandt & Co',
    });
    visit = await signedIn(stage, { judith, searchId: search.searchId } satisfies Scene);
  });
  afterAll(async () => {
    await visit?.close();
    await stage.close();
  });

  const open = (path: string) => visit.goto(`/searches/${search.searchId}${path}`);

  it('is chosen with a reason each, previewed and frozen', async () => {
    await open('/shortlist');
    await visit.look('shortlist-empty');
    await visit.press('Freeze a shortlist');
    await visit.press('Show what the client will see');
    await visit.look('shortlist-choice-problems');
    const { page } = visit;
    await page.check(`#candidacy-${search.priya}`);
    await page.fill(`#note-${search.priya}`, PRIYA);
    await page.check(`#candidacy-${search.daniel}`);
    await page.fill(`#note-${search.daniel}`, DANIEL);
    await visit.look('shortlist-choice');
    await visit.press('Show what the client will see');
    await visit.look('shortlist-preview');
    await visit.press('Freeze shortlist 1');
    await visit.look('shortlist-frozen');
    await open('/shortlist');
    await visit.look('shortlist-list');
  });

  it('is released by name, and read by the person who has the link', async () => {
    await open('/shortlists/1');
    await visit.page.getByLabel('Helena Brandt').check();
    await visit.press('Show the letter');
    await visit.look('shortlist-release');
    await visit.press('Release it to Helena Brandt');
    await visit.look('shortlist-released');
    const helena = await linkOpened(stage, HELENA.email, 'shortlist-link');
    expect(await helena.page.locator('h1').textContent()).toBe('Shortlist for VP Sales & Marketing');
    await helena.look('shortlist-portal');
    await helena.press('Send my reply');
    await helena.look('shortlist-reply-problems');
    await helena.page.locator(`#kind-${search.priya}`).getByLabel('I would like to meet').check();
    await helena.page.fill(`#words-${search.priya}`, 'The forecast story is what we need. Could she come to Rotterdam next week?');
    await helena.press('Send my reply');
    await helena.look('shortlist-replied');
    await helena.page.emulateMedia({ media: 'print' });
    expect(await helena.page.locator('[data-print]').isVisible()).toBe(false);
    await helena.close();
    await open('/shortlists/1');
    await visit.look('shortlist-firm-replies');
  });
});
