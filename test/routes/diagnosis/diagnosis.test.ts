import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addSignedBrief } from '../../support/builders/briefs';
import { addSubmittedResponse } from '../../support/builders/responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from '../../support/builders/searches';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

async function searchWith(title = 'VP Marketing'): Promise<string> {
  const searchId = await addSearch(judith, { title });
  await addStakeholders(judith, searchId, [HELENA, MARCUS]);
  return searchId;
}

async function conflict(): Promise<string> {
  const searchId = await searchWith();
  await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: A });
  await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: B });
  return searchId;
}

const open = (searchId: string) => judith.get(`/searches/${searchId}/diagnosis`);

async function runsOf(searchId: string): Promise<{ input_hash: string; result: unknown; seed: number }[]> {
  return app.dataSource.query('SELECT input_hash, result, seed FROM diagnosis WHERE search_id = $1', [searchId]);
}

describe('before anybody has answered', () => {
  it('says what the page is for and offers the first step', async () => {
    const page = await open(await searchWith());
    expect(page.status).toBe(200);
    expect(page.$('.empty h2').text()).toBe('No diagnosis yet');
    expect(page.$('.rail').text()).toContain('Helena Brandt');
    expect(page.$('form#decision').length).toBe(0);
  });
});

describe('one person has answered', () => {
  it('puts the conclusion first, then why, and what it rests on', async () => {
    const searchId = await searchWith();
    await addSubmittedResponse(app, judith, {
      searchId,
      email: HELENA.email,
      answers: A,
      context: { C03: 'scaling', C08: { sellers: 14, marketers: 1 }, C12: { count: 3 } },
      notes: { I03: 'List attached in the data room' },
    });
    const page = await open(searchId);
    expect(page.$('.verdict > p').first().text()).toBe('The answers point to a marketing leader.');
    expect(page.$('.verdict').text()).toContain('Margin 0.72 towards marketing.');
    expect(page.$('.verdict').text()).toContain('Confidence is high: 100% of 10,000 resampled answer sheets');
    expect(page.$('.verdict a[href="/method#rule-4"]').text()).toBe('rule 4');
    const glance = page.$('.verdict .facts').text();
    for (const question of ['How sure', 'Why', 'What would change it', 'Fee effect']) expect(glance).toContain(question);
    expect(glance).toContain('One search, one fee.');
    expect(glance).toMatch(/What weighs most: “.+” as the answer to “.+”, and “.+” as the answer to “.+”\./);
    expect(glance).toMatch(/No single answer; \w+ together would\./);
    expect(page.$('.flags h3').text()).toContain('No shared definition of a qualified lead');
    expect(page.$('.flags h3').text()).toContain('Third leader in five years');
    expect(page.$('.bars').text()).toContain('86%');
    expect(page.text).toContain('No single answer would.');
    expect(page.$('.pulls').text()).toContain('Sellers spend more than half their time looking for someone to talk to');
    expect(page.$('.pulls').text()).toContain('evidence noted');
    expect(page.text).toContain('Sellers with quota: 14');
    expect(page.text).toContain('expert defaults');
    expect(page.$('.rail').text()).toContain('Marcus Oyelaran');
    expect(page.$('h1').next().text()).toBe('Ready for the brief');
  });

  it('tells a stated need that differs from the diagnosed one kindly, with the answers that speak against it', async () => {
    const searchId = await searchWith();
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture('G_marketing_quota_case').answers });
    const page = await open(searchId);
    expect(page.$('.verdict > p').first().text()).toBe('The answers point to a sales leader.');
    const stated = page.$('#stated').closest('section');
    expect(stated.text()).toContain('“Marketing, by a little”');
    expect(stated.text()).toContain('0.54 towards sales');
    expect(stated.find('.agenda li').length).toBe(5);
    expect(page.$('h1').next().text()).toBe('Publishing is blocked');
    expect(page.$('#stop').next().text()).toContain('block the brief');
  });

  it('asks for a brief until one is signed, and then whether it still fits', async () => {
    const searchId = await searchWith();
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: A });
    expect((await open(searchId)).$('.rail').text()).toContain('write the brief for a marketing leader');
    await addSignedBrief(app, judith.user, searchId);
    const next = (await open(searchId)).$('.rail').text();
    expect(next).toContain('see that the brief, which is signed, still says so: a marketing leader');
    expect(next).not.toContain('write the brief');
  });

  it('is provisional without the sponsor', async () => {
    const searchId = await searchWith();
    await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: B });
    const page = await open(searchId);
    expect(page.$('.verdict > p').first().text()).toBe(
      'Too early to recommend: the sponsor has not answered yet. So far the answers point to a sales leader.',
    );
    expect(page.text).not.toContain('Confidence is high');
    expect(page.$('.page-head .buttons').length).toBe(0);
  });

  it('explains a lean, two searches and a combined role in their own words', async () => {
    const sentence = async (id: string): Promise<string> => {
      const searchId = await searchWith();
      await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: fixture(id).answers });
      return (await open(searchId)).$('.verdict > p').first().text();
    };
    expect(await sentence('H_mild_sales_lean')).toBe('The answers lean to a sales leader.');
    expect(await sentence('C_scaleup_both_vacant')).toBe('The answers call for two leaders, found in two searches.');
    expect(await sentence('D_small_firm_wants_one_vp')).toContain('Name the side it leads in person');
  });
});

