import { giveConsent, saveAnswers, submitAssessment } from '../../server/features/assessments';
import type { CompetencyId } from '../../server/features/competencies';
import {
  addInterviewerIn,
  assignScorecardIn,
  scorecardRepository,
  sendScorecardIn,
  submitScorecardIn,
  type Interviewer,
} from '../../server/features/interviews';
import { advanceCandidacy } from '../../server/features/people';
import { searchRepository } from '../../server/features/searches';
import type { LinkHolder } from '../../server/shared/actor';
import { answersOf, type DemoCandidate } from '../demo-assessment-answers';
import { interviewNotes } from '../demo-interview-notes';
import { assess, idOf, stakeholderOf, type DemoSearch } from '../demo-steps';

type Level = 1 | 2 | 3 | 4 | 5 | 'not_observed';
type InterviewerName = 'Marcus Oyelaran' | 'Ingrid Solheim' | 'Helena Brandt';

const SALES: readonly CompetencyId[] = ['SAL-01', 'SAL-02', 'SAL-03', 'SAL-04', 'SAL-05', 'SAL-06', 'SAL-07', 'SAL-08', 'SAL-09'];
const MARKETING: readonly CompetencyId[] = ['MKT-01', 'MKT-02', 'MKT-03', 'MKT-04', 'MKT-05', 'MKT-06', 'MKT-07', 'MKT-08', 'MKT-09'];

/** Who rates what, the same for every candidate: two on all that the brief weighs, one on the neighbouring craft. */
const PLAN: Readonly<Record<InterviewerName, readonly CompetencyId[]>> = {
  'Marcus Oyelaran': [...SALES, 'LDR-01', 'LDR-02', 'LDR-03'],
  'Ingrid Solheim': [...MARKETING, 'LDR-01', 'LDR-04', 'LDR-05'],
  'Helena Brandt': [...MARKETING, 'LDR-01', 'LDR-02', 'LDR-03', 'LDR-04', 'LDR-05'],
};

interface Rated {
  readonly levels: readonly Level[];
  readonly recommendation: 'strong_no' | 'no' | 'yes' | 'strong_yes' | 'no_decision';
  readonly confidence: 'low' | 'moderate' | 'high';
  readonly summary: string;
}

interface Finalist extends DemoCandidate {
  readonly name: string;
  readonly assessedDaysAgo: number;
  readonly interviewedDaysAgo: number;
  /** In the order of the plan; an interviewer who is missing has not sent the scorecard. */
  readonly rated: Readonly<Partial<Record<InterviewerName, Rated>>>;
}

