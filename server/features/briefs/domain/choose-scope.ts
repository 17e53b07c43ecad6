import type { Side } from '../../../shared/side';
import type { AlignmentDecision, Need, Recommendation } from './need';
import { scopes, sideOfScope, type Scope } from './scope';

/** Whether a brief can be generated, and for which role. */
export type ScopeChoice =
  | { readonly kind: 'ready'; readonly scope: Scope; readonly primarySide: Side }
  /** The client has to say which side this search (or the combined role) puts first. */
  | { readonly kind: 'side_needed'; readonly scope: Scope }
  | { readonly kind: 'refused'; readonly because: 'undetermined' | 'blocked' | 'provisional' };

/** Margins this close to the middle name no side by themselves. */
const NO_SIDE_BELOW = 0.05;

/**
 * The scope that the evidence gives. A recorded decision settles a conflict of stakeholders; an average never does. The combined
 * role is never an answer to "undetermined" unless somebody asks for it by name, which is a different path.
 */
export function chooseScope(need: Need, decision: AlignmentDecision | null): ScopeChoice {
  const scope = need.recommendation === 'provisional' ? 'provisional' : (decision?.scope ?? need.recommendation);
  if (isNoScope(scope)) return { kind: 'refused', because: scope };
  const primarySide = sideOfScope(scope) ?? need.primarySide ?? sideOfMargin(need.margin);
  return primarySide ? { kind: 'ready', scope, primarySide } : { kind: 'side_needed', scope };
}

function isNoScope(recommendation: Recommendation): recommendation is Exclude<Recommendation, Scope> {
  return !(scopes as readonly string[]).includes(recommendation);
}

function sideOfMargin(margin: number): Side | null {
  if (Math.abs(margin) < NO_SIDE_BELOW) return null;
  return margin > 0 ? 'sales' : 'marketing';
}
