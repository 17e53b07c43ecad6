import type { Side } from '../../../shared/side';
import type { Scope } from './scope';

/**
 * What a brief needs to know of a diagnosis. A diagnosis has this shape and more: the domain of the brief names only the part
 * it reads, so that neither feature's rules depend on the other's.
 */
export type Recommendation =
  'sales_led' | 'marketing_led' | 'two_searches' | 'combined_flagged' | 'undetermined' | 'blocked' | 'provisional';

export type Severity = 'block_publish' | 'block_start' | 'warn';

export interface Flag {
  readonly id: string;
  readonly severity: Severity;
  readonly name: string;
  readonly message: string;
  readonly briefImplication: string;
}

export interface Need {
  /** Shares of the five axes, 0 to 1. */
  readonly shares: { readonly S: number; readonly M: number; readonly T: number; readonly A: number; readonly R: number };
  /** −1 (marketing) to +1 (sales). */
  readonly margin: number;
  readonly recommendation: Recommendation;
  readonly lean: boolean;
  readonly primarySide: Side | null;
  readonly confidence: 'high' | 'moderate' | 'low';
  readonly redFlags: readonly Flag[];
  /** How much each item moves the margin: margin with it minus margin without it. */
  readonly contributions: readonly { readonly item: string; readonly delta: number }[];
}

/** A decision on record where stakeholders disagreed. The combined role is not decided there: it has its guarded path. */
export interface AlignmentDecision {
  readonly decidedBy: string;
  readonly scope: Exclude<Scope, 'combined_flagged'>;
  readonly reason: string;
  /** As people read it: "Tue 6 Oct 2026". */
  readonly decidedOn: string;
  /** What others put on record against it. */
  readonly dissents: readonly { readonly name: string; readonly reason: string }[];
}
