import type { Side } from '../../shared/side';
import { moneyOf, WAY_WORDS } from './document-tables.view-model';
import { ENOUGH_COVERED, NO_COSTS, type CombinedTerms, type Coverage } from './domain/combined-terms';
import { hasCosts, yearOfWays } from './domain/year-costs';

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** How much of the other half is covered, as one bar with a tick where it is enough. */
export function coveragePicture({ covered, parts, isEnough }: Coverage, side: Side) {
  const share = parts === 0 ? 0 : covered / parts;
  const words = `${covered} of ${parts} parts of the other half are covered: ${Math.floor(share * 100)}%.`;
  return {
    words,
    enough: isEnough ? 'That is enough.' : `From ${ENOUGH_COVERED * 100}% on the plan is enough.`,
    side,
    width: percent(share),
    tick: percent(ENOUGH_COVERED),
  };
}

/** Twelve months of each way as bars on one scale; null while nobody has given a figure to set beside the plan. */
export function yearPicture({ plan, year = NO_COSTS }: CombinedTerms) {
  if (!hasCosts(year)) return null;
  const ways = yearOfWays(plan, year);
  const most = Math.max(...ways.map(({ total }) => total ?? 0));
  return ways.map(({ way, total }) => ({
    name: WAY_WORDS[way],
    amount: total === null ? 'Not known' : moneyOf(plan, total),
    width: total === null || most === 0 ? null : percent(total / most),
  }));
}
