import { longDay, moment } from '../../shared/dates';
import { answerSections, contradictionLines } from './answers.view-model';
import { directStep, type Step } from './catalogue/steps';
import { contradictionCard } from './contradiction.view-model';
import { answerTo } from './domain/answer';
import { versionWords } from '../instruments';
import { isDoNotKnow } from './domain/loads';
import type { IntakeResponse } from './domain/response';
import type { IntakeWindow } from './domain/intake-window';
import { isShown } from './domain/shown';
import { intakePath, questionPath, reviewPath, sectionPath, togetherPath } from './intake.paths';
import { windowForRespondent } from './intake-window.view-model';
import { changedPart, contestedPart, earlierLinks, intakeContext } from './before.view-model';
import { roundName } from './domain/round';
import type { Questionnaire } from './questionnaire';
import { savedNote } from './saved-note';
import { progressPart, timePromised } from './progress.view-model';
import { draftKey, type PortalSubject } from './section.view-model';
import { sheetState, type SheetState } from './sheet-state';

/** The fewest answers that give a firm result (Ampersand method, section a.4, rule 0). */
const ENOUGH_ANSWERS = 23;

export interface PortalHead {
  readonly firmName: string;
  readonly searchTitle: string;
  readonly ownerName: string;
}

/** What this is, for whom, how long it takes and who will see it; where to begin or go on. */
export function startPage(subject: PortalSubject, head: PortalHead, response: IntakeResponse | null) {
  const state = sheetState(subject.entries, subject.questionnaire.own);
  const begun = response !== null && response.entries.size > 0;
  return {
    title: `Intake for ${subject.clientName}`,
    focus: { context: intakeContext(subject), saved: savedNote(subject.savedAt) },
    scripts: [],
    name: subject.stakeholder.name,
    client: subject.clientName,
    search: head.searchTitle,
    firm: head.firmName,
    recruiter: head.ownerName,
    own: ownWords(subject.questionnaire.own.length, head.firmName),
    begun,
    progress: begun ? progressPart(subject.questionnaire, state, 'start') : null,
    time: timePromised(subject.questionnaire),
    go: { href: goOn(subject, response, state), label: begun ? 'Go on answering' : 'Start with the first question' },
    review: response?.directLockedAt ? reviewPath(subject.linkId) : null,
  };
}

interface Again {
  readonly response: IntakeResponse;
  readonly rounds: readonly IntakeResponse[];
  readonly window: IntakeWindow;
}

/** As the start, for somebody who is asked to look at their own answers again. */
export function againPage(subject: PortalSubject, head: PortalHead, { response, rounds, window }: Again) {
  const { linkId } = subject;
  const isLocked = response.directLockedAt !== null;
  const name = roundName(response.round);
  return {
    title: `Intake for ${subject.clientName}, ${name}`,
    focus: { context: intakeContext(subject), saved: savedNote(subject.savedAt) },
    scripts: [],
    name: subject.stakeholder.name,
    client: subject.clientName,
    search: head.searchTitle,
    firm: head.firmName,
    recruiter: head.ownerName,
    round: name,
    // The first question comes first again: until it is answered, no link leads past it.
    contested: contestedPart(subject, window.contested).map((one) => (isLocked ? one : { ...one, href: null })),
    together: togetherPath(linkId),
    earlier: earlierLinks(linkId, rounds),
    changed: isLocked ? changedPart(subject) : null,
    review: isLocked ? reviewPath(linkId) : null,
    go: isLocked
      ? { href: sectionPath(linkId, 'a'), label: 'Go through all questions' }
      : { href: sectionPath(linkId, directStep.slug), label: 'Start with the first question' },
  };
}

/** Before sending: what is open, what contradicts, and what sending means. */
export function reviewPage(subject: PortalSubject) {
  const { entries, linkId, questionnaire } = subject;
  const state = sheetState(entries, questionnaire.own);
  const last = questionnaire.steps.at(-1) ?? directStep;
  const hrefOf = (itemId: string) => questionPath(linkId, itemId);
  const open = openRows(subject);
  return {
    title: 'Before you send your answers',
    focus: { context: intakeContext(subject), saved: savedNote(subject.savedAt) },
    scripts: ['intake'],
    progress: progressPart(questionnaire, state, 'review'),
    openCount: openWords(open.count),
    open: open.lines,
    tooFew: tooFewWords(state),
    cards: state.contradictions.map((found) => contradictionCard(found, { sheet: state.sheet, entries, hrefOf, questionnaire })),
    answers: `${intakePath(subject.linkId)}/answers`,
    key: draftKey(subject),
    turn: subject.turn,
    changed: changedPart(subject),
    sections: answerSections(entries, questionnaire, linkId),
    action: `${intakePath(subject.linkId)}/submission`,
    back: { href: sectionPath(subject.linkId, last.slug), label: 'Back' },
  };
}

