import type { AnswerSheet, AnswerValue, Item, Loads } from '../intake';
import { answerTo, instrument, isDoNotKnow, isShown, loadsOf, maximaOf } from '../intake';
import type { AxisValues } from './domain/axes';
import type { ItemEvidence } from './domain/evidence';
import type { Alternative } from './domain/flips';

/** What the answers of one sheet give, item by item. An item that was answered counts even when it is no longer asked. */
export function evidenceOf(sheet: AnswerSheet): readonly ItemEvidence[] {
  return instrument.items.flatMap((item) => {
    const answer = answerTo(sheet, item.id);
    return answer === null ? [] : [itemEvidence(item, answer)];
  });
}

/** How many items are asked of somebody who answered like this, counting those that were answered anyway. */
export function shownCount(sheet: AnswerSheet): number {
  return instrument.items.filter((item) => isShown(item, sheet) || answerTo(sheet, item.id) !== null).length;
}

/**
 * The other answers that each item allows, "We do not know" left out. Sums, rankings and ticks have too many to try: all
 * points on one option, and rankings and ticks that stay on one side, are the furthest any answer can go.
 */
export const alternatives: readonly Alternative[] = instrument.items.flatMap((item) =>
  otherAnswers(item).map((answer) => ({ item: item.id, answer, evidence: itemEvidence(item, answer) })),
);

function itemEvidence(item: Item, answer: AnswerValue): ItemEvidence {
  return { item: item.id, loads: onAllAxes(loadsOf(item, answer)), maxima: onAllAxes(maximaOf(item)), isKnown: !isDoNotKnow(answer) };
}

function onAllAxes({ S = 0, M = 0, T = 0, A = 0, R = 0 }: Loads): AxisValues {
  return { S, M, T, A, R };
}

function otherAnswers(item: Item): readonly AnswerValue[] {
  switch (item.type) {
    case 'single':
      return item.options.map(({ id }) => id).filter((id) => !isDoNotKnow(id));
    case 'constant_sum':
      return item.options.map(({ id }) => Object.fromEntries(item.options.map((option) => [option.id, option.id === id ? item.total : 0])));
    case 'rank3':
      return [item.sides.S.slice(0, item.rankPoints.length), item.sides.M.slice(0, item.rankPoints.length)];
    case 'multi':
      return item.ticks.map(({ of }) => of.slice(0, item.maxChoices));
  }
}
