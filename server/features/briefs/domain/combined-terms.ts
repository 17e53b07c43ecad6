import type { Side } from '../../../shared/side';
import type { Recommendation } from './need';

/** One of the five warnings, read and accepted by a person at the client. */
export interface WarningAccepted {
  /** 1 to 5, in the order of the warnings. */
  readonly warning: number;
  readonly by: string;
  /** ISO time of the acceptance. */
  readonly at: string;
}

export const providerKinds = ['fractional', 'agency', 'freelance', 'inside', 'other'] as const;
export type ProviderKind = (typeof providerKinds)[number];

/** How one part of the half that the person does not lead is covered. */
export interface CoverRow {
  /** In the words of the brief's list of what must be covered. */
  readonly part: string;
  readonly provider: string;
  readonly owner: string;
  /** Whole units of the plan's currency a month, above 0. */
  readonly monthlyCost: number;
  readonly firstDeliverable: string;
  readonly exitRule: string;
  /** What sort of provider it is, from when (ISO date) and by what it is judged; missing in rows from before these were asked for. */
  readonly kind?: ProviderKind;
  readonly start?: string;
  readonly measure?: string;
}

/** The written plan for the half that the person in the combined role does not lead; a part without a row is not covered. */
export interface CoverPlan {
  readonly rows: readonly CoverRow[];
  /** ISO 4217, three letters; empty while there is no row. */
  readonly currency: string;
  /** ISO date, `2027-01-31`; empty until somebody has set it. */
  readonly reviewDate: string;
}

/** What the client says each way costs in twelve months, in the currency of the plan; null where nobody has said. */
export interface YearCosts {
  readonly oneLeader: number | null;
  readonly salesLeader: number | null;
  readonly marketingLeader: number | null;
  /** What it costs to leave things as they are, with the ground for the figure. */
  readonly nothing: number | null;
  readonly nothingBasis: string;
}

export const NO_COSTS: YearCosts = { oneLeader: null, salesLeader: null, marketingLeader: null, nothing: null, nothingBasis: '' };

/** The guarded path to one leader over both functions: who asked, why, and what covers the weaker half. */
export interface CombinedTerms {
  readonly requestedBy: string;
  readonly reason: string;
  /** The recommendation that was overridden; null where the diagnosis itself came to the combined role. */
  readonly against: Recommendation | null;
  readonly accepted: readonly WarningAccepted[];
  readonly plan: CoverPlan;
  /** Which event splits the role; empty until somebody has written it down. */
  readonly splitTrigger: string;
  /** That no shortfall on one side can be covered by the other in variable pay. */
  readonly separatePay: boolean;
  /** What twelve months of each way cost; missing in versions from before it was asked for. */
  readonly year?: YearCosts;
}

export const WARNING_COUNT = 5;
export const DEFAULT_SPLIT_TRIGGER = 'Whichever comes first of eight quota carriers, four marketers, or twelve months';

export interface Condition {
  /** 1 to 6. */
  readonly number: number;
  readonly text: string;
  readonly isMet: boolean;
}

/** The terms of a combined role before anybody has accepted a warning or planned anything. */
export function openedTerms(request: Pick<CombinedTerms, 'requestedBy' | 'reason' | 'against'>): CombinedTerms {
  return { ...request, accepted: [], plan: { rows: [], currency: '', reviewDate: '' }, splitTrigger: '', separatePay: false };
}

/** The terms with one more warning accepted; a warning accepted before keeps its first name and time. */
export function acceptWarning(terms: CombinedTerms, acceptance: WarningAccepted): CombinedTerms {
  if (terms.accepted.some((one) => one.warning === acceptance.warning)) return terms;
  return { ...terms, accepted: [...terms.accepted, acceptance].sort((a, b) => a.warning - b.warning) };
}

export interface Coverage {
  readonly covered: number;
  readonly parts: number;
  /** The parts that nobody covers yet. */
  readonly open: readonly string[];
  readonly isEnough: boolean;
}

/** From this share of the other half on a plan covers it. */
export const ENOUGH_COVERED = 0.8;

/** How much of what must be covered the plan covers. With nothing on the list there is nothing that a plan could cover. */
export function coverageOf(plan: CoverPlan, mustCover: readonly string[]): Coverage {
  const open = mustCover.filter((part) => !plan.rows.some((row) => row.part === part));
  const covered = mustCover.length - open.length;
  return { covered, parts: mustCover.length, open, isEnough: mustCover.length > 0 && covered / mustCover.length >= ENOUGH_COVERED };
}

/** What the plan costs a month, in whole units of its currency. */
export const monthlyCostOf = ({ rows }: CoverPlan): number => rows.reduce((sum, row) => sum + row.monthlyCost, 0);

/** What the conditions of a combined role are judged by, beside the terms themselves. */
export interface CombinedBrief {
  readonly title: string;
  readonly primarySide: Side;
  /** What must be covered of the other half. */
  readonly mustCover: readonly string[];
}

/**
 * The six conditions under which a combined role may be published (Ampersand method, section a.6). The title must name the
 * primary side and must not name both disciplines as equals.
 */
export function combinedConditions(terms: CombinedTerms, { title, primarySide, mustCover }: CombinedBrief): readonly Condition[] {
  const coverage = coverageOf(terms.plan, mustCover);
  const texts: readonly (readonly [string, boolean])[] = [
    ['The primary side is named and shown in the title', namesPrimarySide(title, primarySide)],
    [
      `A written plan for at least ${ENOUGH_COVERED * 100}% of the other side, each part with provider, owner, monthly cost, first deliverable and exit rule (${coverage.covered} of ${coverage.parts} parts so far), and a review date`,
      coverage.isEnough && terms.plan.reviewDate !== '',
    ],
    [`A trigger for splitting the role: ${DEFAULT_SPLIT_TRIGGER.toLowerCase()}, or another in writing`, terms.splitTrigger.trim() !== ''],
    ['No combined variable-pay target in which a shortfall on one side can be covered by the other', terms.separatePay],
    ['Both competency profiles are assessed and reported separately, with the floors of the combined role on both sides', true],
    ['The five warnings are accepted one by one, and who asked for the combined role is on record with the reason', isOnRecord(terms)],
  ];
  return texts.map(([text, isMet], index) => ({ number: index + 1, text, isMet }));
}

function isOnRecord(terms: CombinedTerms): boolean {
  return terms.accepted.length === WARNING_COUNT && terms.requestedBy.trim() !== '' && terms.reason.trim() !== '';
}

const twoDisciplines = /sales\s*(and|&|\+|\/)\s*marketing|marketing\s*(and|&|\+|\/)\s*sales/i;

/** Whether a title names both disciplines as if they were one. */
export function namesTwoDisciplines(title: string): boolean {
  return twoDisciplines.test(title);
}

function namesPrimarySide(title: string, primarySide: Side): boolean {
  const first = /sales|marketing/i.exec(title)?.[0]?.toLowerCase();
  return first === primarySide && !namesTwoDisciplines(title);
}
