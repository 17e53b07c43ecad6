import { giveConsent, saveAnswers, sendAssessment, submitAssessment, assessmentItems } from '../../../server/features/assessments';
import { briefRepository, currentGround, generateBriefIn, publishBriefIn, signBriefIn, type Scope } from '../../../server/features/briefs';
import { competencies, type CompetencyId, type Profile } from '../../../server/features/competencies';
import { fixture } from '../../../server/features/diagnosis/catalogue/fixtures';
import { addInterviewerIn, assignScorecardIn, scorecardRepository, submitScorecardIn } from '../../../server/features/interviews';
import type { AnswerSheet } from '../../../server/features/intake';
import { addToSearch, advanceCandidacy, personStore, type PersonFacts, type Stage } from '../../../server/features/people';
import { moveSearchIn, searchRepository, stakeholderRepository } from '../../../server/features/searches';
import type { LinkHolder } from '../../../server/shared/actor';
import type { SignedUp, TestApp } from '../app';
import { addSubmittedResponse } from './responses';
import { addSearch, addStakeholders, HELENA, MARCUS } from './searches';

export type Rated = 1 | 2 | 3 | 4 | 5 | 'not_observed';
export type Levels = Readonly<Partial<Record<CompetencyId, Rated>>>;

/** Every competency of a profile at one level; a profile that is left out is not rated. */
export function allAt(levels: Readonly<Partial<Record<Profile, Rated>>>): Levels {
  return Object.fromEntries(
    competencies.flatMap(({ id, profile }) => {
      const level = levels[profile];
      return level === undefined ? [] : [[id, level]];
    }),
  );
}

export interface SignedSearch {
  readonly title?: string;
  readonly client?: string;
  /** What the sponsor answered; the default gives a sales-led brief. */
  readonly answers?: AnswerSheet;
}

/** A search with Helena Brandt (sponsor) and Marcus Oyelaran, whose brief Helena has signed and which is open. Returns its id. */
export async function addSignedSearch(app: TestApp, recruiter: SignedUp, values: SignedSearch = {}): Promise<string> {
  const { title, client, answers = fixture('B_full_pipe_leaky_close').answers } = values;
  const searchId = await addSearch(recruiter, { ...(title ? { title } : {}), ...(client ? { client } : {}) });
  await addStakeholders(recruiter, searchId, [HELENA, MARCUS]);
  await addSubmittedResponse(app, recruiter, { searchId, email: HELENA.email, answers });
  await signNextBrief(app, recruiter, searchId);
  await app.deps.database.transaction((tx) => moveSearchIn(tx, app.deps, { actor: recruiter.user, searchId, to: 'open' }));
  return searchId;
}

/** Generates the next version of the brief from the current diagnosis, publishes it and has the sponsor sign it. Returns its number. */
export async function signNextBrief(app: TestApp, recruiter: SignedUp, searchId: string): Promise<number> {
  const { deps } = app;
  const { firmId } = recruiter.user;
  const ground = await currentGround(deps, firmId, searchId);
  const recommended = ground?.need.recommendation;
  if (!ground || !recommended || recommended === 'undetermined' || recommended === 'blocked' || recommended === 'provisional') {
    throw new Error(`There is no brief to be written: ${recommended}`);
  }
  const scope: Scope = recommended;
  const primarySide = ground.need.primarySide ?? (ground.need.margin > 0 ? 'sales' : 'marketing');
  return deps.database.transaction(async (tx) => {
    await generateBriefIn(tx, recruiter.user, { searchId, ground, scope, primarySide, requested: null });
    const draft = await briefRepository(tx).findLatest(firmId, searchId);
    if (!draft) throw new Error('The brief was not generated');
    const published = await publishBriefIn(tx, deps, { actor: recruiter.user, draft, ground });
    if (!published.ok) throw new Error(`The brief was not published: ${JSON.stringify(published.check.publication)}`);
    const sponsor = await stakeholderRepository(tx).findByEmail(searchId, HELENA.email);
    if (!sponsor) throw new Error('There is no sponsor');
    const actor = holder(recruiter, { searchId, purpose: 'brief', subjectId: sponsor.id, name: sponsor.name, email: sponsor.email });
    await signBriefIn(tx, deps, { actor, name: sponsor.name, number: published.number });
    return published.number;
  });
}

