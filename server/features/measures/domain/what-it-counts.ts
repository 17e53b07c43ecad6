/** What a measure counts, read from its name: the words people use, so that no tick box can hide a closing number. */

const CLOSED =
  /\bclosed?[- ]?(?:won|sales|revenue|deals?|business|contracts?|orders?)\b|\b(?:sales|deals|contracts|orders|customers|clients|accounts|logos) (?:closed|won|signed)\b|\bsigned (?:contracts?|revenue|deals?|orders?)\b/i;
const CLOSING = /\bquotas?\b|\bbookings?\b|\bclosing (?:number|target|rate|value)\b|\bnew[- ]business (?:revenue|sales|won)\b/i;
const TAKINGS = /\b(?:revenue|sales|turnover|order intake|arr|mrr|acv|tcv)\b/i;
/** Takings in these company are about something before or after the closing. */
const NOT_CLOSING =
  /retention|pipeline|influenc|cycle|accept|conver|follow|enablement|cost|leads?\b|win rate|forecast|messag|material|team|hiring|spread|attrition|outsourc|calls?\b|qualified|training|playbook|satisfaction|meetings?\b|between|handover/i;

/** Counts what is sold or won. */
export function countsClosedRevenue(name: string): boolean {
  if (CLOSED.test(name) || CLOSING.test(name)) return true;
  return TAKINGS.test(name) && !NOT_CLOSING.test(name);
}

/** A plain name hides no closing number: how it is counted and what is to be reached are read as well. */
export function carriesClosedRevenue({ name, formula, target }: { name: string; formula: string; target: string }): boolean {
  return countsClosedRevenue(name) || (!NOT_CLOSING.test(name) && CLOSED.test(`${formula}; ${target}`));
}

/** Counts money or what is on the way to it. */
export function isRevenueLinked(name: string): boolean {
  return countsClosedRevenue(name) || /\bpipeline\b|\brevenue\b|\bopportunit(?:y|ies)\b/i.test(name);
}

/** Says something about money: what an executive committee would keep a budget for. */
export function isCommercial(name: string): boolean {
  return isRevenueLinked(name) || /acquisition cost|\bcac\b|\bconver|payback|\bprices?\b|accept|retention|margin|win rate/i.test(name);
}

/** Counts what sales has taken over from marketing. */
export function countsAcceptance(name: string): boolean {
  return /accept|\bsals?\b|\bsqls?\b|sales[- ]qualified|stage conversion/i.test(name);
}

/** Counts leads by their number alone. */
export function countsLeads(name: string): boolean {
  const isAboutMore = /\brates?\b|\bshare\b|quality|cost|definition|audit|follow|conver/i.test(name);
  return /\bleads?\b|\bmqls?\b/i.test(name) && !isAboutMore && !countsAcceptance(name);
}

/** Counts what buyers know or think of the company. */
export function isAboutBrand(name: string): boolean {
  return /\bbrand|awareness|consideration|\bpreference\b|\brecall\b|reputation|share of voice|mental availability|familiarity/i.test(name);
}
