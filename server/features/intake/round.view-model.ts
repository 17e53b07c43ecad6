import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { goesOn, PART_NAMES, searchPage, type Stakeholder } from '../searches';
import { capital, listed } from '../../shared/sentence';
import { isTogether, type IntakeWindow } from './domain/intake-window';
import { notOpenWords, roundName } from './domain/round';
import { lastDayField } from './intake-window.view-model';
import { againLetter, letterFacts } from './invitation-letter';
import { letterLines, ownLine } from './letter.view-model';
import type { ResponseProgress } from './response.reader';
import type { WorkspaceFacts } from './workspace-facts';

/** Who has sent the last answers they were asked for, and was not replaced: these can be asked to look at them again. */
function peopleToAskAgain({ stakeholders, progress, replaced }: WorkspaceFacts): readonly Stakeholder[] {
  const done = new Set(progress.filter(({ submittedAt }) => submittedAt !== null).map(({ stakeholderId }) => stakeholderId));
  return stakeholders.filter(({ id }) => done.has(id) && !replaced.has(id));
}

/** Before a further round: who is asked again, until when, and the mail as it goes out. */
export function roundPage(facts: WorkspaceFacts, form?: FormState) {
  const { search, window } = facts;
  const home = `/searches/${search.id}/intake`;
  const round = window.round + 1;
  const refusal = refusalOf(facts);
  return {
    title: `${capital(roundName(round))} · ${search.title}`,
    scripts: [],
    ...searchPage({ search, current: 'intake', head: { title: `Begin a ${roundName(round)}` } }),
    summary: errorSummary(form?.problems ?? []),
    text: `Everybody you ask finds what they answered under each question, changes what they see differently now and sends all again. The answers of the ${roundName(window.round)} stay as they are, and can be read. The diagnosis takes the last answers of each person. Until the new answers are opened, nobody at the client sees one of another.`,
    confirm: refusal === null ? confirmPart(facts, round, form) : null,
    empty: { title: `No ${roundName(round)} yet`, text: refusal ?? '', action: { href: home, label: 'Back to the intake' } },
  };
}

function refusalOf(facts: WorkspaceFacts): string | null {
  if (!goesOn(facts.search)) return 'This search takes no answers at the moment.';
  if (!isTogether(facts.window, facts.now)) return notOpenWords(facts.window.round);
  return peopleToAskAgain(facts).length === 0 ? 'Nobody has sent answers that could be looked at again.' : null;
}

function confirmPart(facts: WorkspaceFacts, round: number, form?: FormState) {
  const { user, search, now } = facts;
  const people = peopleToAskAgain(facts);
  const state = form ?? { typed: { people: people.map(({ id }) => id) }, problems: [] };
  const home = `/searches/${search.id}/intake`;
  return {
    action: `${home}/rounds`,
    title: 'Ask them again',
    text: 'Everybody ticked below gets this mail, with a new address for their link:',
    letter: letterLines(againLetter(letterFacts(user, search), round)),
    hidden: [{ name: 'round', value: String(round) }],
    fields: fieldsFor(people, state, now),
    submit: `Begin the ${roundName(round)}`,
    cancel: { href: home, label: 'Not now' },
  };
}

const LAST_DAY_HINT =
  'From the day after, everybody who has sent their answers sees the new ones of the others. Without a day, the sponsor opens them.';

function fieldsFor(people: readonly Stakeholder[], state: FormState, now: Date) {
  return [
    field({ name: 'people', label: 'Who is asked again?', type: 'checkboxes', options: people.map(personOption) }, state),
    lastDayField({ now, hint: LAST_DAY_HINT }, state),
    ownLine(state),
  ];
}

function personOption({ id, name, part, jobTitle }: Stakeholder) {
  return { value: id, label: name, hint: [PART_NAMES[part], jobTitle].filter((word) => word !== '').join(' · ') };
}

/** What the workspace says of the rounds: how the one under way began and who is asked in it, and the way to a further one. */
export function roundsPart(facts: WorkspaceFacts) {
  const { search, window } = facts;
  const next = window.round + 1;
  const canBegin = refusalOf(facts) === null;
  if (window.round === 1 && !canBegin) return null;
  return {
    title: window.round === 1 ? 'Asking again' : capital(roundName(window.round)),
    text: window.round === 1 ? ASK_AGAIN : underWayWords(window, facts),
    begin: canBegin ? { href: `/searches/${search.id}/intake/rounds/new`, label: `Begin a ${roundName(next)}` } : null,
  };
}

const ASK_AGAIN =
  'The answers are open. Once people have seen each other’s, they can be asked to look at their own again; both rounds are kept and set beside each other.';

function underWayWords({ round, begunAt, begunByName }: IntakeWindow, { progress, stakeholders, replaced }: WorkspaceFacts): string {
  const began = begunAt === null ? '' : `${begunByName ?? 'Somebody'} began the ${roundName(round)} on ${moment(begunAt)}. `;
  const counted = progress.filter(({ stakeholderId }) => !replaced.has(stakeholderId));
  const names = (list: readonly ResponseProgress[]) =>
    stakeholders.filter(({ id }) => list.some(({ stakeholderId }) => stakeholderId === id)).map(({ name }) => name);
  const again = names(counted.filter((one) => one.round === round && one.submittedAt !== null));
  const first = names(counted.filter((one) => one.sent.length > 0 && one.sent.at(-1)?.round !== round));
  const done =
    again.length === 0
      ? 'Nobody has sent answers in it so far.'
      : `${listed(again)} ${again.length === 1 ? 'has' : 'have'} sent answers in it.`;
  const earlier = first.length === 0 ? '' : ` For ${listed(first)} the earlier answers count until new ones are sent.`;
  return `${began}${done}${earlier}`;
}
