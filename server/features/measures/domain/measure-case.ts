import type { FindingKind, FindingSeverity } from './finding';
import type { Carrier, MeasureTerms } from './measure';
import type { MeasureSetting } from './measure-setting';

/** A measure with its place, whose it is, and its terms whether said or not. */
export interface PlacedMeasure {
  readonly index: number;
  readonly name: string;
  readonly formula: string;
  readonly carrier: Carrier;
  readonly terms: MeasureTerms;
}

export interface MeasureCase {
  readonly measures: readonly PlacedMeasure[];
  readonly setting: MeasureSetting;
}

/** What makes a finding, before its words are put to it. */
export interface Hit {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly measure: number | null;
  /** What the sentence is about. */
  readonly it: string;
  /** What a waiver of it would be given for. */
  readonly facts: readonly (string | number)[];
}
