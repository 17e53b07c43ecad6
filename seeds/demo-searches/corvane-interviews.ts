import { giveConsent, saveAnswers, submitAssessment } from '../../server/features/assessments';
import { identifyOneself } from '../../server/features/fairness/self-identification.service';
import { advanceCandidacy } from '../../server/features/people';
import type { LinkHolder } from '../../server/shared/actor';
import { ADMIN, RECRUITER } from '../demo-accounts';
import { answersOf, type DemoCandidate } from '../demo-assessment-answers';
import { addInterviewers, fillIn, sendCard, type DemoInterviewer, type Rated } from '../demo-interviewing';
import { assess, idOf, type DemoSearch } from '../demo-steps';

type Name = 'Marcus Oyelaran' | 'Ingrid Solheim' | 'Helena Brandt' | 'Tomasz Wrona' | 'Femke de Groot' | 'Judith Marlowe' | 'Samir Haddad';

const FEMKE = { name: 'Femke de Groot', email: 'femke.degroot@corvane.example' };

/**
 * Who rates what, the same for every candidate: five each, two on everything that the brief weighs, the partnership of sales and
 * marketing by one from either side, and one on what the neighbouring craft has to show.
 */
const PANEL: readonly (DemoInterviewer & { readonly name: Name })[] = [
  { name: 'Marcus Oyelaran', function: 'sales', rates: ['SAL-02', 'SAL-03', 'SAL-04', 'SAL-06', 'LDR-01'] },
  { name: 'Ingrid Solheim', function: 'marketing', rates: ['MKT-02', 'MKT-03', 'MKT-04', 'MKT-07', 'LDR-01'] },
  { name: 'Helena Brandt', function: 'other', rates: ['MKT-01', 'MKT-02', 'LDR-02', 'LDR-03', 'LDR-05'] },
  { name: 'Tomasz Wrona', function: 'other', rates: ['MKT-05', 'MKT-07', 'MKT-08', 'LDR-02', 'LDR-05'] },
  { name: 'Femke de Groot', function: 'other', email: FEMKE.email, rates: ['MKT-01', 'MKT-06', 'MKT-08', 'MKT-09', 'LDR-04'] },
  {
    name: 'Judith Marlowe',
    function: 'other',
    side: 'firm',
    email: ADMIN.email,
    rates: ['MKT-03', 'MKT-04', 'MKT-05', 'MKT-06', 'MKT-09'],
  },
  {
    name: 'Samir Haddad',
    function: 'other',
    side: 'firm',
    email: RECRUITER.email,
    rates: ['SAL-01', 'SAL-05', 'SAL-07', 'LDR-03', 'LDR-04'],
  },
];

interface Assessed extends DemoCandidate {
  readonly name: string;
  readonly assessedDaysAgo: number;
  /** What they said of themselves afterwards, apart from everything else. */
  readonly said: Parameters<typeof identifyOneself>[2];
}

interface Finalist extends Assessed {
  readonly interviewedDaysAgo: number;
  /** In the order of the plan; an interviewer who is missing has not sent the scorecard. */
  readonly rated: Readonly<Partial<Record<Name, Rated>>>;
}

/** Levels in the order of the plan, the recommendation, how sure, and why. */
const rated = (
  levels: Rated['levels'],
  recommendation: Rated['recommendation'],
  confidence: Rated['confidence'],
  summary: string,
): Rated => ({ levels, recommendation, confidence, summary });

