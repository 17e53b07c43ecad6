import { moment, shortDay } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search, type Stakeholder } from '../searches';
import { agendaItemView, entryFormView, topicView } from './agenda.view-model';
import { decisionView } from './decision.view-model';
import type { StoredDiagnosis } from './diagnosis.repository';
import { WHOLE, type AgendaItem, type Topic } from './domain/agenda';
import { partiesOf, settle, type Settlement } from './domain/settlement';
import { wordsOf, type SessionDraft } from './domain/session-draft';
import type { AlignmentSession } from './session.repository';
import { minutesPath, sessionPath } from './session.service';
import { conclusion, verdictView } from './verdict.view-model';
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
}

export function sessionPage(facts: SessionFacts) {
  const { search, stored, session, closed } = facts;
  const minutes = session ? [{ href: minutesPath(search.id, session.id), label: 'Minutes', quiet: true }] : [];
  const back = { href: `/searches/${search.id}/diagnosis`, label: 'The whole diagnosis', quiet: true };
  return {
    title: `Session, ${search.title}`,
    wide: true,
    scripts: ['draft'],
    ...searchPage({
      search,
      current: 'diagnosis',
      head: { title: 'Session', chips: [], actions: [...minutes, back], note: noteOf(facts) },
    }),
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

function noteOf({ session }: SessionFacts): string | null {
  if (!session) return null;
  return `Open since ${moment(session.openedAt)}, with ${session.present.join('; ')}. Written down by ${session.openedByName}.`;
}

function startView({ search, stakeholders, topics, asked, form }: SessionFacts) {
  const state = form ?? { typed: {}, problems: [] };
  const people = stakeholders.map(({ id, name, jobTitle }) => ({ value: id, label: `${name}, ${jobTitle}` }));
  return {
    action: sessionPath(search.id),
    summary: errorSummary(state.problems),
    count: topics.length === 1 ? 'One item is on the agenda.' : `${topics.length} items are on the agenda, the largest difference first.`,
    present: field({ name: 'present', label: 'Who is there?', type: 'checkboxes', options: people }, state),
    topics: topics.map((topic) => topicView(topic, asked)),
  };
}

function openView(facts: SessionFacts, { session, stored }: { session: AlignmentSession; stored: StoredDiagnosis }) {
  const { search, asked, form, before } = facts;
  const settlement = settle(stored.result, stored.decisions);
  const disagree = partiesOf(stored.result).length > 0;
  const current = currentItem(facts, session, { disagree, settled: settlement.decision !== null });
  const path = sessionPath(search.id);
  const filled = { ...facts, form: form ?? draftState(facts, current) };
  const closedCount = session.items.filter(({ state }) => state !== 'open').length;
  return {
    summary: errorSummary(form?.problems ?? []),
    verdict: verdictView(stored.result, settlement, asked),
    before: before ? `When the session began: ${resultAt(before, session)}` : null,
    progress: `${closedCount} of ${session.items.length} closed`,
    items: session.items.map((item) => ({
      ...agendaItemView(item, asked),
      href: `${path}?item=${item.itemId}#${item.itemId}`,
      link: wroteAbout(facts, item.itemId) ? 'Go on with what you wrote' : item.state === 'open' ? 'Take this item' : 'Add to it',
      form:
        current === item.itemId
          ? { ...draftPart(facts, current), action: `${path}/items/${item.itemId}`, ...entryFormView(item, filled) }
          : null,
    })),
    whole: disagree ? wholeView(filled, settlement, current === WHOLE) : null,
    close: {
      action: `${path}/closing`,
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

function wholeView(facts: SessionFacts, settlement: Settlement, isCurrent: boolean) {
  const { search, stakeholders, form } = facts;
  const { decision } = settlement;
  const path = sessionPath(search.id);
  return {
    href: `${path}?item=${WHOLE}#${WHOLE}`,
    state: decision ? { kind: 'done', label: 'Decided' } : { kind: 'block', label: 'Blocks the brief' },
    decided: decision ? `${decision.decidedByName}: “${decision.reason}” Recorded ${moment(decision.recordedAt)}.` : null,
    form: isCurrent ? { ...draftPart(facts, WHOLE), action: `${path}/decision`, ...decisionView(stakeholders, settlement, form) } : null,
  };
}

/** The form as it was typed and kept last; null where nothing is kept. */
function draftState({ drafts }: SessionFacts, place: string | null): FormState | null {
  const draft = drafts.find((one) => one.place === place);
  return draft ? { typed: draft.typed, problems: [] } : null;
}

/** Where the form keeps what is typed, and since when something is kept. */
function draftPart({ search, session, drafts, form }: SessionFacts, place: string) {
  const draft = drafts.find((one) => one.place === place);
  return {
    keep: `${sessionPath(search.id)}/drafts/${place}`,
    saved: draft ? `Saved ${moment(draft.savedAt)}` : null,
    hidden: [
      { name: 'session', value: session?.id ?? '' },
      // A refused form comes back as it was: one that was out of date stays so.
      { name: 'draft', value: textOf(form?.typed['draft']) ?? String(draft?.version ?? 0) },
    ],
  };
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
  return `${conclusion(result, settle(result, earlier))} Margin ${marginWords(result.margin)}.`;
}
