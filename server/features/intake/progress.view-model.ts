import { DIRECT_QUESTION_ID } from './catalogue/instrument';
import { isDirect, type Step } from './catalogue/steps';
import { answerTo } from './domain/answer';
import { OWN_SLUG } from './domain/own-item';
import { mayBeShown } from './domain/shown';
import { aboutMinutes, secondsFor, timeLeft, wholeMinutes, type PageToDo } from './domain/time-needed';
import type { Questionnaire } from './questionnaire';
import type { SheetState } from './sheet-state';

/** Where somebody is: on a page of questions, before the first, or past the last. */
export type Place = Step | 'start' | 'review';

/**
 * The sentence and line of progress: "7 of 30", "about 14 minutes left". The time is that of what is open from this page on: what was
 * left open before it stays open. The line follows the time, so that it is full at the end and not before the facts.
 */
export function progressPart(questionnaire: Questionnaire, state: SheetState, place: Place) {
  const pages = pagesOf(questionnaire);
  const whole = secondsFor(pages.map((page) => toDo(page, state, () => false)));
  const left = secondsFor(pages.slice(indexOf(pages, place)).map((page) => toDo(page, state, isAnswered(state))));
  // Before sending, the page itself says what is open.
  const words = place === 'review' ? null : timeLeft(left);
  return { label: labelOf(questionnaire, state, place), left: words, value: Math.round(whole - left), max: Math.round(whole) };
}

/** "about 20 minutes": what a page or a letter promises before anything is answered. */
export function timePromised(questionnaire: Questionnaire): string {
  return aboutMinutes(wholeMinutes(pagesOf(questionnaire)));
}

function pagesOf({ direct, steps }: Questionnaire): readonly Step[] {
  // The direct question stands on a page of its own, and once more, closed, on the next.
  return [direct, ...steps.map((step) => ({ ...step, items: step.items.filter(({ id }) => id !== DIRECT_QUESTION_ID) }))];
}

function indexOf(pages: readonly Step[], place: Place): number {
  if (place === 'start') return 0;
  return place === 'review' ? pages.length : pages.findIndex(({ slug }) => slug === place.slug);
}

const isAnswered = (state: SheetState) => (id: string) => answerTo(state.sheet, id) !== null || state.context[id] !== undefined;

function toDo({ items, context }: Step, { sheet }: SheetState, isDone: (id: string) => boolean): PageToDo {
  return {
    items: items.filter((item) => mayBeShown(item, sheet) && !isDone(item.id)),
    context: context.filter(({ id }) => !isDone(id)),
  };
}

function labelOf(questionnaire: Questionnaire, { progress, context }: SheetState, place: Place): string {
  if (place === 'start' || place === 'review' || isDirect(place) || place.context.length === 0) {
    return `${progress.answered} of ${progress.total}`;
  }
  const isOwn = place.slug === OWN_SLUG;
  const all = isOwn ? questionnaire.own : questionnaire.steps.filter(({ slug }) => slug !== OWN_SLUG).flatMap((step) => step.context);
  const given = all.filter(({ id }) => context[id] !== undefined).length;
  return isOwn ? `${given} of ${all.length} more` : `${given} of ${all.length} facts`;
}
