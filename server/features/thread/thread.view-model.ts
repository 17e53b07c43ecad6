import { impossibleProfileWords, type BriefVersion } from '../briefs';
import { competencyById } from '../competencies';
import { counted } from '../comparison';
import { searchPage } from '../searches';
import { listed } from '../../shared/sentence';
import { holesOf } from './domain/holes';
import { hasEvidence, isAskedFor, type CompetencyStrand, type OutcomeStrand, type Thread } from './domain/thread';
import { holeFlag } from './hole-words';
import { threadStrip, type Knot } from './thread-strip';
import type { ThreadView } from './thread.read-model';

/** The thread of one search: as a chain, as holes in words, and strand by strand. */
export function threadPage(view: ThreadView) {
  const { search } = view;
  const home = `/searches/${search.id}`;
  const frame = { title: `Thread, ${search.title}`, ...searchPage({ search, current: 'brief', head: { title: 'Thread' } }) };
  if (view.kind === 'no_brief') return { ...frame, empty: nothingYet(home), thread: null };
  const { brief, thread, hasHidden } = view;
  const holes = holesOf(thread);
  return {
    ...frame,
    empty: null,
    thread: {
      sentence: sentenceOf(thread, holes.length),
      basis: basisOf(brief, home),
      chain: chainOf(thread),
      holes: holes.map((hole) => holeFlag(hole, home, brief.state === 'draft')),
      profile: { ...impossibleProfileWords(brief), href: `${home}/brief#competencies` },
      needs: thread.needs.map(({ text, source }) => ({ text, source: text === source.label ? null : source.label })),
      outcomes: thread.outcomes.map(outcomeOf),
      knots: KNOTS.map(({ name }) => name),
      competencies: thread.competencies.map(competencyOf),
      hidden: hasHidden ? 'Interviews of the people for whom you still owe a scorecard are not counted here.' : null,
    },
  };
}

function nothingYet(home: string) {
  return {
    title: 'There is no brief yet',
    text: 'The thread leads from the need through the brief to the evidence. It begins with the brief.',
    action: { href: `${home}/brief`, label: 'Open the brief' },
  };
}

function basisOf({ number, state }: BriefVersion, home: string) {
  const standing = state === 'signed' ? 'the signed brief' : 'the newest brief, which is not signed yet';
  return { text: `Read from version ${number}, ${standing}.`, href: `${home}/brief/versions/${number}`, label: 'Open this version' };
}

function sentenceOf({ competencies }: Thread, holes: number): string {
  const whole = competencies.filter((strand) => KNOTS.every((knot) => knot.holds(strand))).length;
  const held = `${whole} of ${counted(competencies.length, 'competency', 'competencies')} ${whole === 1 ? 'hangs' : 'hang'} on a whole thread`;
  return holes === 0 ? `${held}. No holes.` : `${held}. ${counted(holes, 'kind of hole', 'kinds of holes')} below.`;
}

interface Step {
  readonly name: string;
  readonly percent: string;
  readonly count: string;
  readonly what: string;
}

/** The six steps of the thread, each with how much of it holds. */
function chainOf({ needs, outcomes, competencies }: Thread): readonly Step[] {
  const among = <T>(all: readonly T[], holds: (one: T) => boolean) => ({ held: all.filter(holds).length, of: all.length });
  return [
    {
      name: 'Need',
      percent: needs.length > 0 ? '100%' : '0%',
      count: counted(needs.length, 'answer'),
      what: 'of the client stand behind the brief',
    },
    step(
      'Outcome',
      'name something a person can be asked about',
      among(outcomes, ({ competencies: taken }) => taken.length > 0),
    ),
    step(
      'Measure',
      'outcomes show in a number',
      among(outcomes, ({ measures }) => measures.length > 0),
    ),
    step('Competency', 'are asked for by an answer, outcome or measure', among(competencies, isAskedFor)),
    step(
      'Assessed',
      'have an interviewer',
      among(competencies, ({ assessors }) => assessors.interviewers.length > 0),
    ),
    step('Evidence', 'have something that has come in', among(competencies, hasEvidence)),
  ];
}

