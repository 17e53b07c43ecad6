import { COMPETENCY_LIBRARY_VERSION, competencyIds } from '../competencies';
import { estimate, SCORING_PARAMETERS as P, SCORING_VERSION, type CompetencyEvidence } from '../scoring';
import { levelWords, percentWords } from './comparison-words';
import { headCell, table, textCell } from './table-parts';

const two = (value: number): string => value.toFixed(2);

/** How estimates, classes and the order come about, with every number the code uses, and what they are not for. Open to everybody. */
export function scoringMethodPage(isSignedIn: boolean) {
  return {
    title: 'How people are scored',
    bar: { home: isSignedIn ? '/searches' : '/', title: 'Method', chip: null, actions: [] },
    versions: `Catalogue ${COMPETENCY_LIBRARY_VERSION}, parameters ${SCORING_VERSION}.`,
    competencies: competencyIds.length,
    prior: { mean: two(P.priorMean), variance: two(P.priorVariance) },
    sources: [
      source('Interviews', P.interview, 'The level of the anchors that each interviewer gave.'),
      source('References', P.reference, `Referees are kind: ${P.reference.leniency} of a level is taken off.`),
      source('Situations', P.sjt, 'Points of the key, 0 to 3, put on the five levels.'),
      source('Own ratings', P.self, `${P.self.leniency} of a level is taken off.`),
    ],
    examples: table(
      'What a competency comes to, with an 80% interval',
      ['Evidence', 'Estimate', 'Weight of interviews', 'Weight of own ratings'],
      {
        rows: EXAMPLES.map(exampleRow),
      },
    ),
    panel: two(P.interview.sharedInPanel),
    numbers: {
      competencyCorrelation: two(P.competencyErrorCorrelation),
      axisCorrelation: two(P.axisErrorCorrelation),
      threshold: P.threshold,
      gap: P.gap,
      classProbability: percentWords(P.classProbability),
      floorProbability: percentWords(P.floorProbability),
      unobserved: percentWords(P.unobservedWeightLimit),
      spread: P.interviewerSpreadLimit,
      deviation: two(P.averageDeviationLimit),
      ratingSpread: P.ratingSpreadLimit,
      selfGap: P.selfGapLimit,
      draws: P.draws.toLocaleString('en-GB'),
      cap: P.weightCap,
      separation: percentWords(P.separationShare),
      robust: percentWords(P.robustFirstShare),
    },
  };
}

interface SourceParameters {
  readonly perRating: number;
  readonly shared: number;
  readonly discount: number;
}

function source(name: string, { perRating, shared, discount }: SourceParameters, text: string) {
  return { name, text, perRating: String(perRating), shared: String(shared), discount: String(discount) };
}

const EXAMPLES: readonly (readonly [string, CompetencyEvidence])[] = [
  ['Nothing yet', {}],
  ['Own ratings of 5 and 5 alone', { self: [5, 5] }],
  ['One interviewer, 5', { interview: [5] }],
  ['Three interviewers, 5 each', { interview: [5, 5, 5] }],
  [
    'Interviewers 4, 4, 3; situation 3 of 3; referees 5, 4; own ratings 5, 4',
    { interview: [4, 4, 3], sjt: [3], reference: [5, 4], self: [5, 4] },
  ],
  ['Two interviewers far apart, 2 and 5', { interview: [2, 5] }],
];

function exampleRow([name, evidence]: (typeof EXAMPLES)[number]) {
  const { share, ...level } = estimate(evidence);
  return [
    headCell(name),
    textCell('Estimate', levelWords(level)),
    textCell('Weight of interviews', percentWords(share.interview)),
    textCell('Weight of own ratings', percentWords(share.self)),
  ];
}
