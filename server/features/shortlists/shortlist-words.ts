import { counted, levelWords, percentWords } from '../comparison';
import type { CandidateClass, Level } from '../scoring';
import { listed } from '../../shared/sentence';
import type { ComparedCandidate, ComparedRun, FrozenCompetency, FrozenFloor } from './domain/frozen-shortlist';

const CLASS_WORDS: Readonly<Record<CandidateClass, string>> = {
  capital_S: 'Capital S: at the bar in sales, and clearly stronger there than in marketing.',
  capital_M: 'Capital M: at the bar in marketing, and clearly stronger there than in sales.',
  both: 'Both: at the bar in sales and in marketing.',
  neither: 'Neither: below the bar in sales and in marketing.',
  undetermined: 'Undetermined: the evidence does not settle which of the two is the stronger craft.',
};

export function classWords(one: ComparedCandidate): string {
  return one.class ? CLASS_WORDS[one.class] : 'Not classified: more than a quarter of an axis has been observed by nobody.';
}

/** "2", "2, shared", "no place": ties share a rank, and where there is no order there is no number. */
export function placeWords({ place }: Pick<ComparedCandidate, 'place'>): string {
  if (!place) return 'No place';
  return place.isTied ? `${place.rank}, shared` : String(place.rank);
}

/** "VP Sales, Northgate". */
export function positionWords({ position, company }: Pick<ComparedCandidate, 'position' | 'company'>): string {
  return [position, company].filter(Boolean).join(', ');
}

/** The must-haves of one person: how many are shown, and what the others lack. */
export function floorsWords(floors: readonly FrozenFloor[]): string {
  if (floors.length === 0) return 'The brief names no must-have.';
  const inState = (status: FrozenFloor['status']) => floors.filter((floor) => floor.status === status).map((floor) => floor.name);
  if (inState('no_evidence').length === floors.length)
    return `Not enough evidence yet on any of the ${counted(floors.length, 'must-have')}.`;
  const shown = inState('shown').length;
  if (shown === floors.length) return floors.length === 1 ? 'The must-have is shown.' : `All ${floors.length} must-haves are shown.`;
  const gaps: [FrozenFloor['status'], string][] = [
    ['not_shown', 'The interviews leave open'],
    ['points_below', 'The interviews point below the floor of'],
    ['no_evidence', 'Not enough evidence on'],
  ];
  const words = gaps.map(([status, text]) => [text, inState(status)] as const).filter(([, names]) => names.length > 0);
  const open = words.map(([text, names]) => `${text}: ${listed(names)}.`);
  return [`${shown} of ${counted(floors.length, 'must-have')} shown.`, ...open].join(' ');
}

/** "Shown, 98%". */
export function floorWords({ status, probability }: FrozenFloor): string {
  const share = percentWords(probability ?? 0);
  if (status === 'shown') return `Shown, ${share}`;
  if (status === 'not_shown') return `Not shown, ${share}`;
  return status === 'points_below' ? `Points below, ${share}` : 'Not enough evidence';
}

/** What nobody has seen yet of what the brief weighs, one sentence per kind of missing; empty when nothing is missing. */
export function missingWords({ competencies }: Pick<ComparedCandidate, 'competencies'>): string[] {
  const counts = competencies.filter((one) => one.weight !== null);
  const kinds: [FrozenCompetency['state'], string][] = [
    ['not_assessed', 'Not assessed yet'],
    ['not_observed', 'Asked about and not observed'],
    ['not_enough', 'Seen by too few people for a level'],
  ];
  return kinds.flatMap(([state, words]) => {
    const names = counts.filter((one) => one.state === state).map((one) => one.name);
    if (names.length === 0) return [];
    return [`${words}: ${names.length === counts.length ? `all ${counts.length} competencies` : listed(names)}.`];
  });
}

/** Everything somebody needs who wants the sum done again. A stored record does not keep the order of its keys, so it is given here. */
export function versionsWords({ versions, seed, draws }: ComparedRun): string {
  const { instrument = 'unknown', parameters = 'unknown', weights = 'unknown' } = versions;
  return `Instrument ${instrument}, parameters ${parameters}, weights of ${weights}, seed ${seed}, ${draws.toLocaleString('en-GB')} draws.`;
}

/** "Sales 3.8 (3.5–4.1), marketing …": one line about somebody, the three levels apart. */
export function levelsLine({ sales, marketing, leadership }: Pick<ComparedCandidate, 'sales' | 'marketing' | 'leadership'>): string {
  if (!sales && !marketing && !leadership) return 'Not enough evidence yet on sales, on marketing or on leadership';
  const words = (level: Level | null) => (level ? levelWords(level) : 'not enough evidence');
  return `Sales ${words(sales)}, marketing ${words(marketing)}, leadership ${words(leadership)}`;
}
