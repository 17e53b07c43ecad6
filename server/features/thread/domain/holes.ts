import type { CompetencyId } from '../../competencies';
import { isAskedFor, type CompetencyStrand, type OutcomeStrand, type Thread } from './thread';

/** Where the thread is broken. Each kind is told once, with everything it is true of. */
export type Hole =
  | { readonly kind: 'no_need' }
  | { readonly kind: 'nobody_assesses' }
  | {
      readonly kind: 'outcome_without_competency' | 'outcome_not_assessed' | 'outcome_without_measure';
      readonly outcomes: readonly string[];
    }
  | {
      readonly kind: 'must_have_one_kind' | 'unasked' | 'no_interviewer';
      readonly competencies: readonly CompetencyId[];
    };

/** What is missing between need and evidence, the worst first; empty where the thread holds. */
export function holesOf(thread: Thread): readonly Hole[] {
  const { needs, outcomes, competencies } = thread;
  return [
    ...(needs.length === 0 ? [{ kind: 'no_need' } as const] : []),
    ...ofOutcomes(
      'outcome_without_competency',
      outcomes.filter((outcome) => outcome.competencies.length === 0),
    ),
    ...assessmentHoles(thread),
    ...ofOutcomes(
      'outcome_without_measure',
      outcomes.filter(({ competencies: taken, measures }) => taken.length > 0 && measures.length === 0),
    ),
    ...ofCompetencies(
      'unasked',
      competencies.filter((strand) => !isAskedFor(strand)),
    ),
  ];
}

/** Before anybody looks at anything one sentence says so; a list of everything would say no more. */
function assessmentHoles({ outcomes, competencies }: Thread): readonly Hole[] {
  if (competencies.length > 0 && competencies.every(({ kinds }) => kinds.length === 0)) return [{ kind: 'nobody_assesses' }];
  const unseen = new Set(competencies.filter(({ kinds }) => kinds.length === 0).map(({ id }) => id));
  const isUnseen = ({ competencies: taken }: OutcomeStrand) => taken.length > 0 && taken.every((id) => unseen.has(id));
  return [
    ...ofOutcomes('outcome_not_assessed', outcomes.filter(isUnseen)),
    ...ofCompetencies(
      'must_have_one_kind',
      competencies.filter(({ floor, kinds }) => floor !== null && kinds.length === 1),
    ),
    ...ofCompetencies(
      'no_interviewer',
      competencies.filter(({ assessors }) => assessors.interviewers.length === 0),
    ),
  ];
}

type OutcomeHole = 'outcome_without_competency' | 'outcome_not_assessed' | 'outcome_without_measure';
type CompetencyHole = 'must_have_one_kind' | 'unasked' | 'no_interviewer';

function ofOutcomes(kind: OutcomeHole, outcomes: readonly OutcomeStrand[]): readonly Hole[] {
  return outcomes.length === 0 ? [] : [{ kind, outcomes: outcomes.map(({ text }) => text) }];
}

function ofCompetencies(kind: CompetencyHole, strands: readonly CompetencyStrand[]): readonly Hole[] {
  return strands.length === 0 ? [] : [{ kind, competencies: strands.map(({ id }) => id) }];
}
