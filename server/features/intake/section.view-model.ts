import type { Stakeholder } from '../searches';
import { errorSummary } from '../../shared/view-parts';
import { DIRECT_QUESTION_ID } from './catalogue/instrument';
import { isDirect, type Step } from './catalogue/steps';
import { beforeWords, intakeContext } from './before.view-model';
import { contradictionCard, type ContradictionCard } from './contradiction.view-model';
import { answerTo } from './domain/answer';
import type { ContextItem } from './domain/context-item';
import type { Item } from './domain/item';
import { TAKE_FIELD, type Offer } from './domain/proposal';
import type { RawForm } from './domain/raw-form';
import { textIn, textsIn } from './domain/raw-form';
import type { Entry } from './domain/response';
import { isShown } from './domain/shown';
import type { Questionnaire } from './questionnaire';
import { neighboursOf } from './domain/step-order';
import { contextTypedByPerson, typedByPerson, typedFromAnswer } from './domain/typed-answer';
import { intakePath, questionPath, reviewPath, sectionPath } from './intake.paths';
import { contextQuestion, lockedQuestion, questionView, type ItemState, type QuestionView } from './question.view-model';
import { offerView } from './proposal.view-model';
import type { ItemProblem } from './section.form';
import { noteField, versionIn } from './section.form';
import { sheetState, type SheetState } from './sheet-state';
import { factTyped, respondentWords } from './known-facts';
import { progressPart } from './progress.view-model';
import { savedNote } from './saved-note';

/** What a portal page of the intake is about: whose link, which client, and what is stored so far. */
export interface PortalSubject {
  readonly linkId: string;
  readonly clientName: string;
  readonly stakeholder: Stakeholder;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly savedAt: Date | null;
  /** What is asked, in the words of this search. */
  readonly questionnaire: Questionnaire;
  /** What was read from the job description, for whom it is to say. */
  readonly offer: Offer | null;
  readonly round: number;
  /** How often the person was asked, this time included: a page says which time it was made for. */
  readonly turn: number;
  /** What the person sent in the round before; null for whoever answers for the first time. */
  readonly before: ReadonlyMap<string, Entry> | null;
}

/** A form that came back with problems: typed text wins over stored text. */
export interface SentBack {
  readonly raw: RawForm;
  readonly problems: readonly ItemProblem[];
  /** Items of the form that were saved all the same. */
  readonly written: readonly string[];
}

/** One page of questions with everything decided that the template prints. */
export function sectionPage(subject: PortalSubject, step: Step, sentBack: SentBack | null = null) {
  const state = sheetState(subject.entries, subject.questionnaire.own);
  const questions = questionsOf({ subject, step, sentBack, state });
  const { before, after } = neighboursOf(subject.questionnaire.steps, step.slug, state.sheet);
  const alone = isDirect(step);
  const start = { href: intakePath(subject.linkId), label: 'Back' };
  return {
    title: step.title,
    focus: { context: intakeContext(subject), saved: savedNote(subject.savedAt) },
    scripts: ['intake'],
    progress: progressPart(subject.questionnaire, state, step),
    summary: summaryOf(sentBack?.problems ?? []),
    alone,
    heading: alone ? null : { title: step.title, lead: step.lead },
    questions,
    action: sectionPath(subject.linkId, step.slug),
    answers: `${intakePath(subject.linkId)}/answers`,
    key: draftKey(subject),
    turn: subject.turn,
    back: before ? { href: sectionPath(subject.linkId, before.slug), label: 'Back' } : start,
    submit: submitWords(questions, alone || after !== null),
    ...waysToReview(subject, alone),
  };
}

function waysToReview({ linkId, before }: PortalSubject, alone: boolean) {
  return { review: alone ? null : reviewPath(linkId), hasBefore: before !== null && !alone };
}

/** Under what a device keeps what is typed: what was typed the time before is not to come back. */
export function draftKey({ linkId, turn }: Pick<PortalSubject, 'linkId' | 'turn'>): string {
  return turn === 1 ? linkId : `${linkId}-${turn}`;
}

