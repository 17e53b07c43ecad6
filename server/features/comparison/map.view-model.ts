import { candidateMap, responsive, type CandidateMapData } from '../../charts';
import { competencyById } from '../competencies';
import { SCORING_PARAMETERS, type ClassProbabilities } from '../scoring';
import { trustedHtml, type TrustedHtml } from '../../shared/trusted-html';
import { headCell, textCell, table, type Cell, type DataTable } from './table-parts';
import type { ShownPerson } from './comparison-people';
import { CLASS_NAMES, levelWords, percentWords } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import type { AxisResult, ComparedCandidate } from './domain/comparison-result';

export interface MapSection {
  readonly caption: string;
  readonly chart: TrustedHtml;
  readonly table: DataTable;
  readonly rule: string;
  /** What one more interview would narrow most, per person without a settled class. */
  readonly next: readonly string[];
}

/** Where everybody stands on the two axes. They are two readings; there is no total. */
export function mapSection(comparison: ReadyComparison, people: readonly ShownPerson[]): MapSection {
  const { threshold, gap } = comparison.input;
  return {
    caption: `Marketing across, sales up. Inside the band the two axes are closer than ${gap} and neither is a capital.`,
    chart: trustedHtml(responsive(candidateMap, mapData(comparison, people))),
    table: mapTable(people),
    rule: `A class is given from a probability of ${percentWords(SCORING_PARAMETERS.classProbability)}, with the bar at ${threshold} on each axis. Sales and marketing are two readings; there is no total.`,
    next: people.flatMap(nextWords),
  };
}

function mapData({ input, brief }: ReadyComparison, people: readonly ShownPerson[]): CandidateMapData {
  const { threshold, gap } = input;
  const single = brief.primarySide === 'sales' ? 'sales_led' : 'marketing_led';
  return {
    threshold,
    gap,
    correlation: SCORING_PARAMETERS.axisErrorCorrelation,
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

function mapTable(people: readonly ShownPerson[]): DataTable {
  const columns = ['Candidate', 'Marketing', 'Sales', 'Leadership', 'Class'];
  return table('Levels 1 to 5, with the 80% interval in brackets', columns, {
    rows: people.map(({ name, compared }) => [
      headCell(name),
      axisCell('Marketing', compared.axes.marketing),
      axisCell('Sales', compared.axes.sales),
      axisCell('Leadership', compared.axes.leadership),
      classCell(compared),
    ]),
  });
}

function axisCell(label: string, { level, isPlaced, unobserved }: AxisResult): Cell {
  if (!isPlaced) return textCell(label, 'Not enough evidence');
  return textCell(label, levelWords(level), unobserved > 0 ? `${percentWords(unobserved)} of its weight observed by nobody` : null);
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

function nextWords({ name, compared: { nextEvidence } }: ShownPerson): string[] {
  if (!nextEvidence) return [];
  return [
    `${name}: one more interviewer on ${competencyById(nextEvidence.competencyId).name} would narrow the ${nextEvidence.axis} axis most.`,
  ];
}