const finalists: readonly Finalist[] = [
  {
    name: 'Claire Anselm',
    company: 'Verity Analytics',
    confirmer: 'Paul Renner, CEO until 2025',
    self: { SAL: 2, MKT: 4, LDR: 4 },
    judgement: { SAL: 2, MKT: 3, LDR: 3 },
    assessedDaysAgo: 21,
    interviewedDaysAgo: 12,
    rated: {
      'Marcus Oyelaran': {
        levels: [2, 2, 3, 2, 2, 2, 3, 2, 3, 4, 4, 4],
        recommendation: 'yes',
        confidence: 'moderate',
        summary: 'No seller, and does not pretend to be one. I would trust her with the lead definition.',
      },
      'Ingrid Solheim': {
        levels: [5, 5, 4, 4, 4, 5, 4, 3, 4, 5, 4, 5],
        recommendation: 'strong_yes',
        confidence: 'high',
        summary: 'Leaves segments, stops programmes, and says what it cost. The strongest on positioning by some way.',
      },
      'Helena Brandt': {
        levels: [4, 5, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 4],
        recommendation: 'strong_yes',
        confidence: 'moderate',
        summary: 'Would change how we talk about ourselves within a quarter. Ask a referee about pace.',
      },
    },
  },
  {
    name: 'Priya Venkataraman',
    company: 'Sable Robotics',
    confirmer: 'Wouter Smits, head of sales',
    self: { SAL: 3, MKT: 4, LDR: 4 },
    judgement: { SAL: 2, MKT: 3, LDR: 3 },
    bare: ['MKT-04'],
    assessedDaysAgo: 20,
    interviewedDaysAgo: 10,
    rated: {
      'Marcus Oyelaran': {
        levels: [3, 3, 3, 3, 3, 3, 3, 3, 4, 5, 4, 4],
        recommendation: 'strong_yes',
        confidence: 'high',
        summary: 'The first marketer who asked for my loss list and had read it by the second meeting.',
      },
      'Ingrid Solheim': {
        levels: [4, 4, 4, 3, 5, 5, 4, 3, 3, 5, 4, 4],
        recommendation: 'yes',
        confidence: 'moderate',
        summary: 'Demand and product marketing are excellent. Brand is untested at this size.',
      },
      'Helena Brandt': {
        levels: [4, 4, 4, 3, 4, 5, 4, 4, 3, 5, 4, 4, 4, 4],
        recommendation: 'strong_yes',
        confidence: 'moderate',
        summary: 'Sales would follow her. Smaller team than ours so far.',
      },
    },
  },
  {
    name: 'Daniel Okafor',
    company: 'Northgate Cloud',
    confirmer: 'Anita Shaw, COO',
    self: { SAL: 4, MKT: 4, LDR: 4 },
    judgement: { SAL: 3, MKT: 2, LDR: 2 },
    bare: ['MKT-02', 'MKT-08', 'LDR-03'],
    declined: ['MKT-08-A1'],
    assessedDaysAgo: 19,
    interviewedDaysAgo: 9,
    rated: {
      'Marcus Oyelaran': {
        levels: [4, 5, 4, 4, 4, 4, 4, 3, 3, 4, 4, 4],
        recommendation: 'yes',
        confidence: 'high',
        summary: 'I would hire him for sales tomorrow. For this role I am less sure.',
      },
      'Ingrid Solheim': {
        levels: [3, 2, 3, 'not_observed', 4, 3, 4, 3, 2, 3, 3, 4],
        recommendation: 'no',
        confidence: 'moderate',
        summary: 'Fluent on funnels. Positioning was a tagline and a target list.',
      },
      'Helena Brandt': {
        levels: [3, 3, 3, 3, 4, 4, 4, 3, 3, 4, 4, 4, 4, 4],
        recommendation: 'no_decision',
        confidence: 'low',
        summary: 'A capital S with a good ear for marketing. Wrong half of the role for us, perhaps.',
      },
    },
  },
  {
    name: 'Linnea Holm',
    company: 'Askel Instruments',
    confirmer: 'Gunnar Ek, managing director',
    self: { SAL: 2, MKT: 4, LDR: 3 },
    judgement: { SAL: 1, MKT: 2, LDR: 2 },
    assessedDaysAgo: 17,
    interviewedDaysAgo: 6,
    rated: {
      'Marcus Oyelaran': {
        levels: [2, 2, 2, 3, 2, 2, 3, 2, 3, 3, 3, 4],
        recommendation: 'yes',
        confidence: 'moderate',
        summary: 'Knows our buyers better than I expected. Keeps a polite distance to sales.',
      },
      'Helena Brandt': {
        levels: [4, 4, 3, 4, 3, 3, 3, 3, 4, 3, 3, 4, 3, 4],
        recommendation: 'yes',
        confidence: 'low',
        summary: 'Careful and exact. I missed an example in which she changed something that was running well.',
      },
    },
  },
];

/** Assessed and not interviewed yet. */
const assessedOnly: readonly (DemoCandidate & { name: string; assessedDaysAgo: number })[] = [
  {
    name: 'Hanne Vestergaard',
    company: 'Fjordline Energy',
    confirmer: 'Mikkel Dahl, chair',
    self: { SAL: 3, MKT: 5, LDR: 4 },
    judgement: { SAL: 1, MKT: 2, LDR: 3 },
    bare: ['MKT-01', 'MKT-02', 'MKT-03', 'MKT-04', 'LDR-01'],
    assessedDaysAgo: 8,
  },
];

/** Assessments out and back, three interviewers, their scorecards; the last one and two assessments are still open. */
export async function corvaneInterviews(search: DemoSearch, candidacies: ReadonlyMap<string, string>): Promise<void> {
  for (const one of [...finalists, ...assessedOnly]) await answerAssessment(search, idOf(candidacies, one.name), one);
  await startAssessment(search, idOf(candidacies, 'Karel Novotný'));
  await assess(search, {
    candidacyId: idOf(candidacies, 'Aoife Brennan'),
    daysAgo: 4,
    note: 'As agreed on the phone. Take your time; nothing is timed.',
  });
  const interviewers = await addInterviewers(search);
  for (const finalist of finalists) await interview(search, { finalist, interviewers, candidacyId: idOf(candidacies, finalist.name) });
}

