import type { Side } from '../../../shared/side';
import type { AxisValues } from './axes';
import { DIAGNOSIS_PARAMETERS as P, reaches } from './parameters';
import { marginOf } from './shares';

export const SCOPES = ['sales_led', 'marketing_led', 'two_searches', 'combined_flagged', 'undetermined'] as const;
/** What the evidence points to. */
export type Scope = (typeof SCOPES)[number];

/** What the diagnosis recommends: a scope, or the reason why there is none yet. */
export type Recommendation = Scope | 'blocked' | 'provisional';

export interface ScopeFinding {
  readonly scope: Scope;
  /** A single role on a margin between 0.10 and 0.20. */
  readonly lean: boolean;
  /** Only for `combined_flagged`. */
  readonly primarySide: Side | 'client_must_name' | null;
}

/** The shares that the rules read. */
export type Needs = Pick<AxisValues, 'S' | 'M' | 'T'>;

/** The two answers that the rules read besides the shares: I20, what is to be advertised, and I22, what is funded. */
export interface Plans {
  readonly planned: string | null;
  readonly funded: string | null;
}

export interface Completeness {
  readonly answered: number;
  readonly shown: number;
  readonly hasApprover: boolean;
}

/** Rules 2 to 7 in their order (Ampersand method, section a.4). The combined role is never found because it was asked for alone. */
export function findScope(shares: Needs, plans: Plans): ScopeFinding {
  const margin = marginOf(shares);
  if (callsForTwo(shares, plans)) return scopeAlone('two_searches');
  if (reaches(margin, P.lead)) return scopeAlone('sales_led');
  if (reaches(-margin, P.lead)) return scopeAlone('marketing_led');
  if (isOnePostForBoth(plans)) return { ...scopeAlone('combined_flagged'), primarySide: primarySideOf(margin) };
  if (reaches(Math.abs(margin), P.lean) && plans.funded === 'b') {
    return { ...scopeAlone(margin > 0 ? 'sales_led' : 'marketing_led'), lean: true };
  }
  return scopeAlone('undetermined');
}

/** Rule 0: too little is answered, or the person who approves the hire has not answered. */
export function isProvisional({ answered, shown, hasApprover }: Completeness): boolean {
  return !hasApprover || answered < P.leastAnswered || answered < P.leastAnsweredShare * shown;
}

// A combined role is asked for, or one post is all that is funded.
function isOnePostForBoth({ planned, funded }: Plans): boolean {
  return planned === 'd' || funded === 'c';
}

function callsForTwo(shares: Needs, { funded }: Plans): boolean {
  const { marginBelow, need, pressure } = P.twoSearches;
  return (
    !reaches(Math.abs(marginOf(shares)), marginBelow) &&
    reaches(shares.S, need) &&
    reaches(shares.M, need) &&
    reaches(shares.T, pressure) &&
    (funded === 'a' || funded === 'd')
  );
}

function primarySideOf(margin: number): ScopeFinding['primarySide'] {
  if (!reaches(Math.abs(margin), P.primarySide)) return 'client_must_name';
  return margin > 0 ? 'sales' : 'marketing';
}

/** A scope that is neither a lean nor has a primary side. */
export function scopeAlone(scope: Scope): ScopeFinding {
  return { scope, lean: false, primarySide: null };
}
