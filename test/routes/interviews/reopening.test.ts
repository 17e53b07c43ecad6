import { ratingEvidence } from '../../../server/features/interviews';
import type { SignedUp, TestApp } from '../../support/app';
import { startTestApp } from '../../support/app';
import { addSearch } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { addCandidate, addInterviewer, COMPLETE, openScorecard, send, type AtScorecard } from './support';

let app: TestApp;
let judith: SignedUp;
let searchId: string;
let candidacyId: string;
let ines: AtScorecard;
let omar: AtScorecard;
let number = 0;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
  searchId = await addSearch(judith);
});
afterAll(() => app.close());

const REASON = 'The second half of the interview is missing.';

/** Ines and Omar have both sent their scorecards for a new candidate. */
beforeEach(async () => {
  candidacyId = await addCandidate(app, judith, { searchId, name: 'Priya Venkataraman' });
  const at = async (name: string) => {
    const interviewerId = await addInterviewer(app, judith, { searchId, name, email: `reopened${++number}@client.example` });
    return openScorecard(app, judith, { searchId, candidacyId, interviewerId, competencyIds: ['SAL-01', 'LDR-01'] });
  };
  [ines, omar] = [await at('Ines Duarte'), await at('Omar Haddad')];
  await send(ines);
  await send(omar, { ...COMPLETE, 'level-SAL-01': '2', 'note-SAL-01': 'Omar heard this.' });
});

const cardPath = (at: AtScorecard) => `/searches/${searchId}/interviews/${at.scorecardId}`;

async function reopen(at: AtScorecard, reason = REASON): Promise<Page> {
  const confirm = await judith.get(`${cardPath(at)}/reopening`);
  return judith.submit(confirm, { button: 'Reopen the scorecard' }, { reason });
}

const levelsOf = async () =>
  (await ratingEvidence(app.deps.database.reader, judith.user.firmId, searchId)).get(candidacyId)?.['SAL-01']?.ratings;

