import type { CompetencyId } from '../../competencies';

/**
 * The words by which an outcome or a measure takes a competency: expert defaults, read without regard to case. What a brief says in
 * other words takes none, and the thread says so.
 */
export const competencyTerms: Readonly<Record<CompetencyId, RegExp>> = {
  'SAL-01':
    /\bbookings?\b|sales (?:strategy|plan)|coverage|routes? to market|go-to-market|new (?:market|segment|countr)|sales closed|closed sales/i,
  'SAL-02': /\bforecast\w*|pipeline (?:review|inspection|hygiene)|open deals?|\bdeals? reviewed/i,
  'SAL-03': /stage criteria|\bconversion\b|win rates?|sales process|sales cycle|no decision|follow-up/i,
  'SAL-04': /discount\w*|price realisation|win rates?|negotiat\w+|\bdeal (?:size|margin)|large deals?/i,
  'SAL-05':
    /\bramp(?:ed|ing)?\b|onboarding|hir(?:e|ed|es|ing) (?:of )?(?:sellers?|sales|reps?)|sellers? hir|first sellers?|other than the founder/i,
  'SAL-06': /coach\w*|sellers? scorecard|sellers? develop|sellers at quota/i,
  'SAL-07': /sellers? scorecard|at (?:or above )?quota|attainment|underperform\w*|accountab\w+/i,
  'SAL-08': /\bquotas?\b|territor\w+|commission|incentive|\bcomp(?:ensation)? plan/i,
  'SAL-09': /net revenue retention|\bnrr\b|key accounts?|renewals?|expansion|partner (?:revenue|channel)|churn/i,
  'MKT-01': /lost-prospect|customer interviews?|prospect interviews?|market research|survey|target group|buyers? research/i,
  'MKT-02': /ideal customer profile|\bicp\b|segment\w*|positioning|inside the profile|who we win|in-profile|disqualifiers?/i,
  'MKT-03': /marketing (?:strategy|plan|budget)|qualified pipeline plan|annual plan|launch plan/i,
  'MKT-04': /brand\w*|awareness|consideration|reputation|preference/i,
  'MKT-05':
    /pipeline (?:plan|created|influenced|inside|goal|target)|qualified pipeline|demand|opportunities|lead (?:volume|generation)|leads?, by source/i,
  'MKT-06': /messag\w+|enablement|sales materials?|decks?\b|product marketing|launch(?:es)?\b|battle ?cards?/i,
  'MKT-07': /acquisition cost|\bcac\b|attribution|payback|marketing data|return on marketing|cost per/i,
  'MKT-08': /pric(?:e|es|ing)\b|offer design|packag\w+|list price/i,
  'MKT-09': /creative|communications?|campaigns?|agenc(?:y|ies)|press|content plan/i,
  'LDR-01':
    /lead (?:acceptance|definition)|qualified lead|leads? (?:contacted|accepted)|accept\w+|handover|charter|signed with marketing|co-signed by sales|definition of the customer|both functions|marketing and sales/i,
  'LDR-02': /with finance|acquisition cost|payback|revenue goal|gross margin|\bbudget\b|outsourcing contract|profitab\w+/i,
  'LDR-03': /\bteam\b|succession|hire[sd]?\b|leaders? developed|retention of (?:staff|people)|engagement/i,
  'LDR-04': /split review|role split|transform\w+|change programme|new process adopted|player-coach/i,
  'LDR-05': /\bboard\b|\bceo\b|public to each other|investors?|outsourced-side/i,
};
