import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import type { Page } from '../../support/page';
import { answeredSearch, COMBINED, draftedSearch, MARKETING, openBrief, SALES, TWO_SEARCHES } from './support';

const TEMPLATES = '/templates/briefs';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

const WORDS = {
  name: 'Scale-up CMO',
  title: 'Chief Marketing Officer',
  mission: 'Make the category ours in Łódź.',
  measureFormula_1: 'all cost / new customers',
  outcomeText_1: 'Forty customers heard',
};

/** Keeps a copy of the library's template of a side, in other words; returns its address. */
async function keep(values: Record<string, string> = {}, role = 'marketing', browser: Browser = judith): Promise<string> {
  const form = await browser.get(`${TEMPLATES}/new?role=${role}`);
  const answer = await browser.submit(form, { form: '#template-form' }, { ...WORDS, ...values });
  if (answer.status !== 303) throw new Error(`Not kept: ${answer.status} ${answer.text.slice(0, 400)}`);
  return answer.location ?? '';
}

const idIn = (address: string): string => address.split('/').at(-1) ?? '';

async function edit(address: string, values: Record<string, string>): Promise<Page> {
  return judith.submit(await judith.get(`${address}/edit`), { form: '#template-form' }, values);
}

async function generate(searchId: string, values: Record<string, string>): Promise<Page> {
  return judith.submit(await judith.get(`/searches/${searchId}/brief/start`), { button: 'Generate the brief' }, values);
}

const auditOf = async (): Promise<string[]> => {
  const rows: { action: string }[] = await app.dataSource.query(
    `SELECT action FROM audit_event WHERE firm_id = $1 AND action LIKE 'brief\\_template%' ORDER BY id`,
    [judith.user.firmId],
  );
  return rows.map(({ action }) => action);
};

interface Stored {
  template_version_id: string | null;
  weights: object;
  must_haves: object;
}
const storedBriefs = (searchId: string): Promise<Stored[]> =>
  app.dataSource.query('SELECT template_version_id, weights, must_haves FROM brief_version WHERE search_id = $1 ORDER BY number', [
    searchId,
  ]);

