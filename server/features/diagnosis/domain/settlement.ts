import type { Diagnosis } from './diagnosis';
import { scopeAlone, type Recommendation, type ScopeFinding } from './decision-rules';
import type { RaisedFlag } from './red-flags';

/** The scopes a sponsor may decide for. The combined role has its own guarded way, at the brief. */
export const DECIDABLE_SCOPES = ['sales_led', 'marketing_led', 'two_searches'] as const;
export type DecidableScope = (typeof DECIDABLE_SCOPES)[number];

/** What a named person decided, or put on record against it, about a flag that only people can settle. */
export interface AlignmentDecision {
  readonly id: string;
  readonly kind: 'decision' | 'dissent';
  readonly flagId: string;
  /** What the brief will follow; null for a dissent. */
  readonly scope: DecidableScope | null;
  readonly reason: string;
  readonly decidedById: string;
  readonly decidedByName: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
  /** Ids of the decision makers who stood against each other when it was decided. */
  readonly parties: readonly string[];
}

export interface SettledFlag extends RaisedFlag {
  readonly settledBy: AlignmentDecision | null;
}

/** The diagnosis together with what was decided about it. */
export interface Settlement {
  /** What the brief follows: the decided scope where the stakeholders disagreed, else the recommendation. */
  readonly recommendation: Recommendation;
  readonly finding: ScopeFinding;
  /** The decision that settles RF-19; null when there is none, or when it no longer covers the disagreement. */
  readonly decision: AlignmentDecision | null;
  readonly dissents: readonly AlignmentDecision[];
  readonly flags: readonly SettledFlag[];
}

/** Ids of the decision makers who stand against each other. */
export function partiesOf({ conflict }: Pick<Diagnosis, 'conflict'>): readonly string[] {
  return [...new Set([...conflict.byMargin, ...conflict.byDirectQuestion].flatMap(({ sales, marketing }) => [sales, marketing]))].sort();
}

/**
 * Applies recorded decisions, the latest first in force. A decision covers the disagreement it was taken about: when
 * somebody joins it later, it has to be taken again. Averages never settle it (Ampersand method, section a.4).
 */
export function settle(diagnosis: Diagnosis, decisions: readonly AlignmentDecision[]): Settlement {
  const parties = partiesOf(diagnosis);
  const latest = [...decisions].sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime());
  const decision =
    latest.find(({ kind, parties: covered }) => kind === 'decision' && parties.length > 0 && parties.every((id) => covered.includes(id))) ??
    null;
  const decided = decision?.scope ?? null;
  const isSettled = decided !== null && diagnosis.recommendation !== 'provisional';
  const recommendation = isSettled ? decided : diagnosis.recommendation;
  return {
    recommendation,
    finding: isSettled && decided !== diagnosis.finding.scope ? scopeAlone(decided) : diagnosis.finding,
    decision,
    dissents: latest.filter(({ kind }) => kind === 'dissent'),
    flags: flagsUnder(diagnosis, recommendation).map((flag) => ({ ...flag, settledBy: flag.id === 'RF-19' ? decision : null })),
  };
}

// RF-01 reads the recommended role: it can first fire when a decision makes that role marketing.
function flagsUnder({ redFlags, quotaOnMarketing }: Diagnosis, recommendation: Recommendation): readonly RaisedFlag[] {
  const fires = recommendation === 'marketing_led' && !redFlags.some(({ id }) => id === 'RF-01');
  return fires && quotaOnMarketing ? [quotaOnMarketing, ...redFlags] : redFlags;
}