const finalists: readonly Finalist[] = [
  {
    name: 'Claire Anselm',
    company: 'Verity Analytics',
    confirmer: 'Paul Renner, CEO until 2025',
    said: { sex: 'female', ethnicity: 'white' },
    self: { SAL: 2, MKT: 4, LDR: 4 },
    judgement: { SAL: 2, MKT: 3, LDR: 3 },
    assessedDaysAgo: 21,
    interviewedDaysAgo: 12,
    rated: {
      'Marcus Oyelaran': rated(
        [2, 3, 2, 2, 4],
        'yes',
        'moderate',
        'No seller, and does not pretend to be one. I would trust her with the lead definition.',
      ),
      'Ingrid Solheim': rated(
        [5, 4, 4, 5, 5],
        'strong_yes',
        'high',
        'Leaves segments, stops programmes, and says what it cost. The strongest on positioning by some way.',
      ),
      'Helena Brandt': rated(
        [4, 5, 4, 4, 4],
        'strong_yes',
        'moderate',
        'Would change how we talk about ourselves within a quarter. Ask a referee about pace.',
      ),
      'Tomasz Wrona': rated([4, 2, 4, 4, 5], 'yes', 'moderate', 'Straight about results. Her payback was for the whole, never by segment.'),
      'Femke de Groot': rated([5, 5, 4, 4, 5], 'strong_yes', 'high', 'The first who asked which of our features nobody should sell.'),
      'Judith Marlowe': rated([5, 4, 4, 4, 4], 'strong_yes', 'moderate', 'Stopped a funded programme and told the story against herself.'),
      'Samir Haddad': rated([2, 2, 3, 4, 4], 'yes', 'moderate', 'Her team speaks well of her. She has never hired a seller.'),
    },
  },
  {
    name: 'Priya Venkataraman',
    company: 'Sable Robotics',
    confirmer: 'Wouter Smits, head of sales',
    said: { sex: 'female', ethnicity: 'asian' },
    self: { SAL: 3, MKT: 4, LDR: 4 },
    judgement: { SAL: 2, MKT: 3, LDR: 3 },
    bare: ['MKT-04'],
    assessedDaysAgo: 20,
    interviewedDaysAgo: 10,
    rated: {
      'Marcus Oyelaran': rated(
        [3, 3, 3, 3, 5],
        'strong_yes',
        'high',
        'The first marketer who asked for my loss list and had read it by the second meeting.',
      ),
      'Ingrid Solheim': rated(
        [4, 4, 2, 4, 5],
        'yes',
        'moderate',
        'Demand and product marketing are excellent. Brand is untested at this size.',
      ),
      'Helena Brandt': rated([4, 4, 4, 4, 4], 'strong_yes', 'moderate', 'Sales would follow her. Smaller team than ours so far.'),
      'Tomasz Wrona': rated([5, 4, 4, 4, 4], 'yes', 'high', 'Agreed a definition of acquisition cost with her CFO, and can still say it.'),
      'Femke de Groot': rated([4, 5, 4, 3, 4], 'yes', 'moderate', 'Sat in the roadmap meeting for three years and changed it twice.'),
      'Judith Marlowe': rated(
        [4, 4, 4, 5, 3],
        'strong_yes',
        'moderate',
        'Turned off her best source by volume. Creative work is sound, not more.',
      ),
      'Samir Haddad': rated([3, 3, 3, 4, 4], 'yes', 'moderate', 'Two plans with dates; both people are still there.'),
    },
  },
  {
    name: 'Daniel Okafor',
    company: 'Northgate Cloud',
    confirmer: 'Anita Shaw, COO',
    said: { sex: 'male', ethnicity: 'black' },
    self: { SAL: 4, MKT: 4, LDR: 4 },
    judgement: { SAL: 3, MKT: 2, LDR: 2 },
    bare: ['MKT-02', 'MKT-08', 'LDR-03'],
    declined: ['MKT-08-A1'],
    assessedDaysAgo: 19,
    interviewedDaysAgo: 9,
    rated: {
      'Marcus Oyelaran': rated([5, 4, 4, 4, 5], 'yes', 'high', 'I would hire him for sales tomorrow. For this role I am less sure.'),
      'Ingrid Solheim': rated(
        [1, 3, 'not_observed', 4, 3],
        'no',
        'moderate',
        'Fluent on funnels. Positioning was a tagline and a target list.',
      ),
      'Helena Brandt': rated(
        [3, 4, 4, 4, 4],
        'no_decision',
        'low',
        'A capital S with a good ear for marketing. Wrong half of the role for us, perhaps.',
      ),
      'Tomasz Wrona': rated([4, 4, 3, 4, 4], 'yes', 'moderate', 'Knows what a lead costs and what became of it.'),
      'Femke de Groot': rated([3, 3, 3, 2, 3], 'no', 'moderate', 'Talks of the product as something to be quoted for.'),
      'Judith Marlowe': rated(
        [3, 3, 4, 3, 2],
        'no_decision',
        'moderate',
        'The best forecaster on the list, in a search for something else.',
      ),
      'Samir Haddad': rated([4, 4, 4, 4, 4], 'yes', 'high', 'Ramp from nine months to six, with the names of the cohorts.'),
    },
  },
  {
    name: 'Linnea Holm',
    company: 'Askel Instruments',
    confirmer: 'Gunnar Ek, managing director',
    said: { sex: 'female', ethnicity: 'white' },
    self: { SAL: 2, MKT: 4, LDR: 3 },
    judgement: { SAL: 1, MKT: 2, LDR: 2 },
    assessedDaysAgo: 17,
    interviewedDaysAgo: 6,
    rated: {
      'Marcus Oyelaran': rated(
        [2, 2, 3, 2, 3],
        'yes',
        'moderate',
        'Knows our buyers better than I expected. Keeps a polite distance to sales.',
      ),
      'Helena Brandt': rated(
        [4, 4, 4, 3, 4],
        'yes',
        'low',
        'Careful and exact. I missed an example in which she changed something that was running well.',
      ),
      'Tomasz Wrona': rated([3, 3, 3, 4, 4], 'yes', 'moderate', 'No surprises in her numbers, and few decisions either.'),
      'Femke de Groot': rated([4, 3, 3, 4, 3], 'yes', 'moderate', 'Has stood in a warehouse at night. The others have not.'),
      'Judith Marlowe': rated([3, 4, 3, 3, 4], 'yes', 'low', 'Consistent work over years. I would ask what she stopped.'),
      'Samir Haddad': rated([2, 2, 3, 3, 3], 'no_decision', 'moderate', 'A good leader of specialists; has not built a team from nothing.'),
    },
  },
];