describe('reopening a scorecard', () => {
  it('asks for a reason, shows the letter, mails a fresh link and writes it down', async () => {
    const refused = await reopen(ines, ' ');
    expect(refused.status).toBe(422);
    expect(refused.$('[data-error-summary] a').attr('href')).toBe('#reason');
    const confirm = await judith.get(`${cardPath(ines)}/reopening`);
    const letter = confirm.$('.confirm__letter').text();
    const answer = await reopen(ines);
    expect(answer.status).toBe(303);
    const page = await judith.follow(answer);
    expect(page.text).toContain('Judith Marlowe opened this scorecard again');
    const mail = (await app.mails()).at(-1);
    expect(mail).toMatchObject({ subject: 'Your scorecard for Priya Venkataraman is open again' });
    expect(mail?.text).toContain(REASON);
    expect(letter.replace('[here your reason]', REASON)).toContain('What you had sent is kept as it was.');
    const [event]: { after: unknown }[] = await app.dataSource.query(
      `SELECT after FROM audit_event WHERE action = 'scorecard.reopened' AND subject_id = $1`,
      [ines.scorecardId],
    );
    expect(event?.after).toEqual({ version: 1, reason: REASON });
  });

  it('keeps both versions readable and unchangeable, and the estimates use the newest that was sent', async () => {
    expect(await levelsOf()).toHaveLength(2);
    await reopen(ines);
    expect((await levelsOf())?.map(({ level }) => level)).toEqual([2]);
    const form = await ines.browser.get(ines.path);
    expect(form.text).toContain(`Judith Marlowe opened this scorecard again: ${REASON}`);
    expect(form.$('[name="level-SAL-01"]:checked').val()).toBe('4');
    expect((await send(ines, { ...COMPLETE, 'level-SAL-01': '3', 'note-SAL-01': 'Heard the second half.' })).status).toBe(303);
    expect((await levelsOf())?.map(({ level }) => level).sort()).toEqual([2, 3]);
    const page = await judith.get(cardPath(ines));
    expect(page.text).toContain('Heard the second half.');
    expect(page.text).toContain('Version 1, as it was sent before');
    expect(page.text).toContain('Quoted ramp and attrition of the 2024 plan from memory.');
    expect(page.text).toContain(`Reopened by Judith Marlowe on Mon 21 Sept 2026: ${REASON}`);
    await expect(app.dataSource.query(`UPDATE scorecard_version SET reason = 'Another'`)).rejects.toThrow('append-only');
  });

  it('hides the others’ ratings from the interviewer again until the card is sent again', async () => {
    expect((await ines.browser.get(ines.path)).text).toContain('Omar heard this.');
    await reopen(ines);
    const open = await ines.browser.get(ines.path);
    expect(open.$('form[data-draft]')).toHaveLength(1);
    expect(open.text).not.toContain('Omar');
    await send(ines);
    expect((await ines.browser.get(ines.path)).text).toContain('Omar heard this.');
  });

  it('shows the earlier version while the card is open, and never what is being written', async () => {
    await reopen(ines);
    const draft = { 'level-SAL-01': '1', 'note-SAL-01': 'Not to be read yet.' };
    await ines.browser.submit(await ines.browser.get(ines.path), { button: 'Save draft' }, draft);
    const page = await judith.get(cardPath(ines));
    expect(page.text).toContain('Version 1, as it was sent before');
    expect(page.text).not.toContain('Not to be read yet.');
    const list = await judith.get(`/searches/${searchId}/interviews`);
    expect(list.$(`tr:has(a[href="${cardPath(ines)}"]) .chip`).text()).toMatch(/Reopened|Draft/);
  });

  it('is done once, and only to a card that is sent', async () => {
    const confirm = await judith.get(`${cardPath(ines)}/reopening`);
    const press = () => judith.submit(confirm, { button: 'Reopen the scorecard' }, { reason: REASON });
    const mails = (await app.mails()).length;
    expect((await press()).location).toBe((await press()).location);
    expect(await app.mails()).toHaveLength(mails + 1);
    expect((await judith.get(`${cardPath(ines)}/reopening`)).status).toBe(409);
  });
});

describe('who may reopen', () => {
  it('not a colleague who does not lead the search, though the card can be read', async () => {
    await app.dataSource.query(`UPDATE firm_user SET role = 'recruiter' WHERE id = $1`, [judith.user.userId]);
    expect((await judith.get(cardPath(ines))).$(`a[href="${cardPath(ines)}/reopening"]`)).toHaveLength(1);
    const [other]: { id: string }[] = await app.dataSource.query(
      `INSERT INTO firm_user (firm_id, email, name, role, password_hash) SELECT firm_id, 'noor@marlowe-penn.example', 'Noor Aziz', 'admin', password_hash FROM firm_user WHERE id = $1 RETURNING id`,
      [judith.user.userId],
    );
    const confirm = await judith.get(`${cardPath(ines)}/reopening`);
    await app.dataSource.query('UPDATE search SET owner_id = $2 WHERE id = $1', [searchId, other?.id]);
    expect((await judith.get(cardPath(ines))).$(`a[href="${cardPath(ines)}/reopening"]`)).toHaveLength(0);
    const refused = await judith.submit(confirm, { button: 'Reopen the scorecard' }, { reason: REASON });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Only Noor Aziz or an administrator may reopen a scorecard of this search.');
  });

  it('not a colleague of another firm, and not somebody who still owes a card for the same candidate', async () => {
    const stranger = await app.signUpFirm();
    expect((await stranger.get(`${cardPath(omar)}/reopening`)).status).toBe(404);
    const interviewerId = await addInterviewer(app, judith, { searchId, name: 'Judith Marlowe', email: judith.user.email });
    await openScorecard(app, judith, { searchId, candidacyId, interviewerId, competencyIds: ['SAL-01'] });
    expect((await judith.get(`${cardPath(omar)}/reopening`)).status).toBe(404);
  });
});
