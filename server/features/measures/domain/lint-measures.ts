import { findingWords } from '../catalogue/finding-words';
import type { Finding } from './finding';
import { carrierOf, NO_TERMS, type ReviewedMeasure } from './measure';
import type { Hit, MeasureCase } from './measure-case';
import type { MeasureSetting } from './measure-setting';
import { findingsOfEach } from './findings-of-each';
import { findingsOfAll } from './findings-of-all';

/** Everything that can be said against the measures of a brief: what concerns all of them first, then row by row. Never throws. */
export function lintMeasures(measures: readonly ReviewedMeasure[], setting: MeasureSetting): readonly Finding[] {
  const placed = measures.map(({ name, formula, ownership, terms }, index) => ({
    index,
    name,
    formula,
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
