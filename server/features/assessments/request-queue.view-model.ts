import { longDay, moment } from '../../shared/dates';
import { errorSummary, field, pageHead, type Chip, type ChipKind, type FormState } from '../../shared/view-parts';
import type { FirmUser } from '../../shared/actor';
import { loadedVersion } from '../../shared/loaded-version';
import type { QueuedRequest } from './candidate-request.repository';
import { clockOf, DAYS_TO_ANSWER, type RequestClock } from './domain/candidate-request';
import { KIND_NAMES } from './own-requests.view-model';

const CLOCK_CHIPS: Record<RequestClock['state'], ChipKind> = { in_time: 'active', soon: 'warn', overdue: 'block' };

/** What candidates have asked the firm, the oldest first, and what was answered last. */
export function queuePage({ open, answered, now }: { open: readonly QueuedRequest[]; answered: readonly QueuedRequest[]; now: Date }) {
  const title = 'What candidates ask';
  return {
    title,
    head: pageHead({
      title,
      note: `Corrections, comments and requests for a human review. Corrections and reviews are answered within ${DAYS_TO_ANSWER} days, in words, by a person with a name.`,
    }),
    open: open.map((request) => ({ ...line(request), chip: clockChip(request, now), due: dueWords(request, now) })),
    nothing: open.length === 0 ? 'Nobody is waiting for an answer.' : null,
    answered: answered.map((request) => ({
      ...line(request),
      answer: request.answer ? `${request.answer.byName}, ${longDay(request.answer.at)}` : '',
    })),
  };
}

function line({ id, kind, candidateName, searchTitle, clientName, askedAt }: QueuedRequest) {
  return {
    href: `/candidate-requests/${id}`,
    kind: KIND_NAMES[kind],
    candidate: candidateName,
    search: `${searchTitle}, ${clientName}`,
    asked: longDay(askedAt),
  };
}

function clockChip(request: QueuedRequest, now: Date): Chip {
  const clock = clockOf(request, now);
  if (!clock) return { kind: 'plain', label: 'No answer owed' };
  return { kind: CLOCK_CHIPS[clock.state], label: daysWords(clock) };
}

function dueWords(request: QueuedRequest, now: Date): string {
  const clock = clockOf(request, now);
  return clock ? `Due by ${longDay(clock.dueAt)}` : '';
}

function daysWords({ days, state }: RequestClock): string {
  if (state === 'overdue') return `${days} days, overdue`;
  return days === 0 ? 'Asked today' : `${days} ${days === 1 ? 'day' : 'days'}`;
}

export interface RequestView {
  readonly request: QueuedRequest;
  readonly user: FirmUser;
  readonly now: Date;
}

/** One request with its answer, or with the form for it and the letter that will carry it. */
export function requestPage({ request, user, now }: RequestView, state: FormState = { typed: {}, problems: [] }) {
  const { kind, words, askedAt, answer, candidateName, searchId, candidacyId } = request;
  const title = `${KIND_NAMES[kind]}: ${candidateName}`;
  return {
    title,
    head: pageHead({
      title,
      crumbs: [{ label: 'What candidates ask', href: '/candidate-requests' }],
      chips: answer ? [{ kind: 'done', label: 'Answered' }] : [clockChip(request, now)],
      note: `${request.searchTitle}, ${request.clientName}`,
    }),
    summary: errorSummary(state.problems),
    words,
    asked: `Asked on ${moment(askedAt)}. ${dueWords(request, now)}`,
    assessment: `/searches/${searchId}/people/${candidacyId}/assessment`,
    candidacy: `/searches/${searchId}/people/${candidacyId}`,
    candidateName,
    answer: answer && { text: answer.text, by: `${answer.byName}, ${moment(answer.at)}` },
    confirm: answer ? null : confirmPart({ request, user, now }, state),
  };
}

function confirmPart({ request, user }: RequestView, state: FormState) {
  const { id, candidateName, candidateEmail, version } = request;
  const letter = answerLetter(request, '[your words]', user);
  const hint = 'What you looked at, what you found, and what follows. It carries your name and stays as it is.';
  return {
    action: `/candidate-requests/${id}`,
    title: candidateEmail ? `${candidateName} will get this` : `${candidateName} reads this on their own page`,
    text: candidateEmail ? `Subject: ${letter.subject}. To ${candidateEmail}, and on the candidate’s own page.` : null,
    letter: letter.text,
    hidden: [{ name: 'version', value: loadedVersion(state.typed, { version }) }],
    fields: [field({ name: 'answer', label: 'Your answer', type: 'textarea', rows: 6, hint }, state)],
    submit: 'Answer',
    cancel: { href: '/candidate-requests', label: 'Not now' },
  };
}

const ASKED_FOR = { comment: 'your comment', correction: 'the correction you asked for', review: 'the review you asked for' } as const;

/** The letter that carries an answer. */
export function answerLetter(request: QueuedRequest, answer: string, { name, firmName }: Pick<FirmUser, 'name' | 'firmName'>) {
  const about = ASKED_FOR[request.kind];
  return {
    subject: `An answer about ${about}`,
    text: [
      `Dear ${request.candidateName},`,
      `On ${longDay(request.askedAt)} you wrote to us about the search for ${request.searchTitle} at ${request.clientName}. This is the answer about ${about}:`,
      answer,
      'It stands on your own page as well. If you disagree, write there again, or turn to the data protection authority where you live.',
      `${name}, ${firmName}`,
    ],
  };
}
