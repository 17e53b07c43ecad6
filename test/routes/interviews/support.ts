import type { CompetencyId } from '../../../server/features/competencies';
import { addInterviewerIn, assignScorecardIn, scorecardRepository, sendScorecardIn } from '../../../server/features/interviews';
import { addToSearch, personStore } from '../../../server/features/people';
import { searchRepository } from '../../../server/features/searches';
import type { SignedUp, TestApp } from '../../support/app';
import type { Browser } from '../../support/browser';
import type { Page } from '../../support/page';

const NOBODY = {
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

export function addCandidate(app: TestApp, recruiter: SignedUp, { searchId, name }: { searchId: string; name: string }): Promise<string> {
  const now = app.clock.now();
  return app.deps.database.transaction(async (tx) => {
    const personId = await personStore(tx).add(recruiter.user.firmId, { ...NOBODY, name }, now);
    return addToSearch(tx, { actor: recruiter.user, searchId, personId, now });
  });
}

export interface InterviewerSpec {
  readonly searchId: string;
  readonly name: string;
  readonly email: string;
  readonly function?: 'sales' | 'marketing' | 'other';
}

export async function addInterviewer(app: TestApp, recruiter: SignedUp, spec: InterviewerSpec): Promise<string> {
  const { searchId, name, email } = spec;
  const facts = { name, email, function: spec.function ?? 'other', side: 'client', stakeholderId: null } as const;
  const result = await app.deps.database.transaction((tx) => addInterviewerIn(tx, recruiter.user, { searchId, facts }));
  if (!result.ok) throw new Error(`${name} interviews already`);
  return result.id;
}

export interface ScorecardSpec {
  readonly searchId: string;
  readonly candidacyId: string;
  readonly interviewerId: string;
  readonly competencyIds: readonly CompetencyId[];
}

/** Assigns and sends one scorecard; returns its id and the link in the mail. */
export async function sendScorecard(app: TestApp, recruiter: SignedUp, spec: ScorecardSpec): Promise<{ id: string; link: string }> {
  const { searchId, ...assignment } = spec;
  return app.deps.database.transaction(async (tx) => {
    const id = await assignScorecardIn(tx, recruiter.user, { searchId, assignment: { ...assignment, interviewedOn: '2026-09-21' } });
    if (id === null) throw new Error('There is a scorecard already');
    const card = await scorecardRepository(tx).getFilled(recruiter.user.firmId, id);
    const search = await searchRepository(tx).getForFirm(recruiter.user.firmId, searchId);
    const { url } = await sendScorecardIn(tx, app.deps, { actor: recruiter.user, sending: { search, note: '' }, card });
    return { id, link: new URL(url).pathname };
  });
}

/** An interviewer with the link opened, on the scorecard. */
export interface AtScorecard {
  readonly browser: Browser;
  readonly path: string;
  readonly scorecardId: string;
}

export async function openScorecard(app: TestApp, recruiter: SignedUp, spec: ScorecardSpec): Promise<AtScorecard> {
  const { id, link } = await sendScorecard(app, recruiter, spec);
  return { ...(await app.openLink(link)), scorecardId: id };
}

export const COMPLETE = {
  'level-SAL-01': '4',
  'note-SAL-01': 'Quoted ramp and attrition of the 2024 plan from memory.',
  'level-LDR-01': 'not_observed',
  'note-LDR-01': '',
  recommendation: 'yes',
  confidence: 'moderate',
  summary: 'Strong on planning.',
};

export async function send(at: AtScorecard, values: Record<string, string> = COMPLETE): Promise<Page> {
  return at.browser.submit(await at.browser.get(at.path), { button: 'Send my scorecard' }, values);
}
