import type { FindingSeverity } from './finding';
import type { Hit, MeasureCase } from './measure-case';
import { carriesClosedRevenue, isCommercial } from './what-it-counts';

/** The bounds of the review (Ampersand product design, D4): expert defaults. */
const MOST_MEASURES_JUDGED = 8;
/** Percent of the variable pay of marketing. */
const MOST_PAY_ON_CLOSED = 30;

/** What can be said against the measures together. */
export function findingsOfAll(facts: MeasureCase): readonly Hit[] {
  return [
    ...closedRevenue(facts),
    ...paySharedOut(facts),
    ...unowned(facts),
    ...unmeasured(facts),
    ...underSales(facts),
    ...nothingShared(facts),
    ...tooMany(facts),
  ];
}

const namesOf = (measures: readonly { readonly name: string }[]): string => measures.map(({ name }) => `“${name}”`).join(', ');

function closedRows({ measures }: MeasureCase, ...carriers: readonly string[]) {
  return measures.filter(
    ({ name, formula, carrier, terms }) => carriers.includes(carrier) && carriesClosedRevenue({ name, formula, target: terms.target }),
  );
}

function closedRevenue(facts: MeasureCase): readonly Hit[] {
  const { stated, leadsBoth, isTransactional } = facts.setting;
  const carried = closedRows(facts, 'marketing');
  const doesSales = doesSalesCarry(facts);
  const isCarried = carried.length > 0 || (stated.closedSales === 'c' && !doesSales);
  if (leadsBoth || !isCarried) return [];
  const kind = doesSales ? 'closed_on_marketing' : 'closed_upside_down';
  const it = namesOf(carried) || 'Question 19 gives the target for closed sales to marketing alone';
  const names = carried.flatMap(({ name, terms }) => [name, terms.target]);
  return [{ kind, severity: severityOf(isTransactional), measure: carried.map(({ index }) => index)[0] ?? null, it, facts: names }];
}

/** Where marketing can own the sale, a closing number is a matter of taste. */
const severityOf = (isTransactional: boolean): FindingSeverity => (isTransactional ? 'amber' : 'red');

/** Options of question 19: a the head of sales, b with a shared pipeline target, c marketing alone, d both, e nobody. */
function doesSalesCarry(facts: MeasureCase): boolean {
  const answer = facts.setting.stated.closedSales ?? '';
  if (closedRows(facts, 'sales').length > 0 || ['a', 'b', 'd'].includes(answer)) return true;
  // A company goal that both share is no closing number of the head of sales where the answers say that there is none.
  return answer !== 'c' && closedRows(facts, 'shared').length > 0;
}

function paySharedOut(facts: MeasureCase): readonly Hit[] {
  if (facts.setting.leadsBoth) return [];
  const rows = closedRows(facts, 'marketing', 'shared').filter(({ terms }) => (terms.payShare ?? 0) > 0);
  const share = rows.reduce((sum, { terms }) => sum + (terms.payShare ?? 0), 0);
  if (share <= MOST_PAY_ON_CLOSED) return [];
  const severity = severityOf(facts.setting.isTransactional);
  const [row, ...others] = rows;
  const names = rows.map(({ name }) => name);
  return [
    {
      kind: 'closed_pay_share',
      severity,
      measure: row && others.length === 0 ? row.index : null,
      it: `${share}%`,
      facts: [share, ...names],
    },
  ];
}

function unowned(facts: MeasureCase): readonly Hit[] {
  const isNamed = closedRows(facts, 'sales', 'marketing', 'shared', 'other').length > 0;
  if (facts.setting.stated.closedSales !== 'e' || isNamed) return [];
  return [
    { kind: 'closed_unowned', severity: 'red', measure: null, it: 'Question 19 says so, and no measure here says otherwise', facts: [] },
  ];
}

/** Options of question 24: d marketing will have no number that is linked to revenue. */
function unmeasured({ measures, setting }: MeasureCase): readonly Hit[] {
  const isAsked = setting.stated.data === 'd' || (setting.primarySide === 'marketing' && measures.length > 0);
  const isJudged = measures.some(({ name, carrier }) => (carrier === 'marketing' || carrier === 'shared') && isCommercial(name));
  if (!isAsked || isJudged) return [];
  const it = 'None of the measures that marketing carries is commercial';
  return [{ kind: 'marketing_unmeasured', severity: 'amber', measure: null, it, facts: [] }];
}

const TO_SALES =
  /\bto (?:the |our |its )?(?:head of sales|vp (?:of )?sales|vice president (?:of )?sales|sales (?:director|leader|chief)|chief sales officer|cso|chief revenue officer|cro)\b/i;

/** Options of question 21: c marketing reports to the head of sales or a sales-led revenue officer. */
function underSales({ setting }: MeasureCase): readonly Hit[] {
  const line = setting.primarySide === 'marketing' ? setting.reporting.find((text) => TO_SALES.test(text)) : undefined;
  if (line !== undefined) return [{ kind: 'marketing_under_sales', severity: 'amber', measure: null, it: `“${line}”`, facts: ['line'] }];
  if (setting.stated.lines !== 'c') return [];
  return [{ kind: 'marketing_under_sales', severity: 'amber', measure: null, it: 'Question 21 draws the line so', facts: ['answer'] }];
}

function nothingShared({ measures }: MeasureCase): readonly Hit[] {
  if (measures.length === 0 || measures.some(({ carrier }) => carrier === 'shared')) return [];
  const it =
    measures.length === 1 ? 'The only measure is carried by one side' : `All ${measures.length} are carried by one side or the other`;
  return [{ kind: 'nothing_shared', severity: 'amber', measure: null, it, facts: [] }];
}

function tooMany({ measures }: MeasureCase): readonly Hit[] {
  if (measures.length <= MOST_MEASURES_JUDGED) return [];
  return [{ kind: 'too_many', severity: 'amber', measure: null, it: `There are ${measures.length}`, facts: [measures.length] }];
}
