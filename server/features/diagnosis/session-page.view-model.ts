import { moment, shortDay } from '../../shared/dates';
import { listed } from '../../shared/sentence';
import { errorSummary, field, type Chip, type FormState, type PageHead } from '../../shared/view-parts';
import { isApprover, searchPage, type Search, type Stakeholder } from '../searches';
import { agendaItemView, entryFormView, topicView } from './agenda.view-model';
import { decisionView } from './decision.view-model';
import type { StoredDiagnosis } from './diagnosis.repository';
import { WHOLE, type AgendaItem, type Topic } from './domain/agenda';
import { partiesOf, settle, type Settlement } from './domain/settlement';
import { wordsOf, type SessionDraft } from './domain/session-draft';
import type { PendingRenewal } from './agenda-renewal.service';
import type { AlignmentSession } from './session.repository';
import { renewalView } from './renewal.view-model';
import { AT_HAND, minutesPath, sessionPath } from './session.paths';
import { lastDecision } from './session.service';
import { conclusion, sharedVerdictView } from './verdict.view-model';
import { marginWords, type Asked } from './wording';

export interface SessionFacts {
  readonly search: Search;
  readonly stakeholders: readonly Stakeholder[];
  readonly stored: StoredDiagnosis | null;
  readonly asked: Asked;
  /** What there would be to talk about if a session began now. */
  readonly topics: readonly Topic[];
  readonly session: AlignmentSession | null;
  /** The diagnosis with which the open session began. */
  readonly before: StoredDiagnosis | null;
  readonly closed: readonly { readonly id: string; readonly openedAt: Date }[];
  /** The item that was asked for, '' for the next open one. */
  readonly chosen: string;
  readonly form: FormState | null;
  /** What the reader has typed in the open session and not recorded yet, the newest first. */
  readonly drafts: readonly SessionDraft[];
  /** Whether those who have sent their answers may see those of the others, and the names of who is still answering. */
  readonly isOpen: boolean;
  readonly answering: readonly string[];
  /** Answers that came in or changed while the session is open; null where its agenda shows them as they are. */
  readonly pending: PendingRenewal | null;
}

/** A session before it begins, or with its agenda and the result as it stands now. */
export function sessionPage(facts: SessionFacts) {
  const { search, stored, session, closed } = facts;
  const minutes = session ? [{ href: minutesPath(search.id, session.id), label: 'Minutes', quiet: true }] : [];
  const back = { href: `/searches/${search.id}/diagnosis`, label: 'The whole diagnosis', quiet: true };
  return {
    title: `Session, ${search.title}`,
    wide: true,
    scripts: ['draft'],
    ...searchPage({ search, current: 'diagnosis', head: headOf(facts, [...minutes, back]) }),
    empty: {
      title: 'Nothing to talk about',
      text: 'A session is for answers that contradict each other, and for a result the answers leave open. There is neither at the moment.',
      action: { href: back.href, label: 'Open the diagnosis' },
    },
    start: session === null && facts.topics.length > 0 ? startView(facts) : null,
    open: session && stored ? openView(facts, { session, stored }) : null,
    earlier: closed.map(({ id, openedAt }) => ({ href: minutesPath(search.id, id), label: `Minutes of ${shortDay(openedAt)}` })),
  };
}

/** While it is open everybody in the room reads it: nothing on it names another client or leads there. */
function headOf(facts: SessionFacts, actions: PageHead['actions']): Partial<PageHead> {
  const { search, session } = facts;
  const head = { chips: [], actions, note: noteOf(facts) };
  if (!session) return { ...head, title: 'Session' };
  return { ...head, title: search.title, crumbs: [{ label: `Session with ${search.clientName}`, href: null }] };
}

function noteOf({ session }: SessionFacts): string | null {
  if (!session) return null;
  return `Open since ${moment(session.openedAt)}, with ${session.present.join('; ')}. Written down by ${session.openedByName}.`;
}