const NOBODY: PersonFacts = {
  name: '',
  email: null,
  phone: null,
  linkedinUrl: null,
  company: null,
  position: null,
  location: null,
  notes: '',
  source: null,
};

export interface NewCandidate extends Partial<PersonFacts> {
  readonly name: string;
  /** Default: interviews, from where somebody is compared. */
  readonly stage?: Stage;
}

/** A person in a search at a stage; returns the candidacy's id. */
export async function addCandidateAt(app: TestApp, recruiter: SignedUp, added: NewCandidate & { searchId: string }): Promise<string> {
  const { searchId, stage = 'interviews', ...facts } = added;
  const now = app.clock.now();
  const actor = recruiter.user;
  return app.deps.database.transaction(async (tx) => {
    const personId = await personStore(tx).add(actor.firmId, { ...NOBODY, ...facts }, now);
    const candidacyId = await addToSearch(tx, { actor, searchId, personId, now });
    await advanceCandidacy(tx, actor, { candidacyId, to: stage, reason: 'Interested and free', now });
    return candidacyId;
  });
}

export interface NewInterviewer {
  readonly searchId: string;
  readonly name: string;
  readonly email: string;
}

/** An interviewer of a search; returns the id. */
export async function addInterviewerTo(app: TestApp, recruiter: SignedUp, { searchId, name, email }: NewInterviewer): Promise<string> {
  const facts = { name, email, function: 'other', side: 'client', stakeholderId: null } as const;
  const result = await app.deps.database.transaction((tx) => addInterviewerIn(tx, recruiter.user, { searchId, facts }));
  if (!result.ok) throw new Error(`${name} interviews already`);
  return result.id;
}

export interface SentRating {
  readonly searchId: string;
  readonly candidacyId: string;
  readonly interviewerId: string;
  readonly levels: Levels;
}

/** A scorecard assigned, filled in and sent; returns its id. */
export async function rateCandidate(app: TestApp, recruiter: SignedUp, { levels, ...rating }: SentRating): Promise<string> {
  const competencyIds = Object.keys(levels) as CompetencyId[];
  const scorecardId = await oweScorecard(app, recruiter, { ...rating, competencyIds });
  const ratings = competencyIds.map((competencyId) => ({
    competencyId,
    value: levels[competencyId] ?? null,
    note: levels[competencyId] === 'not_observed' ? '' : 'Named the numbers and who can confirm them.',
    version: 0,
  }));
  const outcome = await app.deps.database.transaction(async (tx) => {
    const { overall } = await scorecardRepository(tx).getFilled(recruiter.user.firmId, scorecardId);
    const view = { ...overall, recommendation: 'yes', confidence: 'moderate', summary: 'Calm and exact.' } as const;
    return submitScorecardIn(tx, app.deps, { actor: recruiter.user, scorecardId, draft: { ratings, overall: view } });
  });
  if (outcome.kind !== 'submitted') throw new Error(`The scorecard was not sent: ${JSON.stringify(outcome)}`);
  return scorecardId;
}

/** A scorecard assigned and not sent back: its interviewer owes it. Returns its id. */
export async function oweScorecard(
  app: TestApp,
  recruiter: SignedUp,
  { searchId, ...assignment }: Omit<SentRating, 'levels'> & { competencyIds: readonly CompetencyId[] },
): Promise<string> {
  const id = await app.deps.database.transaction((tx) =>
    assignScorecardIn(tx, recruiter.user, { searchId, assignment: { ...assignment, interviewedOn: '2026-09-21' } }),
  );
  if (id === null) throw new Error('This interviewer has a scorecard for this candidate already');
  return id;
}

export interface SentAssessment {
  readonly searchId: string;
  readonly candidacyId: string;
  readonly name: string;
  readonly email: string;
  /** The step 1 to 5 of every self item, default 4; situations are answered with their first option. */
  readonly self?: 1 | 2 | 3 | 4 | 5;
}