describe('a template of the firm', () => {
  it('is copied from the library in other words, listed, and chosen for a brief that says so line by line', async () => {
    expect((await judith.get('/templates')).$(`a[href="${TEMPLATES}"]`).length).toBe(1);
    expect((await judith.get(TEMPLATES)).text).toContain('There is none yet.');
    const address = await keep();
    const list = await judith.get(TEMPLATES);
    expect(list.$('tbody').first().text()).toMatch(/Scale-up CMO\s*Marketing-led\s*Version 1\s*0 briefs\s*Judith Marlowe/);
    const page = await judith.get(address);
    expect(page.text).toContain('Make the category ours in Łódź.');

    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    const start = await openBrief(judith, searchId);
    expect(
      start
        .$('#template option')
        .map((_, one) => start.$(one).text())
        .get(),
    ).toEqual(['The library’s words', 'Scale-up CMO']);
    const brief = await judith.submitAndFollow(start, { button: 'Generate the brief' }, { template: idIn(address) });
    expect(brief.$('h1').text()).toBe('Chief Marketing Officer');
    expect(brief.$('#mission .doc__lead').text()).toBe('Make the category ours in Łódź.');
    expect(brief.$('#mission .doc__source').text()).toContain('Template of the firm, “Scale-up CMO”, version 1');
    expect(brief.$(`.doc__desk a[href="${address}/versions/1"]`).text()).toBe('“Scale-up CMO”, version 1');
    expect((await judith.get(address)).text).toContain('1 brief was written from it.');
    expect(await auditOf()).toEqual(['brief_template.created']);
  });

  it('changes words and nothing that is scored', async () => {
    const [own, library] = [await answeredSearch(app, judith, { helena: MARKETING }), await draftedSearch(app, judith)];
    const address = await keep();
    await generate(own, { template: idIn(address) });
    const [[fromOwn], [fromLibrary]] = [await storedBriefs(own), await storedBriefs(library)];
    expect(fromOwn?.template_version_id).not.toBeNull();
    expect(fromLibrary?.template_version_id).toBeNull();
    expect([fromOwn?.weights, fromOwn?.must_haves]).toEqual([fromLibrary?.weights, fromLibrary?.must_haves]);
    const form = await judith.get(`${address}/edit`);
    expect(form.$('[name^=weight], [name^=competency], [name^=floor]').length).toBe(0);
  });

  it('gets a version with each edit, and an old brief keeps the one it was written from', async () => {
    const address = await keep();
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    await generate(searchId, { template: idIn(address) });
    expect((await edit(address, { mission: 'Another mission.' })).status).toBe(303);
    expect((await judith.get(address)).text).toContain('Another mission.');
    const old = await judith.get(`${address}/versions/1`);
    expect(old.text).toContain('Make the category ours in Łódź.');
    expect(old.text).toContain('The newest is version 2.');
    expect(old.$(`a[href="${address}/edit"]`).length).toBe(0);
    const before = await openBrief(judith, searchId);
    expect(before.$('#mission .doc__lead').text()).toBe('Make the category ours in Łódź.');
    await generate(searchId, { template: idIn(address) });
    const after = await openBrief(judith, searchId);
    expect(after.$('#mission .doc__source').text()).toContain('“Scale-up CMO”, version 2');
    expect((await judith.get(`/searches/${searchId}/brief/versions/1`)).$('.doc__desk').text()).toContain('“Scale-up CMO”, version 1');
    // The same words under another name are the same version.
    await edit(address, { name: 'Growth CMO' });
    // Saved once more as it is: nothing is written down.
    await edit(address, {});
    expect((await judith.get(address)).$('.doc__versions li').length).toBe(2);
    expect(await auditOf()).toEqual(['brief_template.created', 'brief_template.changed', 'brief_template.changed']);
  });

  it('that is retired is offered no more, briefs keep it, and it can come back', async () => {
    const address = await keep();
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    const start = await judith.get(`/searches/${searchId}/brief/start`);
    await generate(searchId, { template: idIn(address) });
    const retired = await judith.submitAndFollow(await judith.get(address), { button: 'Retire this template' });
    expect(retired.$('.page-head .chip').text()).toContain('Retired');
    const late = await judith.submit(start, { button: 'Generate the brief' }, { template: idIn(address) });
    expect(late.status).toBe(422);
    expect(late.$('.error-summary').text()).toContain('this one is not offered any more');
    expect((await judith.get(`/searches/${searchId}/brief/start`)).$('#template').length).toBe(0);
    expect((await openBrief(judith, searchId)).$('#mission .doc__source').text()).toContain('“Scale-up CMO”, version 1');
    const back = await judith.submitAndFollow(await judith.get(address), { button: 'Offer it again' });
    expect(back.$('.page-head').text()).not.toContain('Retired');
    expect((await judith.get(`/searches/${searchId}/brief/start`)).$('#template').length).toBe(1);
    expect(await auditOf()).toEqual(['brief_template.created', 'brief_template.retired', 'brief_template.brought_back']);
  });

  it('goes along when a new version of the brief is begun', async () => {
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    await generate(searchId, { template: idIn(await keep()) });
    await app.dataSource.query(`UPDATE brief_version SET state = 'awaiting_signature' WHERE search_id = $1`, [searchId]);
    await judith.submit(await openBrief(judith, searchId), { button: 'Start version 2' });
    const [first, second] = await storedBriefs(searchId);
    expect(second?.template_version_id).toBe(first?.template_version_id);
  });

  it('is kept apart for whoever was second', async () => {
    const address = await keep();
    const [first, second] = [await judith.get(`${address}/edit`), await judith.get(`${address}/edit`)];
    expect((await judith.submit(first, { form: '#template-form' }, { mission: 'One mission.' })).status).toBe(303);
    const conflict = await judith.submit(second, { form: '#template-form' }, { mission: 'Another one.' });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain('One mission.');
    expect(conflict.text).toContain('Another one.');
    // The second click of a double click.
    expect((await judith.submit(first, { form: '#template-form' }, { mission: 'One mission.' })).status).toBe(303);
    expect((await judith.get(address)).$('.doc__versions li').length).toBe(2);
  });

  it('is kept once when the form is sent twice', async () => {
    const form = await judith.get(`${TEMPLATES}/new?role=sales`);
    const send = () => judith.submit(form, { form: '#template-form' }, WORDS);
    const [one, two] = await Promise.all([send(), send()]);
    expect([one.status, two.location]).toEqual([303, one.location]);
    expect((await judith.get(TEMPLATES)).$('tbody').first().find('tr').length).toBe(1);
  });

  it.each([
    [{ name: '' }, 'name', 'Enter a name by which your colleagues find it'],
    [{ mission: ' ' }, 'mission', 'Enter the mission'],
    [{ outcomeBy_1: '' }, 'outcomeBy_1', 'Enter by when outcome 1 is due'],
    [{ measureCadence_2: '' }, 'measureCadence_2', 'Complete measure 2'],
  ])('with %j is refused beside the field, and what was typed stays', async (values, name, sentence) => {
    const form = await judith.get(`${TEMPLATES}/new?role=sales`);
    const page = await judith.submit(form, { form: '#template-form' }, { ...WORDS, reporting: 'To the founder', ...values });
    expect(page.status).toBe(422);
    expect(page.$(`.error-summary a[href="#${name}"]`).text()).toContain(sentence);
    expect(page.$('#reporting').val()).toBe('To the founder');
    expect(page.$('[name=role]').val()).toBe('sales');
    expect(await auditOf()).toEqual([]);
  });
});