function startView(facts: SessionFacts) {
  const { search, stakeholders, topics, asked, form } = facts;
  const state = form ?? { typed: {}, problems: [] };
  const people = stakeholders.map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}` }));
  return {
    action: sessionPath(search.id),
    summary: errorSummary(state.problems),
    early: earlyWords(facts),
    count:
      topics.length === 1
        ? 'One item is on the agenda.'
        : `${topics.length} items are on the agenda${topics.some(({ kind }) => kind === 'contested') ? ', the largest difference first' : ''}.`,
    present: field({ name: 'present', label: 'Who is there?', type: 'checkboxes', options: people }, state),
    topics: topics.map((topic) => topicView(topic, asked)),
  };
}

/** What a meeting would show to people who were promised to answer alone. */
function earlyWords({ isOpen, answering, stakeholders }: SessionFacts): string | null {
  const sponsor = stakeholders.find(isApprover)?.name ?? 'the sponsor';
  const closed = `The answers are not open yet. Whoever is in the room sees them here: let ${sponsor} open them first, or wait for the last day.`;
  const some = `${listed(answering)} ${answering.length === 1 ? 'is' : 'are'} still answering and would hear the answers of the others first.`;
  const lines = [...(isOpen ? [] : [closed]), ...(answering.length === 0 ? [] : [some])];
  return lines.length === 0 ? null : lines.join(' ');
}

function openView(facts: SessionFacts, { session, stored }: { session: AlignmentSession; stored: StoredDiagnosis }) {
  const { search, asked, form, before } = facts;
  const settlement = settle(stored.result, stored.decisions);
  const disagree = partiesOf(stored.result).length > 0;
  const current = currentItem(facts, session, { disagree, settled: settlement.decision !== null });
  const filled = { ...facts, form: form ?? draftState(facts, current) };
  const onAgenda = session.items.filter(({ state }) => state !== 'off');
  const closedCount = onAgenda.filter(({ state }) => state !== 'open').length;
  const off = session.items.filter(({ state }) => state === 'off');
  const all = [...[...onAgenda, ...off].map((item) => itemView(filled, item)), ...(disagree ? [wholeView(filled, settlement)] : [])];
  return {
    summary: errorSummary(form?.problems ?? []),
    verdict: sharedVerdictView(stored.result, settlement, asked),
    before: before ? `When the session began: ${resultAt(before, session)}` : null,
    since: facts.pending && renewalView(facts.pending, { searchId: search.id, session: session.id, asked, early: earlyWords(facts) }),
    progress: `${closedCount} of ${onAgenda.length} closed`,
    now: all.filter(({ id }) => id === current).map((one) => ({ ...one, form: formOf(filled, session, { settlement, place: one.id }) })),
    rest: all.filter(({ id }) => id !== current),
    close: {
      action: `${sessionPath(search.id)}/closing`,
      session: session.id,
      text: closingWords(session.items, disagree && !settlement.decision),
      unrecorded: unrecordedWords(facts),
    },
  };
}

function currentItem(
  { chosen, form, drafts }: SessionFacts,
  session: AlignmentSession,
  { disagree, settled }: { disagree: boolean; settled: boolean },
): string | null {
  const places = [...session.items.map(({ itemId }) => itemId), ...(disagree ? [WHOLE] : [])];
  if (places.includes(chosen)) return chosen;
  const begun = form ? [] : drafts.filter((draft) => places.includes(draft.place) && hasWords(draft)).map(({ place }) => place);
  const open = form ? [] : session.items.filter(({ state }) => state === 'open').map(({ itemId }) => itemId);
  return [...begun, ...open, ...(disagree && !settled ? [WHOLE] : [])][0] ?? null;
}

function itemView(facts: SessionFacts, item: AgendaItem) {
  const { asked } = facts;
  const link = item.state === 'open' ? 'Take this item' : 'Add to it';
  return { ...agendaItemView(item, asked), text: null, ...wayTo(facts, item.itemId, link) };
}

function wholeView(facts: SessionFacts, { decision }: Settlement) {
  const state: Chip = decision ? { kind: 'done', label: 'Decided' } : { kind: 'block', label: 'Blocks the brief' };
  const recorded = (taken: NonNullable<typeof decision>) => ({
    ...{ lead: 'Decided', name: taken.decidedByName, words: `“${taken.reason}”`, agreed: null },
    when: `Recorded ${moment(taken.recordedAt)}`,
  });
  return {
    ...{ id: WHOLE, question: 'Which role is it, then?', why: 'Decision makers stand on opposite sides', state },
    text: 'An average never settles that. The person who approves the hire decides, with a reason; what is still open on the agenda is closed with it.',
    answers: [],
    entries: decision ? [recorded(decision)] : [],
    ...wayTo(facts, WHOLE, decision ? 'Decide again, or add a dissent' : 'Decide the whole'),
  };
}

function wayTo(facts: SessionFacts, place: string, label: string) {
  return { href: placePath(facts.search.id, place), link: wroteAbout(facts, place) ? 'Go on with what you wrote' : label };
}

const placePath = (searchId: string, place: string): string => `${sessionPath(searchId)}?item=${place}${AT_HAND}`;

interface Filling {
  readonly settlement: Settlement;
  readonly place: string;
}

/** The form of the item at hand, or of the whole; of the two one is null. */
function formOf(facts: SessionFacts, session: AlignmentSession, { settlement, place }: Filling) {
  const { search, stakeholders, form } = facts;
  const path = sessionPath(search.id);
  const item = session.items.find(({ itemId }) => itemId === place);
  if (item) return { ...draftPart(facts, place), action: `${path}/items/${place}`, entry: entryFormView(item, facts), whole: null };
  return { ...draftPart(facts, place), action: `${path}/decision`, entry: null, whole: decisionView(stakeholders, settlement, form) };
}

/** The form as it was typed and kept last; null where nothing is kept. */
function draftState({ drafts }: SessionFacts, place: string | null): FormState | null {
  const draft = drafts.find((one) => one.place === place);
  return draft ? { typed: draft.typed, problems: [] } : null;
}

/** Where the form keeps what is typed, and since when something is kept. */
function draftPart({ search, session, stored, drafts, form }: SessionFacts, place: string) {
  const draft = drafts.find((one) => one.place === place);
  return {
    keep: `${sessionPath(search.id)}/drafts/${place}`,
    saved: draft ? `Saved ${moment(draft.savedAt)}` : null,
    hidden: seenFields({ session, stored, form }, draft?.version ?? 0),
  };
}

/** What the page shows, for a form to say what it was opened in. A refused form comes back as it was: one that was out of date stays so. */
function seenFields({ session, stored, form }: Pick<SessionFacts, 'session' | 'stored' | 'form'>, draft: number) {
  const typed = (name: string, shown: string) => ({ name, value: textOf(form?.typed[name]) ?? shown });
  const decided = stored ? lastDecision(stored)?.id : undefined;
  return [{ name: 'session', value: session?.id ?? '' }, typed('draft', String(draft)), typed('decided', decided ?? '')];
}

const textOf = (typed: unknown): string | null => (typeof typed === 'string' ? typed : null);

const hasWords = (draft: SessionDraft): boolean => wordsOf(draft) !== '';

function wroteAbout({ drafts }: SessionFacts, place: string): boolean {
  return drafts.some((draft) => draft.place === place && hasWords(draft));
}

function unrecordedWords({ drafts }: SessionFacts): string | null {
  const count = drafts.filter(hasWords).length;
  if (count === 0) return null;
  return `What you wrote about ${count === 1 ? 'one item is' : `${count} items is`} not recorded. It stays beside the minutes, for you alone.`;
}

function closingWords(items: readonly AgendaItem[], blocks: boolean): string {
  const open = items.filter(({ state }) => state === 'open').length;
  const left =
    open === 0
      ? 'Every item is closed.'
      : `${open === 1 ? '1 item is' : `${open} items are`} still open and will stand in the minutes as open.`;
  return blocks ? `${left} The disagreement is not decided: the brief stays blocked.` : left;
}

/** The result at the beginning of a session, with what had been decided until then. */
export function resultAt({ result, decisions }: StoredDiagnosis, { openedAt }: Pick<AlignmentSession, 'openedAt'>): string {
  const earlier = decisions.filter(({ recordedAt }) => recordedAt < openedAt);
  return resultNow({ result, decisions: earlier });
}

/** The result in two sentences. */
export function resultNow({ result, decisions }: Pick<StoredDiagnosis, 'result' | 'decisions'>): string {
  return `${conclusion(result, settle(result, decisions))} Margin ${marginWords(result.margin)}.`;
}