/** An assessment sent to a candidate, answered in full and submitted. */
export async function answerAssessment(app: TestApp, recruiter: SignedUp, sent: SentAssessment): Promise<void> {
  const { searchId, candidacyId, name, email, self = 4 } = sent;
  const { deps } = app;
  await deps.database.transaction(async (tx) => {
    const search = await searchRepository(tx).getForFirm(recruiter.user.firmId, searchId);
    const sending = { search, note: '' };
    await sendAssessment(tx, deps, { actor: recruiter.user, sending, recipient: { candidacyId, name, email } });
  });
  const actor = holder(recruiter, { searchId, purpose: 'assessment', subjectId: candidacyId, name, email });
  await giveConsent(deps, actor);
  const drafts = assessmentItems.map((item) => ({
    itemId: item.id,
    content: { value: item.kind === 'experience' ? String(self) : 'a', declined: false, evidence: '', confirmer: '' },
    version: 0,
  }));
  const outcome = await saveAnswers(deps, actor, drafts);
  if (outcome.kind !== 'saved') throw new Error('The answers were not saved');
  await submitAssessment(deps, actor);
}

type HeldLink = Pick<LinkHolder, 'searchId' | 'purpose' | 'subjectId' | 'name' | 'email'>;

function holder({ user: { firmId, firmName } }: SignedUp, link: HeldLink): LinkHolder {
  return { kind: 'link', linkId: '00000000-0000-4000-8000-000000000000', firmId, firmName, ...link };
}

export interface ComparedSearch {
  readonly searchId: string;
  readonly priya: string;
  readonly daniel: string;
  readonly claire: string;
  readonly interviewerIds: readonly [string, string, string];
}

/** What three interviewers give each of the three; Priya leads on sales, Daniel follows closely, Claire is a marketer. */
const PANEL: Readonly<Record<'priya' | 'daniel' | 'claire', readonly [Levels, Levels, Levels]>> = {
  priya: [
    allAt({ sales: 5, marketing: 2, leadership: 4 }),
    { ...allAt({ sales: 4, marketing: 3, leadership: 4 }), 'SAL-02': 5, 'MKT-05': 'not_observed' },
    { ...allAt({ sales: 4, leadership: 5 }), 'SAL-06': 5 },
  ],
  daniel: [
    { ...allAt({ sales: 4, marketing: 3, leadership: 4 }), 'SAL-08': 3 },
    { ...allAt({ sales: 4, marketing: 3, leadership: 3 }), 'SAL-02': 3 },
    { ...allAt({ sales: 4, leadership: 4 }), 'SAL-04': 5 },
  ],
  claire: [
    { ...allAt({ sales: 3, marketing: 5, leadership: 4 }), 'SAL-02': 2 },
    { ...allAt({ sales: 2, marketing: 4, leadership: 4 }), 'SAL-06': 2 },
    allAt({ sales: 3, leadership: 4 }),
  ],
};

const PEOPLE = {
  priya: { name: 'Priya Venkataraman', position: 'VP Sales', company: 'Northgate Instruments' },
  daniel: { name: 'Daniel Okafor', position: 'Sales Director EMEA', company: 'Halden Software' },
  claire: { name: 'Claire Anselm', position: 'CMO', company: 'Oriel Health' },
} as const;

const INTERVIEWERS = [
  { name: 'Ines Duarte', email: 'ines@corvane.example' },
  { name: 'Omar Haddad', email: 'omar@corvane.example' },
  { name: 'Ruth Adler', email: 'ruth@corvane.example' },
] as const;

/** A search with a signed sales-led brief and three people whom three interviewers have rated: there is an order to show. */
export async function addComparedSearch(app: TestApp, recruiter: SignedUp, values: SignedSearch = {}): Promise<ComparedSearch> {
  const searchId = await addSignedSearch(app, recruiter, values);
  const ids: string[] = [];
  for (const one of INTERVIEWERS) ids.push(await addInterviewerTo(app, recruiter, { searchId, ...one }));
  const interviewerIds = [ids[0]!, ids[1]!, ids[2]!] as const;
  const compared = async (who: keyof typeof PEOPLE): Promise<string> => {
    const candidacyId = await addCandidateAt(app, recruiter, { searchId, ...PEOPLE[who] });
    for (const [index, interviewerId] of interviewerIds.entries()) {
      await rateCandidate(app, recruiter, { searchId, candidacyId, interviewerId, levels: PANEL[who][index] ?? {} });
    }
    return candidacyId;
  };
  return { searchId, priya: await compared('priya'), daniel: await compared('daniel'), claire: await compared('claire'), interviewerIds };
}
