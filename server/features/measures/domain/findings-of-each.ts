import type { Hit, MeasureCase, PlacedMeasure } from './measure-case';
import { countsAcceptance, countsLeads, isAboutBrand, isRevenueLinked } from './what-it-counts';

/** Before this month a number about the brand says nothing, and a revenue target without data has not been delayed. */
const TWO_QUARTERS = 6;

/** What can be said against single measures. */
export function findingsOfEach(facts: MeasureCase): readonly Hit[] {
  return facts.measures.flatMap((measure) => [
    ...noLever(measure),
    ...noBudget(measure),
    ...noBaseline(measure),
    ...leadsAlone(measure, facts),
    ...brandTooSoon(measure),
    ...revenueWithoutData(measure, facts),
  ]);
}

const quoted = (name: string): string => `“${name}”`;

function noLever({ index, name, carrier, terms }: PlacedMeasure): readonly Hit[] {
  const isOwned = carrier === 'sales' || carrier === 'marketing';
  if (!isOwned || isStated(terms.levers)) return [];
  const isAtStake = isStated(terms.target) || (terms.payShare ?? 0) > 0;
  const facts = [name, carrier, terms.target, terms.payShare ?? ''];
  return [{ kind: 'no_lever', severity: isAtStake ? 'red' : 'amber', measure: index, it: quoted(name), facts }];
}

function noBudget({ index, name, terms }: PlacedMeasure): readonly Hit[] {
  if (!isStated(terms.target) || isStated(terms.budget)) return [];
  return [{ kind: 'no_budget', severity: 'amber', measure: index, it: quoted(name), facts: [name, terms.target] }];
}

function noBaseline({ index, name, terms }: PlacedMeasure): readonly Hit[] {
  if (isStated(terms.baseline)) return [];
  return [{ kind: 'no_baseline', severity: 'amber', measure: index, it: quoted(name), facts: [name] }];
}

function leadsAlone({ index, name }: PlacedMeasure, { measures }: MeasureCase): readonly Hit[] {
  if (!countsLeads(name) || measures.some((one) => countsAcceptance(one.name))) return [];
  return [{ kind: 'leads_without_acceptance', severity: 'amber', measure: index, it: quoted(name), facts: [name] }];
}

function brandTooSoon({ index, name, terms: { dueMonth } }: PlacedMeasure): readonly Hit[] {
  if (!isAboutBrand(name) || dueMonth === null || dueMonth >= TWO_QUARTERS) return [];
  const it = `${quoted(name)} is due in month ${dueMonth}`;
  return [{ kind: 'brand_too_soon', severity: 'amber', measure: index, it, facts: [name, dueMonth] }];
}

function revenueWithoutData({ index, name, carrier, terms: { dueMonth } }: PlacedMeasure, { setting }: MeasureCase): readonly Hit[] {
  const isMarketings = carrier === 'marketing' || carrier === 'shared';
  const isDelayed = dueMonth !== null && dueMonth >= TWO_QUARTERS;
  if (setting.stated.data !== 'c' || !isMarketings || !isRevenueLinked(name) || isDelayed) return [];
  return [{ kind: 'revenue_without_data', severity: 'amber', measure: index, it: quoted(name), facts: [name, dueMonth ?? ''] }];
}

/** Words that say there is none are not a statement of what there is. */
function isStated(text: string): boolean {
  return !/^\W*(?:|none|no|nothing|nil|zero|0|n\/?a|not known|unknown|tbd|tbc|to be (?:agreed|decided|defined|confirmed))\W*$/i.test(text);
}
