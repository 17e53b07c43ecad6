import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Page } from '../../support/page';
import { draftedSearch, QUOTA_ON_MARKETING } from '../briefs/support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const open = (searchId: string) => judith.get(`/searches/${searchId}/diagnosis`);

async function override(searchId: string, flagId: string, reason: string): Promise<void> {
  const form = await judith.get(`/searches/${searchId}/brief/overrides/${flagId}`);
  await judith.submitAndFollow(form, { button: 'Record the override' }, { byName: 'Helena Brandt', reason });
}

const flags = ({ $ }: Page) =>
  $('.flags li')
    .toArray()
    .map((one) => ({ title: $(one).find('h3').contents().first().text().trim(), chip: $(one).find('.chip').text(), text: $(one).text() }));
const blocking = ({ $ }: Page) => $('.flags .chip--block').toArray();

describe('a flag that somebody at the client took upon themselves', () => {
  it('stays on the diagnosis with its remedy, and says who, why and when', async () => {
    const searchId = await draftedSearch(app, judith, QUOTA_ON_MARKETING);
    const before = await open(searchId);
    await override(searchId, 'RF-01', 'The board <b>accepts</b> it.');
    const page = await open(searchId);
    expect(flags(page)).toHaveLength(flags(before).length);
    const overridden = flags(page).filter(({ chip }) => chip === 'Overridden by name');
    expect(overridden).toHaveLength(1);
    expect(overridden[0]?.text).toContain(
      'Helena Brandt takes this upon themselves: “The board <b>accepts</b> it.” Recorded by Judith Marlowe, Mon 21 Sept 2026',
    );
    expect(overridden[0]?.text).toContain('What to do.');
    expect(blocking(page)).toHaveLength(blocking(before).length - 1);
    expect(page.$('#stop').closest('header').text()).toContain('1 overridden by name');
    const home = await judith.get(`/searches/${searchId}`);
    expect(home.text).toContain('Helena Brandt takes this upon themselves');
  });

  it('stops nothing any more: with the last of them the page no longer says that publishing is blocked', async () => {
    const searchId = await draftedSearch(app, judith, QUOTA_ON_MARKETING);
    expect((await open(searchId)).$('.page-head .chip, header .chip').text()).toContain('Publishing is blocked');
    for (const id of ['RF-01', 'RF-02', 'RF-07']) {
      const form = await judith.get(`/searches/${searchId}/brief/overrides/${id}`);
      if (form.status === 200) await override(searchId, id, 'Accepted.');
    }
    const page = await open(searchId);
    expect(page.$('.flags .chip:contains("Blocks the brief")')).toHaveLength(0);
    expect(page.text).not.toContain('Publishing is blocked');
    expect(page.$('#stop').text()).toBe('What to watch');
  });

  it('is one of this search alone', async () => {
    const [one, other] = [await draftedSearch(app, judith, QUOTA_ON_MARKETING), await draftedSearch(app, judith, QUOTA_ON_MARKETING)];
    await override(one, 'RF-01', 'Only here.');
    expect((await open(other)).text).not.toContain('Only here.');
  });
});
