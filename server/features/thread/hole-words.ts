import { flag, type Flag } from '../../shared/view-parts';
import { competencyById } from '../competencies';
import { counted } from '../comparison';
import { listed } from '../../shared/sentence';
import type { Hole } from './domain/holes';

const MOST_NAMED = 4;

interface HoleWords {
  readonly title: (count: number) => string;
  readonly why: string;
  readonly remedy: string;
  /** Beneath the search. */
  readonly path: string;
  readonly label: string;
}

const BY_KIND: Readonly<Record<Hole['kind'], HoleWords>> = {
  no_need: {
    title: () => 'No answer of the client stands behind this brief',
    why: 'A brief that comes from a template alone asks for what such roles usually ask for.',
    remedy: 'Ask the sponsor, then generate the brief again.',
    path: '/intake',
    label: 'Open the intake',
  },
  nobody_assesses: {
    title: () => 'Nobody looks at any of this yet',
    why: 'No assessment is sent and no scorecard is given out.',
    remedy: 'Plan the interviews before the first one; the plan is proposed from the weights.',
    path: '/interviews/assign',
    label: 'Plan the interviews',
  },
  outcome_without_competency: {
    title: (count) => `${counted(count, 'outcome')} that nobody can assess`,
    why: 'No competency of this brief stands behind the words, so no question is asked about it.',
    remedy: 'Weigh the competency that it takes, or say the outcome in words that name it.',
    path: '/brief/weights',
    label: 'Weights and must-haves',
  },
  outcome_not_assessed: {
    title: (count) => `${counted(count, 'outcome')} that nobody assesses`,
    why: 'The competencies that it takes are given to no interviewer, and no assessment is sent.',
    remedy: 'Give one of its competencies to an interviewer.',
    path: '/interviews/assign',
    label: 'Plan the interviews',
  },
  must_have_one_kind: {
    title: (count) => `${counted(count, 'must-have')} with one kind of evidence only`,
    why: 'A floor is shown by two kinds at least: what the person says, what an interviewer saw, what a referee remembers.',
    remedy: 'Send the assessment, or have an interviewer ask about it.',
    path: '/assessments',
    label: 'Open the assessments',
  },
  unasked: {
    title: (count) => `${counted(count, 'requirement')} that no need asks for`,
    why: 'Neither an answer nor an outcome nor a measure takes it; only the template weighs it.',
    remedy: 'Take the weight away, or write the outcome that needs it.',
    path: '/brief/weights',
    label: 'Weights and must-haves',
  },
  no_interviewer: {
    title: (count) => `${counted(count, 'competency', 'competencies')} with a weight and no interviewer`,
    why: 'It counts for the order, and nobody is asked to look at it in person.',
    remedy: 'Give it to two interviewers at least.',
    path: '/interviews/assign',
    label: 'Plan the interviews',
  },
  outcome_without_measure: {
    title: (count) => `${counted(count, 'outcome')} that no measure shows`,
    why: 'Nobody will be able to say by a number whether it came about.',
    remedy: 'Add the measure by which it would show.',
    path: '/brief/edit',
    label: 'Edit the brief',
  },
};

/** A hole in words, with the next step. Only a draft can be edited: elsewhere the step leads to the brief. */
export function holeFlag(hole: Hole, home: string, isDraft: boolean): Flag {
  const { title, why, remedy, path, label } = BY_KIND[hole.kind];
  const subjects = subjectsOf(hole);
  const needsVersion = !isDraft && path.startsWith('/brief/');
  return flag({
    kind: 'warn',
    title: title(subjects.length),
    why: subjects.length > 0 ? `${namedWords(subjects)}. ${why}` : why,
    remedy: needsVersion ? `${remedy} That takes a new version of the brief.` : remedy,
    link: needsVersion ? { href: `${home}/brief#versions`, label: 'Open the brief' } : { href: home + path, label },
  });
}

function subjectsOf(hole: Hole): readonly string[] {
  if ('outcomes' in hole) return hole.outcomes.map((text) => `“${text}”`);
  return 'competencies' in hole ? hole.competencies.map((id) => competencyById(id).name) : [];
}

function namedWords(subjects: readonly string[]): string {
  const more = subjects.length - MOST_NAMED;
  if (more <= 1) return listed(subjects);
  return listed([...subjects.slice(0, MOST_NAMED), `${more} more`]);
}
