import type { Side } from '../../../shared/side';
import type { Answers } from './answers';
import type { AxisValues } from './axes';
import type { Confidence } from './confidence';
import type { Contribution } from './contributions';
import type { Recommendation, ScopeFinding } from './decision-rules';
import type { Conflict, ContestedItem } from './disagreement';
import type { Sensitivity } from './flips';
import type { RaisedFlag } from './red-flags';

/** What the answers of one search say. A value: the same input and seed always give the same diagnosis. */
export interface Diagnosis {
  readonly versions: { readonly instrument: string; readonly parameters: string };
  readonly seed: number;
  readonly resamples: number;

  readonly shares: AxisValues;
  /** −1 (marketing) to +1 (sales). */
  readonly margin: number;
  /** The margin without the direct question (I01) and the planned advertisement (I20). */
  readonly diagnosticMargin: number;

  /** The scope, or "provisional" (rule 0) or "blocked" (rule 1) where there is none yet. */
  readonly recommendation: Recommendation;
  /** What rules 2 to 7 find, whatever rules 0 and 1 say. */
  readonly finding: ScopeFinding;
  /** null while the recommendation is provisional or blocked. */
  readonly confidence: Confidence | null;
  /** What the confidence would be if nothing were missing or in dispute. */
  readonly confidenceOfFinding: Confidence;
  /** Share of resamples with the same scope as `finding`, 0 to 1. */
  readonly stability: number;
  readonly interval: { readonly low: number; readonly high: number };

  /** Items with a real answer, items answered only by "We do not know", and items that were asked. */
  readonly answered: number;
  readonly unknown: number;
  readonly shown: number;

  readonly redFlags: readonly RaisedFlag[];
  /** RF-01 for the case that somebody decides for a marketing role; diagnoses stored before parameters 1.1.0 do not have it. */
  readonly quotaOnMarketing?: RaisedFlag | null;
  readonly contradictions: readonly RaisedContradiction[];
  /** Every answered item, the one that moved the margin most first. */
  readonly contributions: readonly Contribution[];
  readonly sensitivity: Sensitivity;

  readonly respondents: readonly RespondentResult[];
  readonly conflict: Conflict;
  readonly contested: readonly ContestedItem[];
  /** Krippendorff's alpha over the items; null with one respondent or without variation. */
  readonly agreement: number | null;
  /** The result without each head of a function, since heads tend to see the shortage in the other's work. */
  readonly withoutHeads: readonly ResultWithout[];

  /** For every item the one answer that counts where a rule reads an answer: the approver's where there is one. */
  readonly deciding: Answers;
}

export interface RaisedContradiction {
  readonly id: string;
  readonly sentence: string;
  readonly raisedBy: readonly string[];
}

export interface RespondentResult {
  readonly id: string;
  readonly name: string;
  readonly isApprover: boolean;
  readonly isDecisionMaker: boolean;
  readonly functionLed: Side | null;
  readonly weight: number;
  readonly shares: AxisValues;
  readonly margin: number;
  readonly diagnosticMargin: number;
  readonly finding: ScopeFinding;
  readonly answered: number;
  readonly unknown: number;
  readonly redFlags: readonly string[];
  readonly contradictions: readonly string[];
}

export interface ResultWithout {
  readonly respondent: string;
  readonly shares: AxisValues;
  readonly margin: number;
  readonly finding: ScopeFinding;
}
