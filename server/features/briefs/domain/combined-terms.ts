import type { Recommendation } from './need';
import type { Side } from './scope';

/** One of the five warnings, read and accepted by a person at the client. */
export interface WarningAccepted {
  /** 1 to 5, in the order of the warnings. */
  readonly warning: number;
  readonly by: string;
  /** ISO time of the acceptance. */
  readonly at: string;
}

/** The written plan for the half that the person in the combined role does not lead. */
export interface CoverPlan {
  readonly scope: string;
  readonly provider: string;
  readonly owner: string;
  /** Whole units of `currency` a month, above 0. */
  readonly monthlyCost: number;
  /** ISO 4217, three letters. */
  readonly currency: string;
  readonly firstDeliverable: string;
  readonly exitRule: string;
  /** ISO date, `2027-01-31`. */
  readonly reviewDate: string;
}

/** The guarded path to one leader over both functions: who asked, why, and what covers the weaker half. */
export interface CombinedTerms {
  readonly requestedBy: string;
  readonly reason: string;
  /** The recommendation that was overridden; null where the diagnosis itself came to the combined role. */
  readonly against: Recommendation | null;
  readonly accepted: readonly WarningAccepted[];
  readonly plan: CoverPlan | null;
  /** Which event splits the role; empty until somebody has written it down. */
  readonly splitTrigger: string;
  /** That no shortfall on one side can be covered by the other in variable pay. */
  readonly separatePay: boolean;
}

export const WARNING_COUNT = 5;
export const DEFAULT_SPLIT_TRIGGER = 'Whichever comes first of eight quota carriers, four marketers, or twelve months';

export interface Condition {
  /** 1 to 6. */
  readonly number: number;
  readonly text: string;
  readonly isMet: boolean;
}

export function openedTerms(request: Pick<CombinedTerms, 'requestedBy' | 'reason' | 'against'>): CombinedTerms {
  return { ...request, accepted: [], plan: null, splitTrigger: '', separatePay: false };
}

/** The terms with one more warning accepted; a warning accepted before keeps its first name and time. */
export function acceptWarning(terms: CombinedTerms, acceptance: WarningAccepted): CombinedTerms {
  if (terms.accepted.some((one) => one.warning === acceptance.warning)) return terms;
  return { ...terms, accepted: [...terms.accepted, acceptance].sort((a, b) => a.warning - b.warning) };
}

/**
 * The six conditions under which a combined role may be published (Ampersand method, section a.6). The title must name the
 * primary side and must not name both disciplines as equals.
 */
export function combinedConditions(terms: CombinedTerms, title: string, primarySide: Side): readonly Condition[] {
  const texts: readonly (readonly [string, boolean])[] = [
    ['The primary side is named and shown in the title', namesPrimarySide(title, primarySide)],
    [
      'A written plan for the other side: scope, provider, monthly cost, owner, first deliverable, exit rule, review date',
      terms.plan !== null,
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
