import type { SearchState } from '../../searches';
import { inPlay, reached, type SearchProgress } from './search-progress';

/** The one thing the firm does next in a search. */
export type NextStep =
  | 'resume'
  | 'add_stakeholders'
  | 'name_sponsor'
  | 'send_intake'
  | 'follow_intake'
  | 'read_diagnosis'
  | 'record_decision'
  | 'hold_session'
  | 'write_brief'
  | 'publish_brief'
  | 'answer_refusal'
  | 'follow_signature'
  | 'open_search'
  | 'add_people'
  | 'move_people'
  | 'send_assessments'
  | 'plan_interviews'
  | 'follow_interviews'
  | 'compare'
  | 'release_shortlist'
  | 'record_offer';

interface Situation extends SearchProgress {
  readonly state: SearchState;
}

type Rule = readonly [step: NextStep, applies: (situation: Situation) => boolean];

const recommends =
  (...said: string[]) =>
  ({ diagnosis }: Situation) =>
    diagnosis !== null && said.includes(diagnosis.settlement.recommendation);

const BEFORE_THE_BRIEF: readonly Rule[] = [
  ['add_stakeholders', ({ intake }) => intake.people + intake.sponsors === 0],
  ['name_sponsor', ({ intake }) => intake.sponsors === 0],
  ['send_intake', ({ intake }) => intake.asked === 0],
  ['follow_intake', ({ intake }) => intake.sent === 0],
  ['read_diagnosis', ({ diagnosis }) => diagnosis === null],
  ['record_decision', recommends('blocked')],
  ['follow_intake', (it) => recommends('provisional')(it) && it.intake.sent < it.intake.people],
  ['read_diagnosis', recommends('provisional')],
  ['hold_session', recommends('undetermined')],
  ['write_brief', () => true],
];

const AROUND_THE_BRIEF: readonly Rule[] = [
  ['write_brief', ({ brief }) => brief?.state === 'superseded'],
  ['publish_brief', ({ brief }) => brief?.state === 'draft'],
  ['answer_refusal', ({ brief }) => brief?.state === 'awaiting_signature' && brief.refusedAt !== null],
  ['follow_signature', ({ brief }) => brief?.state === 'awaiting_signature'],
  ['open_search', ({ state }) => ['draft', 'intake', 'brief_approved'].includes(state)],
];

const WITH_PEOPLE: readonly Rule[] = [
  ['add_people', (it) => inPlay(it) === 0],
  ['record_offer', ({ shortlist }) => shortlist !== null && shortlist.releasedAt !== null],
  ['release_shortlist', ({ shortlist }) => shortlist !== null],
  ['move_people', (it) => reached(it, 'interested') === 0],
  ['send_assessments', ({ assessments }) => assessments.given === 0],
  ['plan_interviews', ({ scorecards: { assigned, hidden } }) => assigned + hidden === 0],
  ['follow_interviews', ({ scorecards: { assigned, submitted, hidden } }) => submitted < assigned || hidden > 0],
  ['compare', () => true],
];

/** null when the search is over. Reads only what the viewer may know, so it gives away nothing that is hidden from a rater. */
export function nextStep(progress: SearchProgress, state: SearchState): NextStep | null {
  if (state === 'placed' || state === 'closed') return null;
  if (state === 'on_hold') return 'resume';
  const rules = progress.brief === null ? BEFORE_THE_BRIEF : [...AROUND_THE_BRIEF, ...WITH_PEOPLE];
  return rules.find(([, applies]) => applies({ ...progress, state }))?.[0] ?? null;
}
