import { LEAST_CANDIDATES } from '../agreement';
import { competencyById } from '../competencies';
import type { FilledScorecard } from './domain/assigned-scorecard';
import { adjustedMeans, type PanelSeverity } from './domain/panel-severity';

export interface SeveritySection {
  readonly words: readonly string[];
  /** Empty where nothing may be said of anybody. */
  readonly interviewers: readonly {
    readonly name: string;
    readonly people: string;
    readonly unadjusted: string;
    readonly adjusted: string;
  }[];
  /** Of the person that the page is about. */
  readonly means: readonly { readonly name: string; readonly unadjusted: string; readonly adjusted: string }[];
}

/** How strict the interviewers are, or in plain words why nothing is said of it; null before anybody has rated. */
export function severitySection(severity: PanelSeverity | null, cards: readonly FilledScorecard[]): SeveritySection | null {
  if (severity === null) return null;
  if (severity.kind !== 'shown') return { words: [whyNot(severity)], interviewers: [], means: [] };
  return {
    words: shownWords(severity.left),
    interviewers: severity.interviewers.map(({ name, candidates, unadjusted, adjusted }) => ({
      name,
      people: String(candidates),
      unadjusted: apartWords(unadjusted),
      adjusted: apartWords(adjusted),
    })),
    means: adjustedMeans(cards, severity.interviewers).map(({ competencyId, unadjusted, adjusted }) => ({
      name: competencyById(competencyId).name,
      unadjusted: unadjusted.toFixed(2),
      adjusted: adjusted.toFixed(2),
    })),
  };
}

function whyNot(severity: Exclude<PanelSeverity, { kind: 'shown' }>): string {
  if (severity.kind === 'too_few') return tooFewWords(severity.most);
  if (severity.kind === 'barred')
    return 'Whether somebody rates more strictly than others is not worked out here: candidates may live in New York City, where a figure that is learned from ratings needs a bias audit on file first.';
  return 'On each competency the same interviewers rated everybody. However strict one of them is, it is the same for all and cancels in the order, so nothing is worked out and nothing adjusted.';
}

function tooFewWords(most: number): string {
  const so = most === 0 ? 'nobody has rated anybody whom others rated too' : `nobody here has rated more than ${most}`;
  return `How strict an interviewer is cannot be told yet. It takes ${LEAST_CANDIDATES} people whom others rated on the same competencies, and ${so}.`;
}

function shownWords(left: number): string[] {
  return [
    'Not everybody was rated by the same interviewers, so it matters whom somebody met. The first figure says how far an interviewer lies from the others on the same people and competencies; the second is drawn towards nought, because a few people prove little.',
    'No estimate and no order uses either figure: they rest on the ratings as they were sent. Nor do they judge an interviewer, which takes some 30 candidates of several searches.',
    ...(left === 0
      ? []
      : [
          `${left === 1 ? 'One interviewer is' : `${left} interviewers are`} not listed: fewer than ${LEAST_CANDIDATES} people rated together with others.`,
        ]),
  ];
}

/** "0.42 kinder". */
function apartWords(term: number): string {
  const size = Math.abs(term).toFixed(2);
  if (size === '0.00') return 'as the others';
  return `${size} ${term > 0 ? 'kinder' : 'stricter'}`;
}
