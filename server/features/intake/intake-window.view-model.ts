import { dayOf, dayWords, moment } from '../../shared/dates';
import { errorSummary, field, type Field, type FormState } from '../../shared/view-parts';
import { isApprover, type Search, type Stakeholder } from '../searches';
import { isTogether, type IntakeWindow } from './domain/intake-window';
import { roundName, visibleRound } from './domain/round';
import { intakePath, togetherPath } from './intake.paths';

interface Respondent {
  readonly linkId: string;
  readonly stakeholder: Stakeholder;
}

/** Of all rounds, the first one first, sent or not. */
type OwnResponses = Parameters<typeof visibleRound>[0]['own'];

interface WindowFacts {
  readonly window: IntakeWindow;
  readonly now: Date;
}

/** When the respondents see each other's answers, for the firm: what holds now, and the day as long as it can be changed. */
export function windowSetting(search: Search, facts: WindowFacts, form: FormState | null) {
  const { window, now } = facts;
  const together = isTogether(window, now);
  return {
    summary: errorSummary(form?.problems ?? []),
    title: window.round > 1 ? `When the answers of the ${roundName(window.round)} are opened` : 'When the answers are opened',
    standing: together ? openWords(window) : apartWords(window),
    form: together ? null : { action: `/searches/${search.id}/intake/window`, ...dayForm(facts, form) },
  };
}

function dayForm({ window, now }: WindowFacts, form: FormState | null) {
  const state = form ?? { typed: { closesOn: window.closesOn ?? '', version: String(window.version) }, problems: [] };
  return {
    version: state.typed['version'],
    closesOn: lastDayField({ now, hint: 'From the day after, everybody who has sent their answers sees those of the others.' }, state),
  };
}

/** Until when the respondents answer apart; `hint` says what happens then. */
export function lastDayField({ now, hint }: { now: Date; hint: string }, state: FormState): Field {
  const spec = { name: 'closesOn', label: 'Last day of answering apart', hint, type: 'date', min: dayOf(now) } as const;
  return field({ ...spec, optional: true, short: true }, state);
}

/** The same for somebody who has sent their answers, and the sponsor's way to open them at once. */
export function windowForRespondent({ linkId, stakeholder }: Respondent, { window, now }: WindowFacts, own: OwnResponses) {
  const seen = visibleRound({ window, now, own });
  const together = seen === null ? null : { href: togetherPath(linkId), label: togetherWords(seen, window) };
  if (isTogether(window, now)) return { text: null, together, open: null };
  const sponsor = isApprover(stakeholder);
  const opened = sponsor ? 'when you open them' : 'when the person who approves the hire opens them';
  const when = window.closesOn === null ? opened : `from the day after ${dayWords(window.closesOn)}, or before, ${opened}`;
  return {
    text: `You see the ${window.round > 1 ? 'new ' : ''}answers of the others once all are opened together: ${when}. Nobody at your company sees yours before.`,
    together,
    open: sponsor ? `${intakePath(linkId)}/opening` : null,
  };
}

function togetherWords(seen: number, window: IntakeWindow): string {
  return seen === window.round ? 'See all answers side by side' : `See the answers of the ${roundName(seen)} side by side`;
}

function openWords({ openedAt, openedByName, closesOn }: IntakeWindow): string {
  if (openedAt !== null) return `${openedByName ?? 'The sponsor'} opened the answers on ${moment(openedAt)}.`;
  return `The last day of answering apart was ${closesOn === null ? '' : dayWords(closesOn)}. Everybody who has sent their answers sees those of the others.`;
}

function apartWords({ closesOn }: IntakeWindow): string {
  return closesOn === null
    ? 'No day is set: the respondents see each other’s answers only when the sponsor opens them.'
    : `The respondents answer apart until ${dayWords(closesOn)}, unless the sponsor opens the answers before.`;
}
