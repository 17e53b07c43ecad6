import { candidateMap, responsive, type CandidateMapData } from '../../charts';
import { competencyById, profiles } from '../competencies';
import { SCORING_PARAMETERS, type ClassProbabilities } from '../scoring';
import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import { listed } from '../../shared/sentence';
import { linkCell, textCell, table, type Cell, type DataTable } from './table-parts';
import type { ShownPerson } from './comparison-people';
import { CLASS_NAMES, counted, intervalWords, levelWords, percentWords } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import type { AxisPair, AxisResult, ComparedCandidate } from './domain/comparison-result';

export interface MapSection {
  readonly caption: string;
  readonly chart: TrustedHtml;
  readonly table: DataTable;
  readonly rule: string;
  /** For a combined role: who is ahead of nobody else's shadow on both axes, and the weaker axis of each; empty for other roles. */
  readonly pairs: readonly string[];
  /** What one more interview would narrow most, per person without a settled class. */
  readonly next: readonly string[];
}

/** Where everybody stands on the two axes. They are two readings; there is no total. */
export function mapSection(comparison: ReadyComparison, people: readonly ShownPerson[]): MapSection {
  const { threshold, gap } = comparison.input;
  return {
    caption: `Marketing across, sales up. Inside the band the two axes are closer than ${gap} and neither is a capital.`,
    chart: trustedHtml(responsive(candidateMap, mapData(comparison, people), { place: 'column' })),
    table: mapTable(comparison.search.id, people),
    rule: `A class is given from a probability of ${percentWords(SCORING_PARAMETERS.classProbability)}, with the bar at ${threshold} on each axis. Sales and marketing are two readings; there is no total.`,
    pairs: pairsWords(comparison.result.pairs ?? [], people),
    next: people.flatMap(nextWords),
  };
}

export function mapData({ input, brief }: ReadyComparison, people: readonly ShownPerson[]): CandidateMapData {
  const { threshold, gap } = input;
  const single = brief.primarySide === 'sales' ? 'sales_led' : 'marketing_led';
  return {
    threshold,
    gap,
    correlation: SCORING_PARAMETERS.axisErrorCorrelation,
    isBesideTable: true,
    target: input.axisPrior ? 'combined_flagged' : single,
    candidates: people.map(({ name, compared }) => ({
      name,
      sales: placed(compared.axes.sales),
      marketing: placed(compared.axes.marketing),
      class: MAP_CLASSES[compared.classification?.class ?? 'undetermined'],
      interviewers: compared.interviewers,
    })),
  };
}

/** The pair of axes, which a combined role is judged by. It has a weaker half and no mean. */
function pairsWords(pairs: readonly AxisPair[], people: readonly ShownPerson[]): string[] {
  const shown = people.flatMap((person) => {
    const pair = pairs.find((one) => one.candidacyId === person.candidacyId);
    return pair ? [{ ...person, ...pair }] : [];
  });
  if (shown.length === 0) return [];
  const front = shown.filter(({ isOnFront }) => isOnFront).map(({ name }) => name);
  const verb = front.length === 1 ? 'is' : 'are each';
  return [
    `${listed(front)} ${verb} matched by nobody who is as high on both axes and higher on one.`,
    ...shown.map(({ name, weaker, compared }) => `${name}’s weaker axis is ${weaker}, ${levelWords(compared.axes[weaker].level)}.`),
  ];
}

const MAP_CLASSES = {
  capital_S: 'capital_s',
  capital_M: 'capital_m',
  both: 'both',
  neither: 'neither',
  undetermined: 'undetermined',
} as const;

function placed({ isPlaced, level }: AxisResult): AxisResult['level'] | null {
  return isPlaced ? level : null;
}

function mapTable(searchId: string, people: readonly ShownPerson[]): DataTable {
  const columns = ['Candidate', 'Marketing', 'Sales', 'Leadership', 'Class'];
  return table('Levels 1 to 5, the 80% interval beneath', columns, {
    rows: people.map(({ candidacyId, name, compared }) => [
      linkCell(name, `/searches/${searchId}/comparison/${candidacyId}`, basisWords(compared)),
      axisCell('Marketing', compared.axes.marketing),
      axisCell('Sales', compared.axes.sales),
      axisCell('Leadership', compared.axes.leadership),
      classCell(compared),
    ]),
  });
}

function axisCell(label: string, { level, isPlaced }: AxisResult): Cell {
  return isPlaced ? textCell(label, level.mean.toFixed(1), intervalWords(level)) : textCell(label, 'Not enough evidence');
}

/** What the levels rest on: how many people, and how much of an axis nobody has seen. */
function basisWords({ axes, interviewers }: ComparedCandidate): string {
  const parts = profiles
    .filter((profile) => axes[profile].isPlaced && axes[profile].unobserved > 0)
    .map((profile) => `${percentWords(axes[profile].unobserved)} of ${profile}`);
  const basis = interviewers === 0 ? 'no interview yet' : counted(interviewers, 'interviewer');
  return parts.length === 0 ? basis : `${basis}; nobody has observed ${listed(parts)}`;
}

function classCell({ classification }: ComparedCandidate): Cell {
  if (!classification) return textCell('Class', 'Not classified', 'more than a quarter of an axis has been observed by nobody');
  const { class: own, probabilities, bothLacksEvidence } = classification;
  if (bothLacksEvidence) return textCell('Class', CLASS_NAMES[own], '“both” also needs a referee on each axis who saw the person lead it');
  return textCell(
    'Class',
    CLASS_NAMES[own],
    own === 'undetermined' ? likeliest(probabilities) : percentWords(classShare(own, probabilities)),
  );
}

function classShare(own: 'capital_S' | 'capital_M' | 'both' | 'neither', p: ClassProbabilities): number {
  // A capital has two conditions; the weaker one is what its certainty rests on.
  if (own === 'capital_S') return Math.min(p.pS, p.pGapS);
  return own === 'capital_M' ? Math.min(p.pM, p.pGapM) : p[own];
}

function likeliest({ both, onlyS, onlyM, neither }: ClassProbabilities): string {
  const quadrants: [string, number][] = [
    ['both at the bar', both],
    ['only sales', onlyS],
    ['only marketing', onlyM],
    ['neither', neither],
  ];
  const [words, share] = quadrants.reduce((best, one) => (one[1] > best[1] ? one : best));
  return `likeliest: ${words}, ${percentWords(share)}`;
}

function nextWords({ name, compared: { nextEvidence, interviewers } }: ShownPerson): string[] {
  if (!nextEvidence || interviewers === 0) return [];
  return [
    `${name}: one more interviewer on ${competencyById(nextEvidence.competencyId).name} would narrow the ${nextEvidence.axis} axis most.`,
  ];
}
