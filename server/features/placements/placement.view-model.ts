import { dateOf, longDay } from '../../shared/dates';
import { loadedVersion } from '../../shared/loaded-version';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { chipCell, headCell, table, textCell, type DataTable } from '../comparison';
import { searchPage } from '../searches';
import { placementUrl } from './addresses';
import { dayWords } from './check-in-letter';
import type { CheckIn } from './domain/check-in';
import { MISS_CAUSES } from './domain/check-in';
import { CHECK_IN_DAYS, dueOn, maySend, type CheckInDay, type Placement } from './domain/placement';
import { CAUSE_HINTS, CAUSE_NAMES, CHARTER_CHIPS, OUTCOME_CHIPS } from './outcome-words';
import { placementFields, type RecordingView } from './recording.view-model';

export interface PlacementView extends RecordingView {
  readonly placement: Placement;
  readonly checkIns: readonly CheckIn[];
  readonly now: Date;
}

/** What was typed into the two forms of the page. */
interface FormStates {
  readonly miss: FormState;
  readonly change: FormState;
}

const UNTOUCHED: FormState = { typed: {}, problems: [] };

/** One placement: when who is asked, and what came of each outcome of the brief. */
export function placementPage(view: PlacementView, states: Partial<FormStates> = {}) {
  const { miss, change } = { miss: UNTOUCHED, change: UNTOUCHED, ...states };
  const { search, candidacy, placement, stakeholders, checkIns } = view;
  const title = `Placement of ${candidacy.name}`;
  const asked = stakeholders.find(({ id }) => id === placement.stakeholderId)?.name ?? '';
  const sentIn = checkIns.filter(({ submitted }) => submitted !== null);
  return {
    title,
    ...searchPage({
      search,
      current: 'people',
      head: { title, note: `First day ${longDay(dateOf(placement.startDate))}. ${asked} is asked at the check-ins.` },
    }),
    summary: errorSummary([...miss.problems, ...change.problems]),
    timeline: { items: [startItem(placement), ...CHECK_IN_DAYS.map((day) => dayItem(view, day))] },
    outcomes: outcomeTable(placement, sentIn),
    charter: charterTable(placement, sentIn),
    misses: missPart(view, miss),
    change: changePart(view, change),
    recorded: `Recorded by ${placement.recordedByName} on ${longDay(placement.recordedAt)}, with the outcomes and the charter of the brief signed then.`,
  };
}

function startItem(placement: Placement) {
  const start = dateOf(placement.startDate);
  return { state: 'done', title: 'First day', href: null, text: null, when: longDay(start), datetime: start.toISOString() };
}

function dayItem({ placement, checkIns, now }: PlacementView, day: CheckInDay) {
  const checkIn = checkIns.find((one) => one.day === day);
  const due = dueOn(placement.startDate, day);
  const sending = checkIn?.submitted || !maySend(placement.startDate, day, now) ? null : checkIn ? 'send it again' : 'send the check-in';
  return {
    state: stateOf(checkIn, sending !== null),
    title: `After ${dayWords(day)}${sending ? `: ${sending}` : ''}`,
    href: sending && `${placementUrl(placement.searchId, placement.candidacyId)}/check-ins/${day}`,
    text: stateWords(checkIn),
    when: `Due ${longDay(due)}`,
    datetime: due.toISOString(),
  };
}

function stateOf(checkIn: CheckIn | undefined, maySendNow: boolean): 'done' | 'now' | 'later' {
  if (checkIn?.submitted) return 'done';
  return maySendNow ? 'now' : 'later';
}

function stateWords(checkIn: CheckIn | undefined): string | null {
  if (!checkIn) return null;
  if (checkIn.submitted) return `${checkIn.submitted.byName} answered on ${longDay(checkIn.submitted.at)}.`;
  return `Sent to ${checkIn.sentTo} on ${longDay(checkIn.sentAt)}, no answer yet.`;
}

const columnOf = ({ day }: CheckIn): string => `After ${dayWords(day)}`;

function outcomeTable({ outcomes }: Placement, checkIns: readonly CheckIn[]): DataTable {
  const cell = (number: number) => (checkIn: CheckIn) => {
    const answer = checkIn.outcomes.find((one) => one.number === number);
    if (!answer) return textCell(columnOf(checkIn), '–');
    const cause = answer.miss ? ` (${CAUSE_NAMES[answer.miss.cause]}: ${answer.miss.reason})` : '';
    return chipCell(columnOf(checkIn), OUTCOME_CHIPS[answer.rating], `${answer.words}${cause}` || null);
  };
  const rows = outcomes.map(({ number, by, text }) => [headCell(text, by), ...checkIns.map(cell(number))]);
  return table('What the signed brief said should be true, and by when', ['Outcome', ...checkIns.map(columnOf)], { rows });
}

/** Null until it was asked about. */
function charterTable({ charter }: Placement, checkIns: readonly CheckIn[]): DataTable | null {
  const asked = checkIns.filter((one) => one.charter.length > 0);
  if (asked.length === 0) return null;
  const cell = (number: number) => (checkIn: CheckIn) => {
    const answer = checkIn.charter.find((one) => one.number === number);
    return answer ? chipCell(columnOf(checkIn), CHARTER_CHIPS[answer.rating], answer.words || null) : textCell(columnOf(checkIn), '–');
  };
  const rows = charter.map(({ number, title }) => [headCell(title), ...asked.map(cell(number))]);
  return table('The charter between sales and marketing', ['Clause', ...asked.map(columnOf)], { rows });
}

/** One form for all misses: which, where it comes from, and why the recruiter thinks so. Null without a miss. */
function missPart({ placement, checkIns }: PlacementView, state: FormState) {
  const misses = checkIns.flatMap(({ day, outcomes }) =>
    outcomes.filter(({ rating }) => rating === 'missed').map((answer) => ({ day, answer })),
  );
  if (misses.length === 0) return null;
  const textOf = (number: number): string => placement.outcomes.find((one) => one.number === number)?.text ?? '';
  const open = misses.filter(({ answer }) => answer.miss === null).length;
  const options = misses.map(({ day, answer }) => ({
    value: `${answer.id}:${answer.version}`,
    label: `After ${dayWords(day)}: ${textOf(answer.number)}${answer.miss ? ' (classed, to be changed)' : ''}`,
  }));
  const causes = MISS_CAUSES.map((value) => ({ value, label: CAUSE_NAMES[value], hint: CAUSE_HINTS[value] }));
  return {
    action: `${placementUrl(placement.searchId, placement.candidacyId)}/misses`,
    note: open === 0 ? 'Every miss is classed.' : open === 1 ? 'One miss is not classed yet.' : `${open} misses are not classed yet.`,
    miss: field({ name: 'miss', label: 'Which', type: 'select', options: [{ value: '', label: 'Choose' }, ...options] }, state),
    cause: field({ name: 'cause', label: 'Where it comes from', type: 'radios', options: causes }, state),
    reason: field({ name: 'reason', label: 'Why you think so', type: 'textarea', rows: 3 }, state),
  };
}

function changePart({ placement, stakeholders, checkIns }: PlacementView, state: FormState) {
  const { startDate, stakeholderId } = placement;
  return {
    action: `${placementUrl(placement.searchId, placement.candidacyId)}/change`,
    version: loadedVersion(state.typed, placement),
    note: checkIns.length > 0 ? 'A check-in that is out keeps the person it was sent to.' : null,
    ...placementFields(stakeholders, { ...state, typed: { startDate, stakeholderId, ...state.typed } }),
  };
}
