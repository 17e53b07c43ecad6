import { competencyById, type CompetencyId } from '../competencies';
import { candidacyUrl } from '../people';
import { estimate, SCORING_PARAMETERS, type EvidenceSource } from '../scoring';
import { counted, intervalWords, levelWords, percentWords } from './comparison-words';
import { evidenceOf } from './domain/comparison-input';
import type { ComparedCompetency } from './domain/comparison-result';
import type { Explanation } from './explanation.service';

/** One competency of one person, opened: the figure, what it is made of, and each piece of evidence. */
export interface ExplainedCompetency {
  readonly id: CompetencyId;
  readonly name: string;
  /** "4.2 (3.8–4.6)", or why there is none. */
  readonly figure: string;
  readonly basis: string;
  /** Must-have, weight. */
  readonly role: string;
  readonly shares: string;
  readonly evidence: readonly EvidenceLine[];
  /** What is missing or has to be talked about. */
  readonly notes: readonly string[];
}

interface EvidenceLine {
  readonly source: string;
  readonly what: string;
  /** What was asked, noted or written, one line each. */
  readonly said: readonly string[];
  readonly href: string | null;
}

export function explainedCompetency(explanation: Explanation, compared: ComparedCompetency, weight: number): ExplainedCompetency {
  const { competencyId: id } = compared;
  const { name } = competencyById(id);
  const floor = explanation.comparison.brief.mustHaves[id];
  return {
    id,
    name,
    figure: figureWords(compared),
    basis: basisWords(compared),
    role: [weight > 0 ? `weight ${weight}` : 'no weight', floor === undefined ? '' : `must-have, floor ${floor}`]
      .filter(Boolean)
      .join(' · '),
    shares: sharesWords(explanation, id),
    evidence: [...ratingLines(explanation, id), ...referenceLines(explanation, id), ...answerLines(explanation, id)],
    notes: notesOf(compared),
  };
}

const NO_FIGURE = { not_assessed: 'Not assessed', not_observed: 'Not observed' } as const;

export function figureWords({ state, level }: ComparedCompetency): string {
  if (state === 'enough') return levelWords(level);
  return state === 'not_enough' ? `Not enough evidence (${intervalWords(level)})` : NO_FIGURE[state];
}

function basisWords({ rawMean, ratings }: ComparedCompetency): string {
  return rawMean === null ? 'no rating' : `raw mean ${rawMean.toFixed(1)} of ${counted(ratings.length, 'rating')}`;
}

const SOURCES: readonly { source: 'prior' | EvidenceSource; name: string }[] = [
  { source: 'prior', name: 'where everybody starts' },
  { source: 'interview', name: 'interviews' },
  { source: 'sjt', name: 'situation' },
  { source: 'reference', name: 'references' },
  { source: 'self', name: 'own rating' },
];

/** What each source contributes to the estimate; the sources that are missing are not named. */
function sharesWords({ file }: Explanation, id: CompetencyId): string {
  const { share } = estimate(evidenceOf(file.competencies[id]));
  const parts = SOURCES.filter(({ source }) => share[source] > 0).map(({ source, name }) => `${name} ${percentWords(share[source])}`);
  return `Made of: ${parts.join(', ')}.`;
}

function ratingLines({ cards, comparison }: Explanation, id: CompetencyId): EvidenceLine[] {
  return cards.flatMap((card) => {
    const rating = card.competencyIds.includes(id) ? card.ratings.find((one) => one.competencyId === id) : undefined;
    if (!rating?.value) return [];
    return [
      {
        source: card.interviewerName,
        what: rating.value === 'not_observed' ? 'not observed' : `rated ${rating.value}, ${anchorLabel(id, rating.value)}`,
        said: rating.note ? [rating.note] : [],
        href: `/searches/${comparison.search.id}/interviews/${card.id}`,
      },
    ];
  });
}

function anchorLabel(id: CompetencyId, level: number): string {
  return competencyById(id).anchors.find((anchor) => anchor.level === level)?.label ?? '';
}

function referenceLines({ file, comparison, person }: Explanation, id: CompetencyId): EvidenceLine[] {
  const { leniency } = SCORING_PARAMETERS.reference;
  return file.competencies[id].reference.map((level, index) => ({
    source: `Reference ${index + 1}`,
    what: `rated ${level}, read ${leniency.toFixed(2)} lower because references are kind`,
    said: [],
    href: `${candidacyUrl(comparison.search.id, person.candidacyId)}/references`,
  }));
}

function answerLines(explanation: Explanation, id: CompetencyId): EvidenceLine[] {
  const own = explanation.answers?.get(id);
  if (!own) return [];
  const items = own.answers.map(({ prompt, words, evidence, confirmer, origin }) => ({
    source: 'Own rating',
    what: words,
    said: [prompt, evidence ? `Evidence: ${evidence}` : '', confirmer ? `Who can confirm it: ${confirmer}` : '', origin ?? ''].filter(
      (line) => line !== '',
    ),
    href: null,
  }));
  const { words, prompt, origin } = own.situation;
  const said = [prompt, ...pointsWords(explanation, id), ...(origin ? [origin] : [])];
  return [...items, { source: 'Situation', what: words, said, href: null }];
}

function pointsWords({ file }: Explanation, id: CompetencyId): string[] {
  const [points] = file.competencies[id].sjt;
  return points === undefined ? [] : [`${counted(points, 'point')} of 3, read as level ${(1 + (4 * points) / 3).toFixed(1)}`];
}

function notesOf({ state, needsDiscussion, selfGap, hasDeclinedSelf, hasDeclinedSituation }: ComparedCompetency): string[] {
  return [
    state === 'not_enough' ? 'Two independent interviewers, or one and a reference, make an estimate.' : '',
    needsDiscussion ? 'The ratings are far apart: talk it through.' : '',
    selfGap === null
      ? ''
      : `Own rating ${Math.abs(selfGap).toFixed(1)} ${selfGap > 0 ? 'higher' : 'lower'} than the interviews: ask why. It is not scored.`,
    hasDeclinedSelf ? 'Own rating declined; no number depends on it.' : '',
    hasDeclinedSituation ? 'Situation declined; no number depends on it.' : '',
  ].filter((note) => note !== '');
}
