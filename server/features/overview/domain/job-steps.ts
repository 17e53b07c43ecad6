import type { SearchState } from '../../searches';
import { reached, type SearchProgress } from './search-progress';

const JOB_STEPS = ['intake', 'diagnosis', 'brief', 'people', 'assessments', 'interviews', 'comparison', 'shortlist'] as const;
export type JobStep = (typeof JOB_STEPS)[number];

export type StepState = 'done' | 'now' | 'later';

/**
 * The way of a search from the first question to the shortlist, with where it stands: the first step that is not complete is the
 * present one. A step counts as complete, too, when what follows from it is there: a signed brief does not wait for a late answer.
 */
export function jobSteps(progress: SearchProgress, state: SearchState): { step: JobStep; state: StepState }[] {
  const complete = JOB_STEPS.map((step) => IS_COMPLETE[step](progress));
  const isOver = state === 'placed' || state === 'closed';
  const present = isOver ? -1 : complete.indexOf(false);
  return JOB_STEPS.map((step, index) => {
    if (index === present) return { step, state: 'now' };
    return { step, state: complete[index] && (isOver || present === -1 || index < present) ? 'done' : 'later' };
  });
}

const IS_COMPLETE: Readonly<Record<JobStep, (progress: SearchProgress) => boolean>> = {
  intake: ({ intake, brief }) => brief !== null || (intake.sent > 0 && intake.sent === intake.people),
  diagnosis: ({ diagnosis, brief }) => brief !== null || (diagnosis !== null && isSettled(diagnosis.settlement)),
  brief: ({ brief }) => brief?.signedNumber != null,
  people: (progress) => progress.assessments.given > 0 || reached(progress, 'assessment') > 0,
  assessments: ({ assessments: { given, submitted }, scorecards }) => (given > 0 && submitted === given) || isGivenOut(scorecards),
  interviews: ({ scorecards, shortlist }) =>
    shortlist !== null || (isGivenOut(scorecards) && scorecards.hidden === 0 && scorecards.submitted === scorecards.assigned),
  // Nobody ends a comparison: it is there from the evidence, and a shortlist is made from it.
  comparison: ({ shortlist }) => shortlist !== null,
  shortlist: ({ shortlist }) => shortlist !== null && shortlist.releasedAt !== null,
};

function isGivenOut({ assigned, hidden }: SearchProgress['scorecards']): boolean {
  return assigned + hidden > 0;
}

function isSettled({ recommendation }: { recommendation: string }): boolean {
  return !['blocked', 'provisional', 'undetermined'].includes(recommendation);
}
