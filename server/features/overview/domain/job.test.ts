import type { BriefStanding } from '../../briefs';
import type { LatestDiagnosis } from '../../diagnosis';
import type { Stage } from '../../people';
import type { SearchState } from '../../searches';
import { jobSteps } from './job-steps';
import { nextStep } from './next-step';
import { NO_ASSESSMENTS, NO_INTAKE, NO_SCORECARDS, type SearchProgress } from './search-progress';

const NOTHING: SearchProgress = {
  intake: NO_INTAKE,
  diagnosis: null,
  brief: null,
  pipeline: [],
  assessments: NO_ASSESSMENTS,
  scorecards: NO_SCORECARDS,
  shortlist: null,
};
const NAMED = { ...NOTHING, intake: { ...NO_INTAKE, people: 3, sponsors: 1 } };
const ASKED = { ...NAMED, intake: { ...NAMED.intake, asked: 3 } };
const SENT = { ...ASKED, intake: { ...ASKED.intake, sent: 3, lastSentAt: new Date(0) } };

function diagnosed(recommendation: LatestDiagnosis['settlement']['recommendation'], sent = 3): SearchProgress {
  const settlement = { recommendation, flags: [] } as unknown as LatestDiagnosis['settlement'];
  return { ...SENT, intake: { ...SENT.intake, sent }, diagnosis: { searchId: 's', result: {} as LatestDiagnosis['result'], settlement } };
}

function briefed(state: BriefStanding['state'], changes: Partial<BriefStanding> = {}): SearchProgress {
  const brief = { number: 1, state, refusedAt: null, signedNumber: state === 'signed' ? 1 : null, ...changes } as BriefStanding;
  return { ...diagnosed('sales_led'), brief };
}

const SIGNED = briefed('signed');
const withPeople = (stage: Stage, changes: Partial<SearchProgress> = {}): SearchProgress => ({
  ...SIGNED,
  pipeline: [{ stage, decision: null, people: 4 }],
  ...changes,
});
const OUT = { ...NO_ASSESSMENTS, given: 2 };
const CARDS = { ...NO_SCORECARDS, assigned: 4, submitted: 3 };
const FROZEN = { number: 1, frozenAt: new Date(0), releasedAt: null };

test.each<[string, SearchProgress, SearchState, ReturnType<typeof nextStep>]>([
  ['nobody is named', NOTHING, 'draft', 'add_stakeholders'],
  ['no sponsor is named', { ...NAMED, intake: { ...NAMED.intake, sponsors: 0 } }, 'draft', 'name_sponsor'],
  ['nobody was asked', NAMED, 'draft', 'send_intake'],
  ['nobody has answered', ASKED, 'intake', 'follow_intake'],
  ['answers wait to be read', SENT, 'intake', 'read_diagnosis'],
  ['too little is answered', diagnosed('provisional', 1), 'intake', 'follow_intake'],
  ['too little is answered by everybody', diagnosed('provisional'), 'intake', 'read_diagnosis'],
  ['decision makers disagree', diagnosed('blocked'), 'intake', 'record_decision'],
  ['the answers point nowhere', diagnosed('undetermined'), 'intake', 'hold_session'],
  ['a scope is recommended', diagnosed('marketing_led'), 'intake', 'write_brief'],
  ['the brief is a draft', briefed('draft'), 'intake', 'publish_brief'],
  ['the sponsor has the brief', briefed('awaiting_signature'), 'intake', 'follow_signature'],
  ['the sponsor refused', briefed('awaiting_signature', { refusedAt: new Date(0) }), 'intake', 'answer_refusal'],
  ['the brief is signed', SIGNED, 'brief_approved', 'open_search'],
  ['nobody is in the search', SIGNED, 'open', 'add_people'],
  ['nobody was approached', withPeople('identified'), 'open', 'move_people'],
  ['people want to talk', withPeople('interested'), 'open', 'send_assessments'],
  ['assessments are out', withPeople('assessment', { assessments: OUT }), 'open', 'plan_interviews'],
  ['scorecards are out', withPeople('interviews', { assessments: OUT, scorecards: CARDS }), 'open', 'follow_interviews'],
  ['all scorecards are in', withPeople('interviews', { assessments: OUT, scorecards: { ...CARDS, submitted: 4 } }), 'open', 'compare'],
  ['a shortlist is frozen', withPeople('shortlisted', { shortlist: FROZEN }), 'shortlist', 'release_shortlist'],
  ['the client reads it', withPeople('shortlisted', { shortlist: { ...FROZEN, releasedAt: new Date(0) } }), 'shortlist', 'record_offer'],
  ['the search rests', SIGNED, 'on_hold', 'resume'],
  ['the search is over', SIGNED, 'placed', null],
])('when %s there is one next step', (_, progress, state, expected) => {
  expect(nextStep(progress, state)).toBe(expected);
});

const states = (progress: SearchProgress, state: SearchState = 'open') => jobSteps(progress, state).map((step) => step.state);

test('the first step that is not complete is the present one', () => {
  expect(states(NOTHING, 'draft')).toEqual(['now', ...Array<string>(7).fill('later')]);
  expect(states(diagnosed('blocked'), 'intake').slice(0, 3)).toEqual(['done', 'now', 'later']);
  expect(states(briefed('awaiting_signature'), 'intake').slice(0, 4)).toEqual(['done', 'done', 'now', 'later']);
  expect(states(withPeople('interviews', { assessments: OUT, scorecards: CARDS }))).toEqual([
    ...Array<string>(5).fill('done'),
    'now',
    'later',
    'later',
  ]);
});

test('people added before the brief is signed do not make it look signed', () => {
  const early = { ...briefed('draft'), pipeline: [{ stage: 'identified' as const, decision: null, people: 2 }] };
  expect(states(early, 'intake').slice(2, 4)).toEqual(['now', 'later']);
});

test('nothing is present when the search is over', () => {
  expect(states(NAMED, 'closed')).not.toContain('now');
});

test('cards that are hidden from the viewer leave the step where it was, however many of them came in', () => {
  const hidden = withPeople('interviews', { assessments: OUT, scorecards: { ...NO_SCORECARDS, assigned: 1, hidden: 2 } });
  expect(states(hidden)[5]).toBe('now');
  expect(nextStep(hidden, 'open')).toBe('follow_interviews');
});
