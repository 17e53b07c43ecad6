import { competencyById } from '../competencies';
import { listed } from '../../shared/sentence';
import type { ShownPerson } from './comparison-people';
import { nameIn } from './comparison-people';
import { counted } from './comparison-words';
import type { ReadyComparison } from './comparison.service';
import { weightedIds } from './domain/comparison-input';
import type { ComparedCompetency, EvidenceState } from './domain/comparison-result';
import { countedWeights } from './domain/order';
import { leftOutSentences } from './no-order-words';
import { leftAsideSentences } from './others-order.view-model';
import { headCell, table, textCell, type DataTable } from './table-parts';

export interface MissingSection {
  readonly table: DataTable;
  /** Who has to send what. */
  readonly owed: readonly { who: string; what: string }[];
  /** Who is not in the order and why. */
  readonly leftOut: readonly string[];
  /** For somebody who still owes a scorecard: whose interviews are left out of everything above. */
  readonly hidden: string | null;
}

/** What has not been seen, said or answered. The kinds of missing are different things and none of them is a number. */
export function missingSection(comparison: ReadyComparison, people: readonly ShownPerson[]): MissingSection {
  return {
    table: coverageTable(comparison, people),
    owed: [...owedScorecards(comparison), ...owedAssessments(comparison)],
    leftOut: [...leftAsideSentences(comparison, people), ...leftOutSentences(comparison, people)],
    hidden: hiddenWords(comparison, people),
  };
}

function coverageTable(comparison: ReadyComparison, people: readonly ShownPerson[]): DataTable {
  const columns = ['Candidate', 'Not assessed', 'Not observed', 'Not enough evidence', 'Declined'];
  return table('Competencies the brief weighs, by what is missing', columns, {
    rows: people.map((person) => [
      headCell(person.name),
      textCell('Not assessed', inState(comparison, person, 'not_assessed')),
      textCell('Not observed', inState(comparison, person, 'not_observed')),
      textCell('Not enough evidence', inState(comparison, person, 'not_enough')),
      textCell('Declined', declinedWords(comparison, person)),
    ]),
  });
}

function inState({ input }: ReadyComparison, { compared }: ShownPerson, state: EvidenceState): string {
  const ids = weightedIds(countedWeights(input));
  const found = compared.competencies.filter((one) => one.state === state && ids.includes(one.competencyId));
  return namesOr(
    found.map((one) => competencyById(one.competencyId).name),
    ids.length,
  );
}

function namesOr(names: readonly string[], all: number): string {
  if (names.length === 0) return 'none';
  return names.length === all ? `all ${all}` : listed(names);
}

function declinedWords({ input }: ReadyComparison, { compared }: ShownPerson): string {
  const ids = weightedIds(countedWeights(input));
  const counting = compared.competencies.filter((one) => ids.includes(one.competencyId));
  const namesOf = (found: readonly ComparedCompetency[]) => found.map((one) => competencyById(one.competencyId).name);
  const self = namesOf(counting.filter((one) => one.hasDeclinedSelf));
  const situations = namesOf(counting.filter((one) => one.hasDeclinedSituation));
  const words = [
    self.length > 0 ? `own rating of ${namesOr(self, ids.length)}` : '',
    situations.length > 0 ? `situation about ${namesOr(situations, ids.length)}` : '',
  ].filter((one) => one !== '');
  return words.join('; ') || 'none';
}

function owedScorecards({ scorecards, candidacies }: ReadyComparison): MissingSection['owed'] {
  const compared = new Map(candidacies.map(({ id, name }) => [id, name]));
  const open = scorecards.filter((card) => card.submittedAt === null && compared.has(card.candidacyId));
  const interviewers = [...new Set(open.map((card) => card.interviewerName))];
  return interviewers.map((who) => {
    const names = open.filter((card) => card.interviewerName === who).map((card) => compared.get(card.candidacyId) ?? '');
    return { who, what: `owes ${counted(names.length, 'scorecard')}: ${listed(names)}` };
  });
}

function owedAssessments({ candidacies, assessments }: ReadyComparison): MissingSection['owed'] {
  return candidacies.flatMap(({ id, name }) => {
    const assessment = assessments.get(id);
    if (assessment?.submittedAt) return [];
    return [{ who: name, what: assessment ? 'has the assessment and has not sent it in' : 'has not been sent the assessment' }];
  });
}

function hiddenWords({ hidden, candidacies }: ReadyComparison, people: readonly ShownPerson[]): string | null {
  const names = candidacies.filter(({ id }) => hidden.has(id)).map(({ id }) => nameIn(people, id));
  if (names.length === 0) return null;
  return `You still owe a scorecard for ${listed(names)}. Until you send it, this page is computed without anybody’s interviews of ${names.length === 1 ? 'that person' : 'these people'}.`;
}
