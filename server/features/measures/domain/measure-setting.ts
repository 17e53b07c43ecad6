import type { Side } from '../../../shared/side';
import type { ReviewedMeasure } from './measure';

/** What the intake says about targets (question 19), reporting lines (21) and data (24): the option given, or null. */
export interface StatedArrangement {
  readonly closedSales: string | null;
  readonly lines: string | null;
  readonly data: string | null;
}

/** Everything that the measures of a brief are judged against. */
export interface MeasureSetting {
  readonly primarySide: Side;
  /** A combined role: one person stands behind both functions. */
  readonly leadsBoth: boolean;
  readonly reporting: readonly string[];
  readonly stated: StatedArrangement;
  /** Small self-service deals, in which marketing can own the sale: a closing number is a warning there. */
  readonly isTransactional: boolean;
}

/** The part of a brief that the review reads. */
export interface BriefWithMeasures {
  readonly scope: string;
  readonly primarySide: Side;
  readonly content: {
    readonly measures: readonly ReviewedMeasure[];
    readonly reporting: readonly { readonly text: string }[];
    readonly implications: readonly { readonly flagId: string; readonly severity: string }[];
    readonly stated?: StatedArrangement;
  };
}

const NOTHING_STATED: StatedArrangement = { closedSales: null, lines: null, data: null };

/** What the measures of a brief are judged against, as the brief has it. */
export function settingOf({ scope, primarySide, content }: BriefWithMeasures): MeasureSetting {
  return {
    primarySide,
    leadsBoth: scope === 'combined_flagged',
    reporting: content.reporting.map(({ text }) => text),
    stated: content.stated ?? NOTHING_STATED,
    isTransactional: content.implications.some(({ flagId, severity }) => flagId === 'RF-01' && severity === 'warn'),
  };
}