describe('which templates a brief is offered', () => {
  it('are those of its side', async () => {
    await keep({ name: 'For sellers' }, 'sales');
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    expect((await openBrief(judith, searchId)).$('#template').length).toBe(0);
    expect((await openBrief(judith, await answeredSearch(app, judith, { helena: SALES }))).$('#template').text()).toContain('For sellers');
  });

  it('are both where the client has to name the side, and one of the other side is refused', async () => {
    const sellers = await keep({ name: 'For sellers' }, 'sales');
    await keep();
    const searchId = await answeredSearch(app, judith, { helena: TWO_SEARCHES });
    const start = await openBrief(judith, searchId);
    expect(start.$('#template').text()).toMatch(/Scale-up CMO \(Marketing-led\)[^]*For sellers \(Sales-led\)/);
    const refused = await judith.submit(start, { button: 'Generate the brief' }, { primarySide: 'marketing', template: idIn(sellers) });
    expect(refused.status).toBe(422);
    expect(refused.$('.error-summary a[href="#template"]').text()).toContain('“For sellers” is for sales');
    expect(refused.$('[name=primarySide]:checked').val()).toBe('marketing');
    const brief = await judith.submitAndFollow(refused, { button: 'Generate the brief' }, { primarySide: 'sales' });
    expect(brief.$('#mission .doc__lead').length).toBe(2);
    expect(brief.$('h1').text()).toBe('Chief Marketing Officer');
  });

  it('of one side are none for a combined role', async () => {
    await keep();
    const searchId = await answeredSearch(app, judith, { helena: COMBINED });
    expect((await openBrief(judith, searchId)).$('#template').length).toBe(0);
  });
});