describe('two decision makers on opposite sides', () => {
  it('blocks, withholds confidence and sets out the disagreement', async () => {
    const page = await open(await conflict());
    expect(page.$('h1').next().text()).toBe('Publishing is blocked');
    expect(page.$('.verdict > p').first().text()).toBe('The answers point to a marketing leader. Two decision makers disagree.');
    expect(page.$('.verdict').text()).toContain('Confidence is withheld');
    expect(page.$('.verdict').text()).toContain('for two leaders: two searches, two fees');
    expect(page.$('#scope').text()).toContain('Fee effect: two searches, two fees.');
    expect(page.$('.flag').first().text()).toContain('Helena Brandt is 0.72 towards marketing; Marcus Oyelaran is 0.83 towards sales.');
    expect(page.$('#who').closest('section').text()).toContain('weight 0.5');
    expect(page.$('#agenda').nextAll('.agenda').first().find('li').length).toBe(3);
    const further = page.$('#agenda').nextAll('.fold').find('.agenda');
    const contested = page.$('#agenda').nextAll('.agenda').first().find('li').first();
    expect(contested.find('svg circle').length).toBe(2);
    expect(contested.find('.apart').text()).toBe('SalesMarcus OyelaranMarketingHelena Brandt');
    expect(further.text()).toContain('Marcus Oyelaran: Far more good leads than we can work');
    expect(page.text).toContain('Without Marcus Oyelaran: 0.72 towards marketing');
    expect(page.$('details:not([open]) form#decision [name=decidedBy] option[selected]').text()).toBe('Helena Brandt, CEO');
  });

  it('asks for what is missing and keeps what was typed', async () => {
    const searchId = await conflict();
    const answer = await judith.submit(await open(searchId), { form: '#decision' }, { kind: 'decision', decidedBy: '', reason: '' });
    expect(answer.status).toBe(422);
    expect(answer.$('form#decision').closest('details').is('[open]')).toBe(true);
    expect(
      answer
        .$('.error-summary a')
        .map((_, link) => answer.$(link).attr('href'))
        .get(),
    ).toEqual(['#decidedBy', '#scope', '#reason']);
    const kept = await judith.submit(await open(searchId), { form: '#decision' }, { kind: 'decision', reason: 'Because <b>we</b> must.' });
    expect(kept.status).toBe(422);
    expect(kept.$('textarea').val()).toBe('Because <b>we</b> must.');
    expect((await open(searchId)).text).toContain('Publishing is blocked');
  });

  it('follows a recorded decision, and keeps the name, the reason and a dissent', async () => {
    const searchId = await conflict();
    const decided = await judith.submitAndFollow(
      await open(searchId),
      { form: '#decision' },
      {
        kind: 'decision',
        scope: 'marketing_led',
        reason: 'The pipeline is empty; nobody can close what is not there.',
      },
    );
    expect(decided.text).toContain('The decision is recorded.');
    expect(decided.$('.verdict > p').first().text()).toBe('Helena Brandt decided for a marketing leader.');
    expect(decided.$('h1').next().text()).toBe('Ready for the brief');
    const settled = decided.$('.flag--done').text();
    expect(settled).toContain('Helena Brandt decided for a marketing leader: “The pipeline is empty; nobody can close what is not there.”');
    expect(settled).toContain('Recorded by Judith Marlowe, Mon 21 Sept 2026');
    const dissent = await judith.submitAndFollow(
      decided,
      { form: '#decision' },
      {
        kind: 'dissent',
        decidedBy: decided.$('[name=decidedBy] option:contains("Marcus")').attr('value') ?? '',
        reason: 'We lose late, not early.',
      },
    );
    expect(dissent.$('.says').text()).toContain('Marcus Oyelaran dissents: “We lose late, not early.”');
    expect(dissent.$('h1').next().text()).toBe('Ready for the brief');
    expect(await app.dataSource.query(`SELECT action FROM audit_event WHERE action = 'alignment_decision.recorded'`)).toHaveLength(2);
  });

  it('keeps the computed result visible when the decision goes the other way', async () => {
    const searchId = await conflict();
    const page = await judith.submitAndFollow(
      await open(searchId),
      { form: '#decision' },
      { scope: 'sales_led', reason: 'The forecast first.' },
    );
    expect(page.$('.verdict > p').first().text()).toBe(
      'Helena Brandt decided for a sales leader. The answers taken together point to a marketing leader.',
    );
  });

  it('records one decision when the form is sent twice', async () => {
    const searchId = await conflict();
    const form = await open(searchId);
    const values = { scope: 'sales_led', reason: 'The forecast first.' };
    await Promise.all([judith.submit(form, { form: '#decision' }, values), judith.submit(form, { form: '#decision' }, values)]);
    expect(await app.dataSource.query('SELECT id FROM alignment_decision WHERE search_id = $1', [searchId])).toHaveLength(1);
  });

  it('refuses a person of another search', async () => {
    const [searchId, other] = [await conflict(), await conflict()];
    const stranger = (await open(other)).$('[name=decidedBy] option:contains("Helena")').attr('value') ?? '';
    const page = await open(searchId);
    const answer = await judith.submit(page, { form: '#decision' }, { decidedBy: stranger, scope: 'sales_led', reason: 'No.' });
    expect(answer.status).toBe(422);
    expect(answer.$('.error-summary').text()).toContain('Choose a stakeholder of this search');
  });

  it('has nothing to decide where nobody disagrees', async () => {
    const searchId = await searchWith();
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: A });
    const blocked = await open(await conflict());
    const token = blocked.$('form#decision').serializeArray();
    const body = Object.fromEntries(token.map(({ name, value }) => [name, value]));
    const decidedBy = (await open(searchId)).$('body').length ? ((await stakeholderId(searchId)) ?? '') : '';
    const answer = await judith.post(`/searches/${searchId}/diagnosis/decisions`, {
      ...body,
      decidedBy,
      scope: 'sales_led',
      reason: 'No.',
    });
    expect(answer.status).toBe(409);
  });
});

