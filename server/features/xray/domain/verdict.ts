import { COMBINED, LEAST_STRENGTH } from '../catalogue/parameters';
import type { Craft, Verdict } from './advert';
import { strengthOf, type Evidence } from './weigh';

export interface Judgement {
  readonly salesShare: number;
  readonly marketingShare: number;
  readonly verdict: Verdict;
}

/**
 * @param titleSide the one craft that the title names, null where it names both, none, or is not known
 * @param legible whether the text is in the language of the lexicon
 */
export function judge(evidence: Evidence, titleSide: Craft | null, legible: boolean): Judgement {
  const sales = strengthOf(evidence, 'sales');
  const marketing = strengthOf(evidence, 'marketing');
  const sum = sales + marketing;
  const salesShare = sum > 0 ? sales / sum : 0;
  const marketingShare = sum > 0 ? 1 - salesShare : 0;
  return { salesShare, marketingShare, verdict: legible && sum >= LEAST_STRENGTH ? verdictOf(salesShare, evidence, titleSide) : 'unclear' };
}

function verdictOf(salesShare: number, evidence: Evidence, titleSide: Craft | null): Verdict {
  const [greater, lesser] = salesShare >= 0.5 ? (['sales', 'marketing'] as const) : (['marketing', 'sales'] as const);
  const both =
    Math.min(salesShare, 1 - salesShare) +
    COMBINED.namedWeight * evennessOfNames(evidence) +
    COMBINED.pairWeight * Math.min(COMBINED.most, pairStrength(evidence)) +
    COMBINED.colleagueWeight * shareOfColleague(evidence, lesser) +
    (titleSide ? COMBINED.oneSidedTitle : 0);
  return both >= COMBINED.from ? 'combined' : greater;
}

const evennessOfNames = ({ named }: Evidence): number =>
  Math.min(named.sales, named.marketing) / (named.sales + named.marketing + COMBINED.namedDoubt);

const pairStrength = ({ pairs }: Evidence): number =>
  pairs.reduce((sum, { pair, weight }) => sum + weight * COMBINED.pair[pair.beside ?? 'none'], 0);

/** How often the craft is called by name as somebody to work with, among all the times the job calls it: 0 where it never is. */
function shareOfColleague({ called }: Evidence, craft: Craft): number {
  const { asColleague, asWork } = called[craft];
  return asColleague / (asColleague + asWork + 1);
}
