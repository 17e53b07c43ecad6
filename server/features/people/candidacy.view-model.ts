import { longDay, moment } from '../../shared/dates';
import { errorSummary, field, rail, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { candidacyUrl, personUrl, searchPeopleUrl } from './addresses';
import type { HistoryLine } from './candidacy.read-model';
import type { Candidacy } from './candidacy.repository';
import type { CandidacyRefusal } from './domain/candidacy';
import { decisionPart, decisionWords } from './decision.view-model';
import { SIDE_NAMES } from './domain/decision';
import { DECISION_NAMES, EXITS, findExit } from './domain/exits';
import { STAGE_NAMES, STAGES } from './domain/stages';
import type { Person } from './person.repository';
import { personFacts } from './person.view-model';
import { daysSince, positionAt } from './words';

export interface CandidacyView {
  search: Search;
  candidacy: Candidacy;
  person: Person;
  /** What happened, as far as the viewer may know of it. */
  history: readonly HistoryLine[];
  /** The version without the decisions. */
  moves: number;
  /** The viewer still owes a scorecard for this person: what others decided would tell what they think. */
  areDecisionsWithheld: boolean;
  now: Date;
}

/** A person in one search: where they stand, what can happen next, what happened. */
export function candidacyPage(view: CandidacyView, state: FormState = { typed: {}, problems: [] }) {
  const { search, candidacy, person } = view;
  const { exit } = candidacy;
  const href = candidacyUrl(search.id, candidacy.id);
  return {
    title: `${person.name}, ${search.title}`,
    ...searchPage({ search, current: 'people', head: head(view) }),
    summary: errorSummary(state.problems),
    version: typedVersion(state) ?? String(view.moves),
    facts: { items: personFacts(person) },
    notes: person.notes,
    personHref: personUrl(person.id),
    sections: [...sectionLinks(search, href), ...placementLink(candidacy, href)],
    ended: exit ? endedPart(exit) : null,
    move: exit ? null : { action: `${href}/stage`, ...moveFields(candidacy, state) },
    exit: exit ? null : { action: `${href}/exit`, ...exitFields(candidacy, state) },
    reopen: exit ? { action: `${href}/reopen`, reason: reopenField(state) } : null,
    decision: decisionPart(view, { state, version: typedVersion(state) ?? String(candidacy.version) }),
    history: { items: historyItems(view.history) },
    rail: nextRail(view),
  };
}

function typedVersion({ typed }: FormState): string | null {
  return typeof typed['version'] === 'string' && typed['version'] !== '' ? typed['version'] : null;
}

function placementLink({ stage, exit }: Candidacy, href: string) {
  if (stage !== 'placed' || exit) return [];
  return [{ href: `${href}/placement`, label: 'Placement', text: 'The first day, the check-ins, and what came of the brief' }];
}

/** Where the work on this person is done; the pages belong to other parts of the product. */
function sectionLinks(search: Search, href: string) {
  const home = `/searches/${search.id}`;
  return [
    { href: `${home}/assessments`, label: 'Assessment', text: 'What the person says of their own skills, with evidence' },
    { href: `${home}/interviews`, label: 'Interviews and scorecards', text: 'Who rates which competency' },
    { href: `${href}/debrief`, label: 'Debrief', text: 'Ratings side by side and what to talk about, once all scorecards are in' },
    { href: `${href}/references`, label: 'References', text: 'What people who worked with them say, beside the interviewers' },
    { href: `${home}/comparison`, label: 'Comparison', text: 'How the evidence compares, with its uncertainty' },
  ];
}

function head({ search, candidacy, person }: CandidacyView) {
  const chip = candidacy.exit
    ? { kind: 'plain' as const, label: `Left at ${STAGE_NAMES[candidacy.stage]}` }
    : { kind: 'active' as const, label: STAGE_NAMES[candidacy.stage] };
  return {
    title: person.name,
    chips: [chip],
    note: positionAt(person),
    crumbs: [
      { label: 'Searches', href: '/searches' },
      { label: search.title, href: `/searches/${search.id}` },
      { label: 'People', href: searchPeopleUrl(search.id) },
    ],
  };
}

function endedPart(exit: NonNullable<Candidacy['exit']>) {
  return {
    kind: findExit(exit.kind)?.name ?? exit.kind,
    facts: {
      items: [
        { term: 'How', value: findExit(exit.kind)?.name ?? exit.kind, href: null },
        { term: 'Whose decision', value: DECISION_NAMES[exit.decision], href: null },
        { term: 'Decided by', value: exit.decidedBy, href: null },
        { term: 'When', value: longDay(exit.at), href: null },
        { term: 'Why', value: exit.reason, href: null },
      ],
    },
  };
}

function moveFields(candidacy: Candidacy, state: FormState) {
  const next = STAGES[STAGES.indexOf(candidacy.stage) + 1] ?? '';
  const typed = { to: next, ...state.typed };
  const options = STAGES.filter((stage) => stage !== candidacy.stage).map((stage) => ({ value: stage, label: STAGE_NAMES[stage] }));
  return {
    to: field({ name: 'to', label: 'Move to', type: 'select', options }, { ...state, typed }),
    reason: field(
      {
        name: 'reason',
        label: 'Why',
        type: 'textarea',
        rows: 2,
        optional: true,
        hint: 'Needed for a move back, and to the shortlist, an offer or a placement',
      },
      state,
    ),
  };
}

function exitFields(candidacy: Candidacy, state: FormState) {
  const options = EXITS.map(({ kind, name, decision }) => ({ value: kind, label: `${name} (${DECISION_NAMES[decision].toLowerCase()})` }));
  return {
    kind: field(
      {
        name: 'kind',
        label: 'How it ended, and whose decision it was',
        type: 'select',
        options: [{ value: '', label: 'Choose' }, ...options],
      },
      state,
    ),
    decidedBy: field(
      {
        name: 'decidedBy',
        label: 'Who decided, by name',
        hint: `${candidacy.name}, somebody at the client, or one of us`,
        autocomplete: 'off',
      },
      state,
    ),
    reason: field({ name: 'exitReason', label: 'Why', type: 'textarea', rows: 3 }, state),
  };
}

function reopenField(state: FormState) {
  return field({ name: 'reopenReason', label: 'Why the person comes back', type: 'textarea', rows: 2 }, state);
}

function historyItems(history: readonly HistoryLine[]) {
  return history.map((line, index) => ({
    state: index === history.length - 1 ? 'now' : 'done',
    title: historyTitle(line),
    href: null,
    text: line.reason,
    when: `${line.byName}, ${moment(line.at)}`,
    datetime: line.at.toISOString(),
  }));
}

function historyTitle({ kind, fromStage, toStage, exitKind, decidedBy, ...line }: HistoryLine): string {
  const from = fromStage ? STAGE_NAMES[fromStage] : '';
  const to = toStage ? STAGE_NAMES[toStage] : '';
  if (kind === 'added') return `Added at ${to}`;
  if (kind === 'moved') return `Moved from ${from} to ${to}`;
  if (kind === 'reopened') return `Came back at ${to}`;
  if (kind === 'decided') return decidedTitle({ ...line, decidedBy });
  return leftTitle({ from, exitKind, decidedBy, exitDecision: line.exitDecision });
}

function decidedTitle({ decision, decisionSide, decidedBy }: Pick<HistoryLine, 'decision' | 'decisionSide' | 'decidedBy'>): string {
  const whose = decisionSide ? SIDE_NAMES[decisionSide].toLowerCase() : '';
  return `${decision ? decisionWords(decision) : ''}, decision of ${decidedBy ?? ''} (${whose})`;
}

function leftTitle({
  from,
  exitKind,
  exitDecision,
  decidedBy,
}: Pick<HistoryLine, 'exitKind' | 'exitDecision' | 'decidedBy'> & { from: string }): string {
  const how = findExit(exitKind ?? '')?.name ?? '';
  const whose = exitDecision ? DECISION_NAMES[exitDecision].toLowerCase() : '';
  return `Left at ${from}: ${how}, decision of ${decidedBy ?? ''} (${whose})`;
}

function nextRail({ candidacy, now }: CandidacyView) {
  if (candidacy.exit) return rail({ empty: 'The candidacy has ended. It can be taken up again with a reason.' });
  const since = daysSince(candidacy.stageSince, now);
  return rail({
    items: [
      {
        who: candidacy.name,
        what: `is at ${STAGE_NAMES[candidacy.stage]}`,
        when: since === 'today' ? 'since today' : `for ${since}`,
        action: null,
      },
    ],
  });
}

const REFUSALS: Readonly<Record<CandidacyRefusal, { field: string; message: string }>> = {
  already_there: { field: 'to', message: 'The person is at this stage already. Choose another' },
  has_left: { field: 'to', message: 'The person has left the search. Take the candidacy up again first' },
  has_not_left: { field: 'reopenReason', message: 'The person has not left the search' },
  reason_missing: { field: 'reason', message: 'Say in a sentence why: a move back, or before the client, needs a reason' },
  decider_missing: { field: 'decidedBy', message: 'Enter who decided, by name' },
  nothing_decided: { field: 'decision', message: 'Nothing stands decided that could be taken back. Choose another' },
  unknown_exit: { field: 'kind', message: 'Choose how it ended' },
};

/** A refusal of the domain as a problem of the form. */
export function refusalProblem(refusal: CandidacyRefusal): { field: string; message: string } {
  return REFUSALS[refusal];
}