async function stakeholderId(searchId: string): Promise<string | undefined> {
  const rows: { id: string }[] = await app.dataSource.query('SELECT id FROM stakeholder WHERE search_id = $1', [searchId]);
  return rows[0]?.id;
}

describe('the stored run', () => {
  it('is kept once for the same answers, and anew when somebody else has answered', async () => {
    const searchId = await searchWith();
    await addSubmittedResponse(app, judith, { searchId, email: HELENA.email, answers: A });
    await Promise.all([open(searchId), open(searchId)]);
    await open(searchId);
    expect(await runsOf(searchId)).toHaveLength(1);
    app.clock.forwardDays(1);
    await addSubmittedResponse(app, judith, { searchId, email: MARCUS.email, answers: B });
    expect((await open(searchId)).text).toContain('Two decision makers disagree');
    const runs = await runsOf(searchId);
    expect(runs).toHaveLength(2);
    expect(new Set(runs.map(({ seed }) => seed)).size).toBe(1);
  });
});

describe('who may see it', () => {
  it('is a 404 for another firm and asks strangers to sign in', async () => {
    const searchId = await conflict();
    const ines = await app.signUpFirm({ firm: 'Falk' });
    expect((await ines.get(`/searches/${searchId}/diagnosis`)).status).toBe(404);
    const form = await open(searchId);
    const entries = form.$('form#decision').serializeArray();
    const own = await ines.get('/searches/new');
    const csrf = own.$('form[method="post"] input[type=hidden]').serializeArray();
    const body = Object.fromEntries([...entries, ...csrf].map(({ name, value }) => [name, value]));
    expect((await ines.post(`/searches/${searchId}/diagnosis/decisions`, body)).status).toBe(404);
    const anonymous = await app.visitor().get(`/searches/${searchId}/diagnosis`);
    expect(anonymous.status).toBe(303);
    expect(anonymous.location).toContain('/sign-in');
    expect((await judith.get('/searches/not-an-id/diagnosis')).status).toBe(404);
  });
});

describe('the method page', () => {
  it('is open to everybody, prints every threshold and the attribution, and has each anchor the diagnosis links to', async () => {
    const method = await app.visitor().get('/method');
    expect(method.status).toBe(200);
    expect(method.$('h1').text()).toBe('How the diagnosis works');
    expect(method.text).toContain('0.36');
    expect(method.text).toContain('O*NET 29.3 Database');
    expect(method.text).toContain('expert defaults');
    const page = await open(await conflict());
    const anchors = page
      .$('a[href^="/method#"]')
      .map((_, link) => (page.$(link).attr('href') ?? '').split('#')[1])
      .get();
    expect(anchors.length).toBeGreaterThan(8);
    for (const anchor of anchors) expect(method.$(`[id="${anchor}"]`).length).toBe(1);
  });
});