describe('a template of a combined role', () => {
  const PLAYER = { ...WORDS, name: 'Player-coach', title: 'VP Sales, marketing bought', mission: 'Sell, and buy the rest.' };

  it('says what such a role adds whatever it says itself, and gives the brief its words', async () => {
    const address = await keep(PLAYER, 'combined-sales');
    const page = await judith.get(address);
    expect(page.$('.page-head .chip').text()).toContain('Combined, led by sales');
    const added = page.$('#added').closest('section').text();
    for (const line of ['Being the expert in both', 'Split review held with the CEO', 'Short-term selling tends to crowd out'])
      expect(added).toContain(line);
    const searchId = await answeredSearch(app, judith, { helena: COMBINED });
    const start = await openBrief(judith, searchId);
    expect(start.$('#template').text()).toContain('Player-coach');
    await judith.submit(start, { button: 'Generate the brief' }, { template: idIn(address), primarySide: 'sales' });
    const brief = await openBrief(judith, searchId);
    expect(brief.$('h1').text()).toBe('VP Sales, marketing bought');
    expect(brief.$('#mission .doc__lead').text()).toBe('Sell, and buy the rest.');
    expect(brief.text).toContain('Split review held with the CEO');
    expect(brief.text).toContain('With one owner of both ends nobody contests lead quality.');
    expect(brief.$(`.doc__desk a[href="${address}/versions/1"]`).length).toBe(1);
  });

  it('is offered where somebody asks for such a role by name, for the side that was named', async () => {
    const address = await keep(PLAYER, 'combined-sales');
    await keep();
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    const form = await judith.get(`/searches/${searchId}/brief/combined/new`);
    expect(form.$('#template').text()).toContain('Player-coach (Combined, led by sales)');
    expect(form.$('#template').text()).not.toContain('Scale-up CMO');
    const asked = { requestedBy: 'George Penrose', reason: 'We are small.', template: idIn(address) };
    const refused = await judith.submit(form, { button: 'Open the guarded path' }, { ...asked, primarySide: 'marketing' });
    expect(refused.status).toBe(422);
    expect(refused.$('.error-summary a[href="#template"]').text()).toContain('“Player-coach” is for sales');
    expect(refused.$('#reason').val()).toBe('We are small.');
    expect((await judith.submit(refused, { button: 'Open the guarded path' }, { primarySide: 'sales' })).status).toBe(303);
    expect((await openBrief(judith, searchId)).$('h1').text()).toBe('VP Sales, marketing bought');
  });

  it('is what the text of such a brief is kept as, without what the role adds', async () => {
    const searchId = await answeredSearch(app, judith, { helena: COMBINED });
    await judith.submit(await openBrief(judith, searchId), { button: 'Generate the brief' }, { primarySide: 'sales' });
    const form = await judith.get((await openBrief(judith, searchId)).$('a:contains("Keep its text as a template")').attr('href') ?? '');
    expect(form.$('[name=role]').val()).toMatch(/^combined-/);
    expect(form.$('#title').val()).toMatch(/oversight$/);
    expect(form.$('#template-form .rows--outcome').text()).not.toContain('Split review held with the CEO');
    expect(form.$('#added').closest('section').text()).toContain('Split review held with the CEO');
  });

  it.each(['combined-sales', 'combined-marketing', 'two-sales', 'two-marketing'])(
    'begins for %s as a copy of the library’s',
    async (role) => {
      const library = await judith.get(`${TEMPLATES}/library/${role}`);
      const form = await judith.get(library.$('a:contains("Copy")').attr('href') ?? '');
      expect(form.$('[name=role]').val()).toBe(role);
      const kept = await judith.submitAndFollow(form, { form: '#template-form' }, { name: 'As it is' });
      const words = (page: Page) => page.$('#words').closest('section').text().replace(/\s+/g, ' ');
      expect(words(kept)).toBe(words(library));
    },
  );
});

