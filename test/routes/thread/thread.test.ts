import { competencies } from '../../../server/features/competencies';
import { startTestApp, type SignedUp, type TestApp } from '../../support/app';
import {
  addCandidateAt,
  addComparedSearch,
  addInterviewerTo,
  addSignedSearch,
  allAt,
  answerAssessment,
  oweScorecard,
  rateCandidate,
} from '../../support/builders/compared-search';
import { addSearch } from '../../support/builders/searches';
import type { Page } from '../../support/page';
import { ask, give, JONAS, name, openReferees } from '../references/support';

let app: TestApp;
let judith: SignedUp;
beforeAll(async () => {
  app = await startTestApp();
  judith = await app.signUpFirm({ firm: 'Marlowe Penn', name: 'Judith Marlowe', email: 'judith@marlowepenn.example' });
});
afterAll(() => app.close());

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const open = (searchId: string) => judith.get(`/searches/${searchId}/thread`);
const step = ({ $ }: Page, name: string) => words($(`.thread__chain li:has(h3:contains("${name}")) p`).text());
const holes = ({ $ }: Page) =>
  $('section:has(#holes) .flag h3')
    .map((_, title) => words($(title).text()))
    .get();
const strand = ({ $ }: Page, id: string) => ({
  knots: $(`#${id} svg`).attr('aria-label'),
  facts: words($(`#${id} dl`).text()),
});

describe('the thread of a search', () => {
  it('begins with the brief', async () => {
    const page = await open(await addSearch(judith));
    expect(page.text).toContain('There is no brief yet');
  });

  it('reads from the signed brief what is asked for, and says that nobody looks at it yet', async () => {
    const page = await open(await addSignedSearch(app, judith));
    expect(page.text).toContain('Read from version 1, the signed brief.');
    expect(step(page, 'Assessed')).toMatch(/^0 of \d+ have an interviewer$/);
    expect(holes(page)).toContain('Nobody looks at any of this yet');
    expect(page.$('section:has(#holes) a[href$="/interviews/assign"]').length).toBeGreaterThan(0);
    expect(page.text).toContain('Impossible-profile index: 0%');
    expect(strand(page, 'SAL-02').knots).toBe('Asked for yes, Outcome yes, Measure yes, Assessment no, Interview no, Evidence no');
  });

  it('counts who looks at what and what has come in, and never a level', async () => {
    const compared = await addComparedSearch(app, judith);
    await answerAssessment(app, judith, { ...compared, candidacyId: compared.priya, name: 'Priya', email: 'priya@example.com' });
    const page = await open(compared.searchId);
    const { knots, facts } = strand(page, 'SAL-02');
    expect(knots).toBe('Asked for yes, Outcome yes, Measure yes, Assessment yes, Interview yes, Evidence yes');
    expect(facts).toContain('Ines Duarte, Omar Haddad and Ruth Adler');
    expect(facts).toContain('9 ratings and 3 answers');
    expect(step(page, 'Assessed')).toMatch(/^(\d+) of \1 have an interviewer$/);
    expect(holes(page)).not.toContain('Nobody looks at any of this yet');
  });

  it('names must-haves that only the interviews look at', async () => {
    const { searchId } = await addComparedSearch(app, judith);
    expect(holes(await open(searchId))).toContain('4 must-haves with one kind of evidence only');
  });

  it('takes a referee for a second kind of evidence, and counts what referees have sent', async () => {
    const { searchId, priya: candidacyId } = await addComparedSearch(app, judith);
    await name(await openReferees(app, judith, { searchId, candidacyId }));
    const referee = await ask(app, judith, { searchId, candidacyId, email: JONAS.email, name: JONAS.name });
    const asked = await open(searchId);
    expect(holes(asked)).not.toContain('4 must-haves with one kind of evidence only');
    expect(strand(asked, 'SAL-02').facts).toContain('asked of 1 referee');
    await give(referee, '4');
    expect(strand(await open(searchId), 'SAL-02').facts).toContain('9 ratings and 1 reference');
  });

  it('is opened from the brief and from the home of the search', async () => {
    const searchId = await addSignedSearch(app, judith);
    for (const path of [`/searches/${searchId}`, `/searches/${searchId}/brief`]) {
      expect((await judith.get(path)).$(`a[href="/searches/${searchId}/thread"]`)).toHaveLength(1);
    }
  });

  it('is not there for another firm', async () => {
    const searchId = await addSignedSearch(app, judith);
    const other = await app.signUpFirm();
    expect((await other.get(`/searches/${searchId}/thread`)).status).toBe(404);
  });
});

describe('somebody who still owes a scorecard', () => {
  it('reads the same page before and after the others have sent theirs', async () => {
    const searchId = await addSignedSearch(app, judith);
    const candidacyId = await addCandidateAt(app, judith, { searchId, name: 'Linnea Holm' });
    const own = await addInterviewerTo(app, judith, { searchId, name: 'Judith Marlowe', email: judith.user.email });
    const other = await addInterviewerTo(app, judith, { searchId, name: 'Omar Haddad', email: 'omar@corvane.example' });
    const competencyIds = competencies.filter(({ profile }) => profile === 'sales').map(({ id }) => id);
    await oweScorecard(app, judith, { searchId, candidacyId, interviewerId: own, competencyIds });
    const withoutIt = await addCandidateAt(app, judith, { searchId, name: 'Claire Anselm' });
    await rateCandidate(app, judith, { searchId, candidacyId: withoutIt, interviewerId: other, levels: allAt({ sales: 3 }) });
    const before = await open(searchId);
    await rateCandidate(app, judith, { searchId, candidacyId, interviewerId: other, levels: allAt({ sales: 4 }) });
    const after = await open(searchId);
    expect(strand(after, 'SAL-02').facts).toContain('1 rating');
    expect(words(after.$('main').text())).toBe(words(before.$('main').text()));
    expect(after.text).toContain('Interviews of the people for whom you still owe a scorecard are not counted here.');
  });
});
