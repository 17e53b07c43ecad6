import type { Side } from '../../../shared/side';
import { hasTerms, ownershipFor, type Carrier, type MeasureTerms } from '../../measures';
import type { Measure } from './brief';
import type { Source } from './source';

interface EditedMeasure {
  readonly name: string;
  readonly formula: string;
  readonly cadence: string;
  readonly carrier: Carrier;
  readonly terms: MeasureTerms;
}

/** The measures after an edit: one that says what it said before keeps its source, any other was written by hand. */
export function measuresAfter(
  before: readonly Measure[],
  edited: readonly EditedMeasure[],
  { primarySide, hand }: { primarySide: Side; hand: Source },
): readonly Measure[] {
  return edited.map(({ name, formula, cadence, carrier, terms }) => {
    const earlier = before.find((one) => one.name === name);
    const ownership = ownershipFor(carrier, primarySide, earlier?.ownership ?? '');
    const measure = { name, formula, cadence, ownership, ...(hasTerms(terms) ? { terms } : {}) };
    return { ...measure, source: earlier && isSame(earlier, measure) ? earlier.source : hand };
  });
}

function isSame(one: Omit<Measure, 'source'>, other: Omit<Measure, 'source'>): boolean {
  return factsOf(one) === factsOf(other);
}

const factsOf = ({ name, formula, cadence, ownership, terms }: Omit<Measure, 'source'>): string =>
  JSON.stringify([name, formula, cadence, ownership, hasTerms(terms) ? Object.entries(terms ?? {}).sort() : []]);