describe('the text of a brief', () => {
  it('is kept as a template without what came from answers and red flags', async () => {
    const searchId = await draftedSearch(app, judith);
    const editing = await judith.get(`/searches/${searchId}/brief/edit`);
    await judith.submit(editing, { button: 'Save the brief' }, { mission: 'Written by hand.' });
    const brief = await openBrief(judith, searchId);
    const address = brief.$('a:contains("Keep its text as a template")').attr('href') ?? '';
    const form = await judith.get(address);
    expect(form.text).toContain('Take out what is about this client');
    expect(form.$('#mission').val()).toBe('Written by hand.');
    expect(form.$('#coverTerms').text()).not.toContain('What is funded today');
    expect(form.$('#notInRole').text()).not.toContain('A target for closed sales');
    const kept = await judith.submitAndFollow(form, { form: '#template-form' }, { name: 'As for Corvane' });
    expect(kept.$('.page-head .chip').text()).toContain('Marketing-led');
    expect(kept.text).toContain('Written by hand.');
  });

  it('of a template can be copied into another', async () => {
    const address = await keep();
    const copy = await judith.get((await judith.get(address)).$('a:contains("Copy")').attr('href') ?? '');
    expect(copy.$('#title').val()).toBe('Chief Marketing Officer');
    expect(copy.$('#name').val()).toBe('');
  });
});

describe('who may', () => {
  it('recruiters read and choose, administrators keep', async () => {
    const address = await keep();
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    await app.dataSource.query(`UPDATE firm_user SET role = 'recruiter' WHERE id = $1`, [judith.user.userId]);
    for (const path of [TEMPLATES, `${TEMPLATES}/library/sales`, address, `${address}/versions/1`]) {
      const page = await judith.get(path);
      expect([path, page.status, page.$(`a[href$="/edit"], a[href*="/new?"], #retirement-form`).length]).toEqual([path, 200, 0]);
    }
    const token = String((await judith.get('/clients/new')).$('[name=_csrf]').first().val());
    expect((await judith.get(`${TEMPLATES}/new?role=sales`)).status).toBe(404);
    expect((await judith.get(`${address}/edit`)).status).toBe(404);
    for (const path of [TEMPLATES, address, `${address}/retirement`, `${address}/return`]) {
      expect([path, (await judith.post(path, { _csrf: token, ...WORDS, role: 'sales', version: '1' })).status]).toEqual([path, 404]);
    }
    const brief = await judith.submitAndFollow(
      await openBrief(judith, searchId),
      { button: 'Generate the brief' },
      { template: idIn(address) },
    );
    expect(brief.$('h1').text()).toBe('Chief Marketing Officer');
    expect(brief.text).not.toContain('Keep its text as a template');
  });

  it('another firm sees none of it', async () => {
    const address = await keep();
    const searchId = await answeredSearch(app, judith, { helena: MARKETING });
    await generate(searchId, { template: idIn(address) });
    const ines = await app.signUpFirm({ firm: 'Falk' });
    expect((await ines.get(TEMPLATES)).text).not.toContain('Scale-up CMO');
    const version = (await openBrief(judith, searchId)).$('a:contains("Keep its text")').attr('href') ?? '';
    for (const path of [address, `${address}/edit`, `${address}/versions/1`, `${TEMPLATES}/new?template=${idIn(address)}`, version]) {
      expect([path, (await ines.get(path)).status]).toEqual([path, 404]);
    }
    const own = await answeredSearch(app, ines, { helena: MARKETING });
    await keep({ name: 'Of Falk' }, 'marketing', ines);
    const token = String((await ines.get('/clients/new')).$('[name=_csrf]').first().val());
    const stolen = await ines.post(`/searches/${own}/brief`, { _csrf: token, template: idIn(address) });
    expect(stolen.status).toBe(422);
    expect(await storedBriefs(own)).toEqual([]);
  });

  it.each(['new', 'new?role=both', 'new?brief=x', 'new?template=1', 'library/both', 'nonsense', 'nonsense/edit'])(
    '%s is not found',
    async (path) => {
      expect((await judith.get(`${TEMPLATES}/${path}`)).status).toBe(404);
    },
  );
});
