import { competencyById, profiles, type CompetencyId, type Profile } from '../competencies';
import { nextEvidence, SCORING_PARAMETERS, type ClassProbabilities } from '../scoring';
import { CLASS_NAMES, levelWords, percentWords } from './comparison-words';
import { evidenceOf, weightedIds } from './domain/comparison-input';
import type { Explanation } from './explanation.service';
import { headCell, numberCell, table, textCell, type DataTable } from './table-parts';

export interface ExplainedClass {
  readonly headline: string;
  readonly rule: string;
  readonly axes: DataTable;
  readonly probabilities: DataTable | null;
  /** What one more interviewer would narrow most, axis by axis; the axis that is less certain first. */
  readonly next: readonly string[];
}

/** The class with its probabilities, the axes it rests on, and what would make it surer. */
export function explainedClass(explanation: Explanation): ExplainedClass {
  const { threshold, gap } = explanation.comparison.input;
  const { classification } = explanation.person.compared;
  return {
    headline: headline(explanation),
    rule: `A class is given from a probability of ${percentWords(SCORING_PARAMETERS.classProbability)}: a capital needs its axis at ${threshold} or more and ${gap} ahead of the other, “both” and “neither” need both axes on one side of ${threshold}. Sales and marketing are two readings; there is no total.`,
    axes: axesTable(explanation),
    probabilities: classification && probabilityTable(classification.probabilities, explanation),
    next: nextSentences(explanation),
  };
}

function headline({ person: { name, compared } }: Explanation): string {
  const { classification } = compared;
  if (!classification) return `${name} is not classified: more than a quarter of an axis has been observed by nobody.`;
  if (classification.bothLacksEvidence) return `${name} would be “both”, once a referee on each axis has seen ${name} lead it.`;
  const own = CLASS_NAMES[classification.class];
  return classification.class === 'undetermined' ? `${name} is undetermined: no class reaches its probability.` : `${name}: ${own}.`;
}

const AXIS_NAMES: Readonly<Record<Profile, string>> = { sales: 'Sales', marketing: 'Marketing', leadership: 'Leadership' };

function axesTable({ person }: Explanation): DataTable {
  return table('Axes, level 1 to 5 with the 80% interval', ['Axis', 'Level', 'Uncertainty', 'Observed by nobody'], {
    rows: profiles.map((profile) => {
      const { level, isPlaced, unobserved } = person.compared.axes[profile];
      return [
        headCell(AXIS_NAMES[profile]),
        textCell('Level', isPlaced ? levelWords(level) : 'Not enough evidence'),
        textCell('Uncertainty', isPlaced ? `SD ${level.sd.toFixed(2)}` : 'none given'),
        textCell('Observed by nobody', unobserved === 0 ? 'nothing' : `${percentWords(unobserved)} of the weight`),
      ];
    }),
  });
}

function probabilityTable(p: ClassProbabilities, { comparison }: Explanation): DataTable {
  const { threshold, gap } = comparison.input;
  const rows: [string, number][] = [
    [`Both axes at ${threshold} or more`, p.both],
    [`Only sales at ${threshold} or more`, p.onlyS],
    [`Only marketing at ${threshold} or more`, p.onlyM],
    ['Neither', p.neither],
    [`Sales ${gap} or more ahead of marketing`, p.pGapS],
    [`Marketing ${gap} or more ahead of sales`, p.pGapM],
  ];
  return table('Probabilities; the first four cover everything', ['That', 'Probability'], {
    rows: rows.map(([words, share]) => [headCell(words), numberCell('Probability', percentWords(share))]),
  });
}

function nextSentences(explanation: Explanation): string[] {
  const { axes } = explanation.person.compared;
  const order = axes.sales.level.sd >= axes.marketing.level.sd ? (['sales', 'marketing'] as const) : (['marketing', 'sales'] as const);
  return order.flatMap((axis) => {
    const weights = explanation.comparison.input.axisWeights[axis];
    const parts = weightedIds(weights).map((competency: CompetencyId) => ({
      competency,
      weight: weights[competency] ?? 0,
      evidence: evidenceOf(explanation.file.competencies[competency]),
    }));
    const next = nextEvidence(parts);
    if (!next) return [];
    const fall = `from ${next.sdBefore.toFixed(2)} to ${next.sdAfter.toFixed(2)}`;
    return [
      `${AXIS_NAMES[axis]}: one more interviewer on ${competencyById(next.competency).name} would narrow the axis most; the SD of that estimate falls ${fall}.`,
    ];
  });
}
