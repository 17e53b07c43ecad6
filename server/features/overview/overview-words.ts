import { shortDay } from '../../shared/dates';
import { listed } from '../../shared/sentence';
import { daysBetween, isOurs, type Wait, type WaitKind } from './domain/wait';
import type { NextStep } from './domain/next-step';

/** "1 person", "12 people". */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "Two" at the start of a sentence, figures from eleven on. */
export function countWord(count: number): string {
  const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
  return words[count] ?? count.toLocaleString('en-GB');
}

/** "since Mon 16 Nov, 3 days", "since today". */
export function sinceWords(since: Date, now: Date): string {
  const days = daysBetween(since, now);
  return days === 0 ? 'since today' : `since ${shortDay(since)}, ${counted(days, 'day', 'days')}`;
}

interface WaitWords {
  /** Whose move it is. */
  readonly who: string;
  /** Goes on after the name: "owes answers to the intake". */
  readonly what: string;
  /** Where to look after it, below the address of the search. */
  readonly path: string;
}

type Said = (names: string, about: string, isOne: boolean) => string;

const person = (page: string) => (candidacyId: string) => `/people/${candidacyId}/${page}`;

const OWED: Readonly<Record<WaitKind, { what: Said; path: string | ((candidacyId: string) => string) }>> = {
  intake: { what: () => 'owes answers to the intake', path: '/intake' },
  decision: { what: (_names, _about, isOne) => `${isOne ? 'has' : 'have'} to decide: the decision makers disagree`, path: '/diagnosis' },
  signature: {
    what: (_names, version, isOne) => `${isOne ? 'owes' : 'owe'} a signature under version ${version} of the brief`,
    path: '/brief',
  },
  assessment: { what: () => 'owes the assessment', path: '/assessments' },
  scorecard: { what: (_names, candidate) => `owes a scorecard for ${candidate}`, path: '/interviews' },
  own_scorecard: { what: (_names, candidate) => `owe a scorecard for ${candidate}`, path: '/interviews' },
  intake_link: { what: (name) => `owe ${name} a new link to the intake: the last one has expired`, path: '/intake' },
  assessment_link: { what: (name) => `owe ${name} a new link to the assessment: the last one has expired`, path: '/assessments' },
  scorecard_link: { what: (name, candidate) => `owe ${name} a new link to the scorecard for ${candidate}`, path: '/interviews' },
  adjustment: { what: (name) => `owe ${name} an answer: an adjustment to the assessment was asked for`, path: '/assessments' },
  correction: { what: (name) => `owe ${name} an answer: a correction was asked for`, path: person('assessment') },
  review: { what: (name) => `owe ${name} an answer: a human review was asked for`, path: person('assessment') },
  reference: { what: (_names, candidate) => `owes a reference for ${candidate}`, path: person('references') },
  reference_link: { what: (name, candidate) => `owe ${name} a new link to the reference for ${candidate}`, path: person('references') },
  check_in: { what: (_names, after) => `owes the check-in after ${after}`, path: person('placement') },
  check_in_link: { what: (name, after) => `owe ${name} a new link to the check-in after ${after}`, path: person('placement') },
  due_check_in: { what: (name, after) => `owe ${name} the check-in after ${after}: its day has come`, path: person('placement') },
  charter: { what: (_names, version) => `owes a signature under version ${version} of the charter`, path: '/charter' },
  charter_link: { what: (name, version) => `owe ${name} a new link to version ${version} of the charter`, path: '/charter' },
  charter_wish: { what: (name, version) => `owe ${name} an answer: version ${version} of the charter should change`, path: '/charter' },
  charter_heir: { what: (name, version) => `owe ${name} version ${version} of the charter to sign`, path: '/charter' },
  refusal: { what: (name, version) => `owe ${name} a new version of the brief: version ${version} was not signed`, path: '/brief' },
};

/** Who owes what, as a sentence in two parts. */
export function waitWords(wait: Wait): WaitWords {
  const names = wait.of.length ? listed(wait.of) : 'the sponsor';
  const { what, path } = OWED[wait.kind];
  const who = isOurs(wait) ? 'You' : wait.of.length ? names : 'The sponsor';
  const said = what(names, wait.about ?? '', wait.of.length < 2) + dueWords(wait);
  return { who, what: said, path: typeof path === 'string' ? path : path(wait.subjectId ?? '') };
}

function dueWords({ due }: Wait): string {
  if (!due) return '';
  return due.isOver ? `, overdue since ${shortDay(due.at)}` : `, due by ${shortDay(due.at)}`;
}

interface StepWords {
  /** On the button. */
  readonly label: string;
  /** After "You" in the rail. */
  readonly what: string;
  readonly path: string;
}

export const NEXT_STEP_WORDS: Readonly<Record<NextStep, StepWords>> = {
  resume: { label: 'Take the search up again', what: 'decide when this search goes on', path: '/edit' },
  add_stakeholders: { label: 'Name the stakeholders', what: 'name who at the client has a part in this search', path: '/stakeholders' },
  name_sponsor: { label: 'Name the sponsor', what: 'name the sponsor: nobody can approve the hire yet', path: '/stakeholders' },
  send_intake: { label: 'Send the intake', what: 'send the intake to the people who decide', path: '/intake' },
  follow_intake: { label: 'Look after the intake', what: 'see who still has to answer, and send the link again', path: '/intake' },
  read_diagnosis: { label: 'Read the diagnosis', what: 'read what the answers say', path: '/diagnosis' },
  record_decision: { label: 'Record the decision', what: 'record what the sponsor decides, with the reason', path: '/diagnosis' },
  hold_session: {
    label: 'Prepare the session',
    what: 'bring the stakeholders together over what is contested',
    path: '/diagnosis/session',
  },
  write_brief: { label: 'Write the brief', what: 'write the brief from the diagnosis', path: '/brief' },
  publish_brief: { label: 'Finish the brief', what: 'finish the draft and send it to the sponsor', path: '/brief' },
  answer_refusal: { label: 'Answer the sponsor', what: 'write the next version: the brief was not signed', path: '/brief' },
  follow_signature: { label: 'Look after the signature', what: 'see whether the sponsor has opened the brief', path: '/brief' },
  open_search: { label: 'Open the search', what: 'open the search: the brief is signed', path: '/edit' },
  add_people: { label: 'Add people', what: 'add the first people to approach', path: '/people/new' },
  move_people: { label: 'Open the board', what: 'approach people and note who wants to talk', path: '/people' },
  send_assessments: { label: 'Send assessments', what: 'send the assessment to those who want to talk', path: '/assessments' },
  plan_interviews: { label: 'Plan the interviews', what: 'name interviewers and give out the scorecards', path: '/interviews' },
  follow_interviews: { label: 'Look after the interviews', what: 'see which scorecards are still out', path: '/interviews' },
  compare: { label: 'Compare the candidates', what: 'compare the candidates and freeze a shortlist', path: '/comparison' },
  release_shortlist: { label: 'Release the shortlist', what: 'release the shortlist to the client', path: '/shortlist' },
  record_offer: { label: 'Follow the shortlist', what: 'note what the client decides about each person', path: '/shortlist' },
};