function step(name: string, what: string, { held, of }: { held: number; of: number }): Step {
  return { name, what, percent: of === 0 ? '0%' : `${Math.round((held / of) * 100)}%`, count: `${held} of ${of}` };
}

function outcomeOf({ by, text, source, measures, competencies }: OutcomeStrand) {
  return {
    by,
    text,
    source: source.label,
    measures: measures.length > 0 ? listed(measures) : 'None',
    competencies: competencies.length > 0 ? listed(competencies.map((id) => competencyById(id).name)) : 'None of this brief',
  };
}

interface StrandKnot {
  readonly name: string;
  readonly holds: (strand: CompetencyStrand) => boolean;
}

const KNOTS: readonly StrandKnot[] = [
  { name: 'Asked for', holds: isAskedFor },
  { name: 'Outcome', holds: ({ outcomes }) => outcomes.length > 0 },
  { name: 'Measure', holds: ({ measures }) => measures.length > 0 },
  { name: 'Assessment', holds: ({ kinds }) => kinds.includes('assessment') },
  { name: 'Interview', holds: ({ kinds }) => kinds.includes('interview') },
  { name: 'Evidence', holds: hasEvidence },
];

function competencyOf(strand: CompetencyStrand) {
  const { id, weight, floor } = strand;
  const { name, profile } = competencyById(id);
  const knots: Knot[] = KNOTS.map((knot) => ({ name: knot.name, holds: knot.holds(strand) }));
  return {
    id,
    name,
    note: `${weight === null ? 'No weight' : `Weight ${weight}`}${floor === null ? '' : `, must-have from ${floor.toFixed(2)}`}`,
    strip: threadStrip(knots, profile),
    facts: { items: [...askedBy(strand), ...lookedAt(strand), { term: 'Come in so far', value: receivedWords(strand), href: null }] },
  };
}

function askedBy({ reasons, outcomes, measures }: CompetencyStrand) {
  const answers = reasons.map(({ text, source }) => `${text}. ${source.label}`);
  return [
    { term: 'Answers', value: answers.length > 0 ? answers.join('; ') : 'None moved its weight', href: null },
    { term: 'Outcomes', value: outcomes.length > 0 ? outcomes.join('; ') : 'None takes it', href: null },
    { term: 'Measures', value: measures.length > 0 ? listed(measures) : 'None takes it', href: null },
  ];
}

function lookedAt({ id, assessors }: CompetencyStrand) {
  const { selfAssessment, interview } = competencyById(id);
  const { interviewers, assessments, references } = assessors;
  const items = `${counted(selfAssessment.length, 'self item')} and a situation`;
  const questions = counted(interview.length, 'question');
  return [
    {
      term: 'Assessment',
      value: assessments > 0 ? `${items}, sent to ${counted(assessments, 'person', 'people')}` : `${items}, sent to nobody`,
      href: null,
    },
    {
      term: 'Interview',
      value: interviewers.length > 0 ? `${questions}; ${listed(interviewers)}` : `${questions}; given to nobody`,
      href: null,
    },
    {
      term: 'Reference',
      value: references > 0 ? `One question; asked of ${counted(references, 'referee')}` : 'One question; asked of nobody',
      href: null,
    },
  ];
}

function receivedWords({ received }: CompetencyStrand): string {
  const { ratings, notObserved, answers, answersBrought, references } = received;
  const brought = answersBrought > 0 ? ` (${answersBrought} given earlier for another search)` : '';
  const parts = [
    ...(ratings > 0 ? [counted(ratings, 'rating')] : []),
    ...(notObserved > 0 ? [`${notObserved} not observed`] : []),
    ...(answers > 0 ? [`${counted(answers, 'answer')}${brought}`] : []),
    ...(references > 0 ? [counted(references, 'reference')] : []),
  ];
  return parts.length > 0 ? listed(parts) : 'Nothing yet';
}