/** The cards of the contradictions that belong under these items: each under the later of its two questions. */
export function cardsFor(
  subject: Pick<PortalSubject, 'linkId' | 'entries' | 'questionnaire'>,
  step: Step,
  state: SheetState,
): Map<string, ContradictionCard[]> {
  const hrefOf = (itemId: string) => questionPath(subject.linkId, itemId);
  const order = step.items.map((item) => item.id);
  const cards = new Map<string, ContradictionCard[]>();
  if (isDirect(step)) return cards;
  for (const contradiction of state.contradictions) {
    const last = order.findLast((id) => contradiction.items.includes(id));
    if (last === undefined) continue;
    const card = contradictionCard(contradiction, {
      sheet: state.sheet,
      entries: subject.entries,
      hrefOf,
      questionnaire: subject.questionnaire,
    });
    cards.set(last, [...(cards.get(last) ?? []), card]);
  }
  return cards;
}

interface Build {
  readonly subject: PortalSubject;
  readonly step: Step;
  readonly sentBack: SentBack | null;
  readonly state: SheetState;
}

function questionsOf(build: Build): QuestionView[] {
  const { subject, step, state } = build;
  const cards = cardsFor(subject, step, state);
  const items = step.items.filter((item) => isShown(item, state.sheet));
  return [
    ...items.map((item) => ({ ...diagnosticView(item, build), contradictions: cards.get(item.id) ?? [] })),
    ...step.context.map((item) => contextView(item, build)),
  ].map((view) => ({ ...view, before: beforeWords(view.id, subject) }));
}

function diagnosticView(item: Item, { subject, step, sentBack, state }: Build): QuestionView {
  const answer = answerTo(state.sheet, item.id);
  if (item.id === DIRECT_QUESTION_ID && !isDirect(step)) return lockedQuestion(item, answer);
  const typed = sentBack ? typedByPerson(item, sentBack.raw) : typedFromAnswer(item, answer);
  const ticked = { isAnswered: answer !== null, isTicked: sentBack !== null && textsIn(sentBack.raw, TAKE_FIELD).includes(item.id) };
  const view = questionView(item, { typed, ...besides(item.id, { subject, sentBack }) }, isDirect(step));
  return { ...view, offer: offerView(subject.offer, item, ticked) };
}

function contextView(item: ContextItem, { subject, sentBack, state }: Build): QuestionView {
  const typed = sentBack ? contextTypedByPerson(item, sentBack.raw) : factTyped(item, state.context, subject.stakeholder);
  const view = contextQuestion(item, { typed, ...besides(item.id, { subject, sentBack }) });
  return { ...view, folded: sentBack ? null : respondentWords(item, typed) };
}

/** Note, version and problems of an item. */
function besides(itemId: string, { subject, sentBack }: Pick<Build, 'subject' | 'sentBack'>): Omit<ItemState, 'typed'> {
  const entry = subject.entries.get(itemId);
  const stored = { note: entry?.note ?? '', version: entry?.version ?? 0, problems: [] };
  if (!sentBack) return stored;
  const problems = sentBack.problems.filter((problem) => problem.itemId === itemId);
  if (problems.length === 0) return { ...stored, problems };
  // Its note may have been saved already; otherwise the version it was typed against stays, so that a conflict still shows.
  const version = sentBack.written.includes(itemId) ? stored.version : versionIn(sentBack.raw, itemId);
  return { note: textIn(sentBack.raw, noteField(itemId)), version, problems };
}

function summaryOf(problems: readonly ItemProblem[]) {
  return errorSummary(
    problems.map(({ itemId, field, message }) => ({ field: /-note$|^[CQ]/.test(field) ? field : `${itemId}-item`, message })),
  );
}

function submitWords(questions: readonly QuestionView[], more: boolean): string {
  if (questions.some((question) => question.contradictions.length > 0)) return 'Keep both and continue';
  return more ? 'Save and continue' : 'Save and review';
}