/** Assessed and not interviewed yet. */
const assessedOnly: readonly Assessed[] = [
  {
    name: 'Hanne Vestergaard',
    company: 'Fjordline Energy',
    confirmer: 'Mikkel Dahl, chair',
    said: { sex: 'female', ethnicity: 'white' },
    self: { SAL: 3, MKT: 5, LDR: 4 },
    judgement: { SAL: 1, MKT: 2, LDR: 3 },
    bare: ['MKT-01', 'MKT-02', 'MKT-03', 'MKT-04', 'LDR-01'],
    assessedDaysAgo: 8,
  },
];

/** Assessments out and back, seven interviewers, their scorecards; the last one and two assessments are still open. */
export async function corvaneInterviews(search: DemoSearch, candidacies: ReadonlyMap<string, string>): Promise<void> {
  for (const one of [...finalists, ...assessedOnly]) await answerAssessment(search, idOf(candidacies, one.name), one);
  await startAssessment(search, idOf(candidacies, 'Karel Novotný'));
  await assess(search, {
    candidacyId: idOf(candidacies, 'Aoife Brennan'),
    daysAgo: 4,
    note: 'As agreed on the phone. Take your time; nothing is timed.',
  });
  const interviewers = await addInterviewers(search, PANEL, 16);
  for (const finalist of finalists) await interview(search, { finalist, interviewers, candidacyId: idOf(candidacies, finalist.name) });
}

async function answerAssessment(search: DemoSearch, candidacyId: string, candidate: Assessed): Promise<void> {
  const { story } = search.cast;
  const { assessedDaysAgo, said } = candidate;
  const actor = await assess(search, { candidacyId, daysAgo: assessedDaysAgo + 4, note: '' });
  await story.on(assessedDaysAgo, (deps) => giveConsent(deps, actor));
  await story.on(assessedDaysAgo, (deps) => saveAnswers(deps, actor, answersOf(candidate)));
  await story.on(assessedDaysAgo, (deps) => submitAssessment(deps, actor));
  await story.on(assessedDaysAgo, (deps) => identifyOneself(deps, actor, said));
}

/** Twenty of the items, then the laptop was closed. */
async function startAssessment(search: DemoSearch, candidacyId: string): Promise<void> {
  const { story } = search.cast;
  const actor: LinkHolder = await assess(search, { candidacyId, daysAgo: 9, note: '' });
  const karel: DemoCandidate = {
    company: 'Brightwell Software',
    confirmer: '',
    self: { SAL: 2, MKT: 3, LDR: 3 },
    judgement: { SAL: 1, MKT: 2, LDR: 2 },
  };
  await story.on(7, (deps) => giveConsent(deps, actor));
  await story.on(7, (deps) => saveAnswers(deps, actor, answersOf(karel).slice(0, 20)));
}

interface Round {
  readonly finalist: Finalist;
  readonly candidacyId: string;
  readonly interviewers: ReadonlyMap<string, string>;
}

async function interview(search: DemoSearch, { finalist, candidacyId, interviewers }: Round): Promise<void> {
  const { story } = search.cast;
  const { interviewedDaysAgo: daysAgo, rated: answers } = finalist;
  const to = 'interviews';
  const reason = 'Seven short conversations agreed';
  await story.on(daysAgo + 3, ({ clock }) => advanceCandidacy(story.tx, search.owner, { candidacyId, to, reason, now: clock.now() }));
  for (const [index, one] of PANEL.entries()) {
    const interviewedDaysAgo = daysAgo + (index % 2);
    const card = await sendCard(search, { candidacyId, one, interviewerId: idOf(interviewers, one.name), interviewedDaysAgo });
    const given = answers[one.name];
    if (given) await fillIn(search, { ...card, rated: given, panel: PANEL, daysAgo: interviewedDaysAgo - 1 });
  }
}
