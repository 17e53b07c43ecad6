import type { AnswerValue } from './answer';
import { DO_NOT_KNOW, isChoiceList, isPoints } from './answer';
import type { Axis, ConstantSumItem, Item, Loads, MultiItem, Rank3Item, SingleItem } from './item';
import { axisIds } from './item';

const NONE: Loads = {};

/**
 * Points that `answer` gives to each axis (Ampersand method, section a.4). An answer that does not fit the item gives
 * nothing. "We do not know" gives 1 to A and nothing elsewhere.
 */
export function loadsOf(item: Item, answer: AnswerValue): Loads {
  switch (item.type) {
    case 'single':
      return choiceLoads(item, answer);
    case 'constant_sum':
      return sumLoads(item, answer);
    case 'rank3':
      return rankLoads(item, answer);
    case 'multi':
      return tickLoads(item, answer);
  }
}

/** The highest points the item can give on each axis. "We do not know" counts for A, where it gives a point. */
export function maximaOf(item: Item): Loads {
  switch (item.type) {
    case 'single':
      return singleMaxima(item);
    case 'constant_sum':
      return { S: item.points, M: item.points };
    case 'rank3': {
      const all = item.rankPoints.reduce((sum, points) => sum + points, 0);
      return { S: all, M: all };
    }
    case 'multi':
      return Object.fromEntries(item.ticks.map((tick) => [tick.axis, tick.max]));
  }
}

/** True when the answer counts as unanswered for S, M, T and R. */
export function isDoNotKnow(answer: AnswerValue): boolean {
  return answer === DO_NOT_KNOW;
}

function singleMaxima(item: SingleItem): Loads {
  const maxima: Partial<Record<Axis, number>> = {};
  for (const axis of axisIds) {
    const highest = Math.max(...item.options.map((option) => option.loads[axis] ?? 0));
    if (highest > 0) maxima[axis] = highest;
  }
  return maxima;
}

function choiceLoads(item: SingleItem, answer: AnswerValue): Loads {
  return item.options.find((option) => option.id === answer)?.loads ?? NONE;
}

function sumLoads(item: ConstantSumItem, points: AnswerValue): Loads {
  if (!isPoints(points)) return NONE;
  const share = (options: readonly string[]) => options.reduce((sum, option) => sum + (points[option] ?? 0), 0) / item.total;
  return { S: item.points * share(item.sides.S), M: item.points * share(item.sides.M) };
}

function rankLoads(item: Rank3Item, ranked: AnswerValue): Loads {
  if (!isChoiceList(ranked)) return NONE;
  const side = (options: readonly string[]) =>
    item.rankPoints.reduce((sum, points, rank) => (options.includes(ranked[rank] ?? '') ? sum + points : sum), 0);
  return { S: side(item.sides.S), M: side(item.sides.M) };
}

function tickLoads(item: MultiItem, ticked: AnswerValue): Loads {
  if (!isChoiceList(ticked)) return NONE;
  const rule = (tick: MultiItem['ticks'][number]) => Math.min(tick.max, tick.each * ticked.filter((id) => tick.of.includes(id)).length);
  return Object.fromEntries(item.ticks.map((tick) => [tick.axis, rule(tick)]));
}
