import type { SignedUp, TestApp } from '../../support/app';
import { startTestApp } from '../../support/app';
import { agree, answer, inviteCandidate, type Invited } from './support';

let app: TestApp;
let judith: SignedUp;

beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

async function submitted(name?: string): Promise<Invited> {
  const invited = await inviteCandidate(app, judith, name);
  await agree(invited);
  await answer(invited, 'experience/SAL-01', { 'value-SAL-01-A1': '4', 'evidence-SAL-01-A1': 'The plan of 2024' });
  const { candidate, path } = invited;
  await candidate.submitAndFollow(await candidate.get(`${path}/review`), { form: 'form[action$="/submission"]' });
  return invited;
}

const queue = () => judith.get('/candidate-requests');

async function openRequest(name: string) {
  const list = await queue();
  const row = list
    .$('#open')
    .closest('section')
    .find('tbody tr')
    .filter((_, one) => list.$(one).text().includes(name))
    .last();
  return judith.get(row.find('a').attr('href') ?? '');
}

describe('a candidate', () => {
  it('adds a comment, which the firm reads with the answers', async () => {
    const { candidate, path, searchId, candidacyId } = await submitted();
    const results = await candidate.get(`${path}/results`);
    const page = await candidate.submitAndFollow(
      results,
      { button: 'Add a comment' },
      { comment: 'The <b>second</b> situation was unclear.' },
    );
    expect(page.text).toContain('The <b>second</b> situation was unclear.');
    const firm = await judith.get(`/searches/${searchId}/people/${candidacyId}/assessment`);
    expect(firm.text).toContain('The <b>second</b> situation was unclear.');
    const empty = await candidate.submit(await candidate.get(`${path}/results`), { button: 'Add a comment' }, { comment: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.$('[data-error-summary] a').attr('href')).toBe('#comment');
  });

  it('asks for a human review before or after submitting, and the person who leads the search is told', async () => {
    const { candidate, path } = await inviteCandidate(app, judith, 'Bela Kovacs');
    const rights = await candidate.get(`${path}/rights`);
    const page = await candidate.submitAndFollow(
      rights,
      { button: 'Ask for a human review' },
      { review: 'Nobody asked me about marketing.' },
    );
    expect(page.text).toContain('Nobody asked me about marketing.');
    expect(page.text).toContain('A person answers by');
    const mail = (await app.mails()).at(-1);
    expect(mail?.subject).toBe('Bela Kovacs asks for a human review');
    expect(mail?.text).not.toContain('marketing');
  });

  it('takes the own data along as a file and on a page, without what others wrote', async () => {
    const { candidate, path } = await submitted('Cleo Marchetti');
    const file = await candidate.get(`${path}/data.json`);
    expect(file.headers['content-disposition']).toContain('my-data.json');
    const data = JSON.parse(file.html) as { person: { name: string }; assessment: { answers: unknown } };
    expect(data.person.name).toBe('Cleo Marchetti');
    expect(JSON.stringify(data.assessment.answers)).toContain('The plan of 2024');
    const page = await candidate.get(`${path}/data`);
    expect(page.text).toContain('The plan of 2024');
    for (const text of [file.html, page.html]) expect(text).not.toMatch(/rationale|points/);
  });

  it('sees when the notice is of and when it was agreed to', async () => {
    const { candidate, path } = await submitted();
    expect((await candidate.get(`${path}/rights`)).text).toMatch(
      /This notice is of .*? \d{4}\. You agreed on Mon 21 Sep.*?, to the notice as it was then\./,
    );
  });
});

describe('the queue of the firm', () => {
  it('counts the days, and one named person answers in words', async () => {
    const { candidate, path } = await submitted('Dora Ilves');
    await candidate.submitAndFollow(
      await candidate.get(`${path}/results`),
      { button: 'Ask for a correction' },
      { correction: 'SAL-01 should say 2' },
    );
    app.clock.forwardDays(3);
    expect((await queue()).text).toMatch(/Dora IlvesCorrection.*?3 days Due by/);
    const request = await openRequest('Dora Ilves');
    expect(request.text).toContain('SAL-01 should say 2');
    const missing = await judith.submit(request, { button: 'Answer' }, { answer: '' });
    expect(missing.status).toBe(422);
    const done = await judith.submitAndFollow(request, { button: 'Answer' }, { answer: 'I have read it as 2 and told the interviewers.' });
    expect(done.text).toContain('Dora Ilves is answered.');
    const late = await judith.submit(request, { button: 'Answer' }, { answer: 'Another answer' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Another answer');
    const mail = (await app.mails()).at(-1);
    expect(mail?.text).toContain('I have read it as 2 and told the interviewers.');
    const seen = await candidate.get(`${path}/rights`);
    expect(seen.text).toContain('I have read it as 2 and told the interviewers.');
    expect(seen.text).toContain('Judith Marlowe,');
  });

  it('says what is overdue', async () => {
    const { candidate, path } = await submitted('Emil Faber');
    await candidate.submitAndFollow(
      await candidate.get(`${path}/rights`),
      { button: 'Ask for a human review' },
      { review: 'Please look again.' },
    );
    app.clock.forwardDays(31);
    expect((await queue()).text).toContain('31 days, overdue');
  });

  it('is nothing to another firm', async () => {
    const { candidate, path } = await submitted('Fay Osei');
    await candidate.submitAndFollow(
      await candidate.get(`${path}/rights`),
      { button: 'Ask for a human review' },
      { review: 'Please look again.' },
    );
    const request = await openRequest('Fay Osei');
    const stranger = await app.signUpFirm({ firm: 'Other Firm' });
    expect((await stranger.get(request.path)).status).toBe(404);
    expect((await stranger.get('/candidate-requests')).text).not.toContain('Fay Osei');
  });
});
