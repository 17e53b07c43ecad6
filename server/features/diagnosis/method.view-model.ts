import { INSTRUMENT_VERSION, instrument } from '../intake';
import { redFlags } from './catalogue/red-flags';
import { DIAGNOSIS_PARAMETERS as P, DIAGNOSIS_PARAMETERS_VERSION } from './domain/parameters';
import { AXES, type Axis } from './domain/axes';
import { axisName, percent, SEVERITY_WORDS } from './wording';

const two = (value: number): string => value.toFixed(2);

/** How a diagnosis comes about, in plain words, with every number the code uses. Open to everybody. */
export function methodPage(isSignedIn: boolean) {
  return {
    title: 'How the diagnosis works',
    bar: { home: isSignedIn ? '/searches' : '/', title: 'Method', chip: null, actions: [] },
    versions: `Instrument ${INSTRUMENT_VERSION}, parameters ${DIAGNOSIS_PARAMETERS_VERSION}.`,
    items: instrument.items.length,
    shares: AXES.map((axis) => ({ axis, name: axisName(axis), text: MEANINGS[axis], max: instrument.axisMaxima[axis] })),
    numbers: {
      leastAnswered: P.leastAnswered,
      leastShare: percent(P.leastAnsweredShare),
      side: two(P.side),
      lead: two(P.lead),
      lean: two(P.lean),
      primarySide: two(P.primarySide),
      clear: two(P.clearMargin),
      twoMargin: two(P.twoSearches.marginBelow),
      twoNeed: two(P.twoSearches.need),
      twoPressure: two(P.twoSearches.pressure),
      resamples: P.resamples.toLocaleString('en-GB'),
      interval: percent(P.interval),
      high: percent(P.stability.high),
      moderate: percent(P.stability.moderate),
      approver: P.weights.approver,
      head: P.weights.functionalHead,
      other: P.weights.other,
    },
    flags: redFlags.map(({ id, name, when, why, whatToDo, severity }) => ({
      id,
      name,
      when,
      why,
      whatToDo,
      severity: SEVERITY_WORDS[severity],
    })),
  };
}

const MEANINGS: Readonly<Record<Axis, string>> = {
  S: 'evidence that the company needs sales leadership most',
  M: 'evidence that it needs marketing leadership most',
  T: 'signs that both jobs are too much for one person, and that two are funded',
  A: 'what the two functions have not agreed; every “We do not know” adds to it',
  R: 'targets, reporting lines and budgets that would make anybody fail',
};
