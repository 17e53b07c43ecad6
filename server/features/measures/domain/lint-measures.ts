import { findingWords } from '../catalogue/finding-words';
import type { Finding, FindingKind, FindingSeverity } from './finding';
import { carrierOf, NO_TERMS, type Carrier, type MeasureTerms, type ReviewedMeasure } from './measure';
import type { MeasureSetting } from './measure-setting';
import { findingsOfEach } from './findings-of-each';
import { findingsOfAll } from './findings-of-all';

/** A measure with its place, whose it is, and its terms whether said or not. */
export interface PlacedMeasure {
  readonly index: number;
  readonly name: string;
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

/** Everything that can be said against the measures of a brief: what concerns all of them first, then row by row. Never throws. */
export function lintMeasures(measures: readonly ReviewedMeasure[], setting: MeasureSetting): readonly Finding[] {
  const placed = measures.map(({ name, ownership, terms }, index) => ({
    index,
    name,
    carrier: carrierOf(ownership, setting.primarySide),
    terms: terms ?? NO_TERMS,
  }));
  const facts: MeasureCase = { measures: placed, setting };
  return [...findingsOfAll(facts), ...findingsOfEach(facts)].map(inWords);
}

function inWords({ kind, severity, measure, it, facts }: Hit): Finding {
  const { title, why, proposal, flagId } = findingWords[kind];
  return { kind, severity, title, why: why.replace('{it}', () => it), proposal, measure, flagId, key: JSON.stringify([kind, ...facts]) };
}
