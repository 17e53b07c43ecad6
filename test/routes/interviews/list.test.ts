import type { CompetencyId } from '../../../server/features/competencies';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import { addCandidateAt, addInterviewerTo, addSignedSearch, oweScorecard } from '../../support/builders/compared-search';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe' });
});
afterAll(() => app.close());

test('long lists of competencies are folded behind their number, short ones stand open', async () => {
  const searchId = await addSignedSearch(app, judith);
  const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm' });
  const asked: readonly (readonly CompetencyId[])[] = [
    ['SAL-01', 'SAL-02', 'SAL-03', 'SAL-04', 'LDR-01'],
    ['SAL-01', 'SAL-02', 'SAL-03', 'LDR-01'],
  ];
  for (const [index, competencyIds] of asked.entries()) {
    const interviewerId = await addInterviewerTo(app, judith, {
      searchId,
      name: `Interviewer ${index}`,
      email: `i${index}@corvane.example`,
    });
    await oweScorecard(app, judith, { searchId, candidacyId, interviewerId, competencyIds });
  }
  const page = await judith.get(`/searches/${searchId}/interviews`);
  const cell = (index: number) => page.$(`tr:contains("Interviewer ${index}") td[data-label=Competencies]`);
  expect(cell(0).find('details summary').text()).toBe('5 competencies');
  expect(cell(0).find('details').text()).toContain('Sales and marketing partnership');
  expect(cell(1).find('details')).toHaveLength(0);
  expect(cell(1).text()).toContain('Sales and marketing partnership');
});

test('the debrief is one link away from the page of the candidate', async () => {
  const searchId = await addSignedSearch(app, judith);
  const path = `/searches/${searchId}/people/${await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm' })}`;
  const link = (await judith.get(path)).$('[aria-labelledby=elsewhere-title] a:contains("Debrief")').attr('href') ?? '';
  expect(link).toBe(`${path}/debrief`);
  expect((await judith.get(link)).$('h1').text()).toBe('Debrief, Linnea Holm');
});