async function answerAssessment(search: DemoSearch, candidacyId: string, candidate: (typeof assessedOnly)[number]): Promise<void> {
  const { story } = search.cast;
  const { assessedDaysAgo } = candidate;
  const actor = await assess(search, { candidacyId, daysAgo: assessedDaysAgo + 4, note: '' });
  await story.on(assessedDaysAgo, (deps) => giveConsent(deps, actor));
  await story.on(assessedDaysAgo, (deps) => saveAnswers(deps, actor, answersOf(candidate)));
  await story.on(assessedDaysAgo, (deps) => submitAssessment(deps, actor));
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

async function addInterviewers(search: DemoSearch): Promise<ReadonlyMap<InterviewerName, string>> {
  const { story } = search.cast;
  const functions: readonly [InterviewerName, Interviewer['function']][] = [
    ['Marcus Oyelaran', 'sales'],
    ['Ingrid Solheim', 'marketing'],
    ['Helena Brandt', 'other'],
  ];
  const ids = new Map<InterviewerName, string>();
  for (const [name, of] of functions) {
    const { email, id: stakeholderId } = await stakeholderOf(search, name);
    const facts = { name, email, function: of, side: 'client', stakeholderId } as const;
    const added = await story.on(16, () => addInterviewerIn(story.tx, search.owner, { searchId: search.id, facts }));
    if (!added.ok) throw new Error(`${name} interviews already`);
    ids.set(name, added.id);
  }
  return ids;
}

interface Round {
  readonly finalist: Finalist;
  readonly candidacyId: string;
  readonly interviewers: ReadonlyMap<InterviewerName, string>;
}

async function interview(search: DemoSearch, { finalist, candidacyId, interviewers }: Round): Promise<void> {
  const { story } = search.cast;
  const { interviewedDaysAgo: daysAgo, rated } = finalist;
  const to = 'interviews';
  const reason = 'Three conversations agreed';
  await story.on(daysAgo + 3, ({ clock }) => advanceCandidacy(story.tx, search.owner, { candidacyId, to, reason, now: clock.now() }));
  for (const [name, interviewerId] of interviewers) {
    const scorecardId = await sendCard(search, { candidacyId, interviewerId, name, daysAgo });
    const answers = rated[name];
    if (answers) await fillIn(search, { scorecardId, name, answers, daysAgo: daysAgo - 1 });
  }
}

async function sendCard(
  { cast: { story }, owner, id: searchId }: DemoSearch,
  { name, daysAgo, ...who }: { candidacyId: string; interviewerId: string; name: InterviewerName; daysAgo: number },
): Promise<string> {
  const search = await searchRepository(story.tx).getForFirm(owner.firmId, searchId);
  return story.on(daysAgo + 2, async (deps) => {
    const assignment = { ...who, competencyIds: PLAN[name], interviewedOn: story.calendarDay(-daysAgo) };
    const id = await assignScorecardIn(story.tx, owner, { searchId, assignment });
    if (id === null) throw new Error(`${name} has a scorecard for this candidate already`);
    const card = await scorecardRepository(story.tx).getFilled(owner.firmId, id);
    await sendScorecardIn(story.tx, deps, { actor: owner, sending: { search, note: '' }, card });
    return id;
  });
}

async function fillIn(
  { cast: { story }, owner, id: searchId }: DemoSearch,
  card: { scorecardId: string; name: InterviewerName; answers: Rated; daysAgo: number },
): Promise<void> {
  const { scorecardId, name, answers, daysAgo } = card;
  const { levels, ...view } = answers;
  const { interviewerEmail: email, overall } = await scorecardRepository(story.tx).getFilled(owner.firmId, scorecardId);
  const actor = await story.holder(owner, { searchId, purpose: 'scorecard', subjectId: scorecardId, name, email });
  const ratings = PLAN[name].map((competencyId, index) => {
    const value = levels[index] ?? 'not_observed';
    return { competencyId, value, note: value === 'not_observed' ? '' : noteOn(competencyId, value, name), version: 0 };
  });
  const draft = { ratings, overall: { ...overall, ...view } };
  const outcome = await story.on(daysAgo, (deps) => submitScorecardIn(story.tx, deps, { actor, scorecardId, draft }));
  if (outcome.kind !== 'submitted') throw new Error(`The scorecard of ${name} was not sent: ${outcome.kind}`);
}

/** Two who rate the same competency heard different things. */
function noteOn(competencyId: CompetencyId, level: 1 | 2 | 3 | 4 | 5, name: InterviewerName): string {
  const raters = Object.entries(PLAN).flatMap(([rater, plan]) => (plan.includes(competencyId) ? [rater] : []));
  const heard = interviewNotes[competencyId];
  const notes = level >= 4 ? heard.strong : level === 3 ? heard.passing : heard.weak;
  return notes[raters.indexOf(name) % notes.length] ?? '';
}