interface Sent {
  readonly submittedAt: Date;
  readonly window: IntakeWindow;
  readonly now: Date;
  /** The person's own, of all rounds, the first one first. */
  readonly rounds: readonly IntakeResponse[];
}

/** Afterwards: thanks, what happens next, and the answers as they were sent. */
export function sentPage(subject: PortalSubject, head: PortalHead, { submittedAt, window, now, rounds }: Sent) {
  return {
    title: 'Your answers are sent',
    focus: { context: intakeContext(subject), saved: `Sent ${moment(submittedAt)}` },
    scripts: [],
    recruiter: head.ownerName,
    firm: head.firmName,
    client: subject.clientName,
    sentOn: longDay(submittedAt),
    print: `${intakePath(subject.linkId)}/print`,
    window: windowForRespondent(subject, { window, now }, rounds),
    earlier: earlierLinks(subject.linkId, rounds),
    round: subject.round > 1 ? ` of the ${roundName(subject.round)}` : '',
    contradictions: contradictionLines(subject.entries),
    sections: answerSections(subject.entries, subject.questionnaire),
  };
}

export interface Printed {
  readonly response: IntakeResponse;
  readonly questionnaire: Questionnaire;
  readonly name: string;
  readonly jobTitle: string;
  readonly clientName: string;
  readonly searchTitle: string;
  readonly firmName: string;
  /** Where the bar of the page leads back to. */
  readonly back: { readonly href: string; readonly label: string };
}

/** One response as a document: every item with its answer, note and contradictions. */
export function printPage({ response, questionnaire, ...about }: Printed) {
  const sent = response.submittedAt === null ? 'Not sent yet' : `Sent ${moment(response.submittedAt)}`;
  return {
    title: `Intake: answers of ${about.name}`,
    bar: { home: null, title: `Intake for ${about.clientName}`, chip: null, actions: [{ ...about.back, kind: 'plain' }] },
    scripts: [],
    name: about.name,
    line: [about.jobTitle, about.clientName].filter((part) => part !== '').join(', '),
    facts: `${about.searchTitle} · ${about.firmName} · ${roundName(response.round)} · ${sent} · instrument ${response.instrumentVersion}${wordingWords(questionnaire)}`,
    contradictions: contradictionLines(response.entries),
    sections: answerSections(response.entries, questionnaire),
  };
}

function wordingWords({ wording }: Questionnaire): string {
  return wording === null ? '' : ` · wording ${versionWords(wording)}`;
}

function goOn({ linkId, questionnaire }: PortalSubject, response: IntakeResponse | null, state: SheetState): string {
  if (!response?.directLockedAt) return sectionPath(linkId, directStep.slug);
  const unfinished = questionnaire.steps.find((step) => hasOpen(step, state));
  return unfinished ? sectionPath(linkId, unfinished.slug) : reviewPath(linkId);
}

function hasOpen(step: Step, { sheet, context }: SheetState): boolean {
  const openItem = step.items.some((item) => isShown(item, sheet) && answerTo(sheet, item.id) === null);
  return openItem || step.context.some((item) => context[item.id] === undefined);
}

// More than these of one page are one line: a page that was left out is no list to read through.
const MOST_LISTED = 3;

function openRows(subject: PortalSubject) {
  const sections = answerSections(subject.entries, subject.questionnaire, subject.linkId).map(({ title, rows }) => ({
    title,
    rows: rows.filter(({ missing, href }) => missing !== null && href !== null),
  }));
  const lines = sections.flatMap(({ title, rows }) => {
    if (rows.length > MOST_LISTED) return [{ href: rows[0]?.href ?? null, label: `${title}: ${rows.length} open` }];
    return rows.map(({ href, number, prompt }) => ({ href, label: number === null ? prompt : `${number}. ${prompt}` }));
  });
  return { count: sections.reduce((sum, { rows }) => sum + rows.length, 0), lines };
}

function ownWords(count: number, firmName: string): string | null {
  if (count === 0) return null;
  return `${count === 1 ? 'One question' : `${count} questions`} of ${firmName}’s own come last; they are not scored.`;
}

function tooFewWords({ sheet }: SheetState): string | null {
  if (Object.values(sheet).filter((answer) => !isDoNotKnow(answer)).length >= ENOUGH_ANSWERS) return null;
  return `With fewer than ${ENOUGH_ANSWERS} answers the result stays provisional. “We do not know” does not count as one.`;
}

function openWords(count: number): string {
  if (count === 0) return 'Every question is answered.';
  return count === 1 ? 'One question is open. It can stay open.' : `${count} questions are open. They can stay open.`;
}
