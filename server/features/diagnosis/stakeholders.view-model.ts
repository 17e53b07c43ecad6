import { responsive, stakeholderPlane, type StakeholderRole } from '../../charts';
import { listed } from '../../shared/sentence';
import { trustedHtml } from '../../shared/trusted-html';
import type { Stakeholder } from '../searches';
import { PART_NAMES } from '../searches';
import type { SubmittedResponse } from '../intake';
import { answerTo, roundName } from '../intake';
import { dataTable } from './data-table';
import type { Diagnosis, RespondentResult } from './domain/diagnosis';
import type { ContestedItem } from './domain/disagreement';
import { answerPhrase, findingWords, marginWords, percent, questionWords, type Asked } from './wording';

interface Who {
  readonly diagnosis: Diagnosis;
  readonly stakeholders: readonly Stakeholder[];
  readonly responses: readonly SubmittedResponse[];
  readonly asked: Asked;
  /** The round under way. */
  readonly round: number;
}

/** The respondents beside each other: table, plane, agreement, and what they contest. */
export function respondentsView({ diagnosis, stakeholders, responses, asked, round }: Who) {
  const plane = planeData(diagnosis);
  const reach = Math.max(...diagnosis.contested.flatMap(({ answers }) => answers.map(({ leaning }) => Math.abs(leaning))));
  const contested = diagnosis.contested.map((item) => contestedView(item, { diagnosis, asked, reach }));
  return {
    agreement: agreementWords(diagnosis),
    table: respondentTable({ diagnosis, stakeholders, responses, asked, round }),
    hasSeveral: diagnosis.respondents.length > 1,
    plane: trustedHtml(responsive(stakeholderPlane, plane, { place: 'column' })),
    withoutHeads: diagnosis.withoutHeads.map(({ respondent, margin, finding }) => ({
      name: nameOf(diagnosis, respondent),
      text: `${marginWords(margin)}, ${findingWords(finding).toLowerCase()}`,
    })),
    contested: contested.slice(0, 3),
    further: contested.slice(3),
  };
}

/** Sentences of contradiction with the names of those whose answers hold them. */
export function contradictionsView(diagnosis: Diagnosis) {
  return diagnosis.contradictions.map(({ id, sentence, raisedBy }) => ({
    id,
    sentence,
    names: raisedBy.map((respondent) => nameOf(diagnosis, respondent)).join(', '),
  }));
}

function respondentTable({ diagnosis, stakeholders, responses, asked, round }: Who) {
  return dataTable({
    caption: 'Each respondent alone',
    columns: ['Stakeholder', 'Direct question', 'Sales', 'Marketing', 'Margin', 'Alone'],
    numbers: ['Sales', 'Marketing'],
    rows: diagnosis.respondents.map((one) => {
      const response = responses.find(({ stakeholderId }) => stakeholderId === one.id);
      const answer = answerTo(response?.answers ?? {}, 'I01');
      const from = round > 1 && response ? `, ${roundName(response.round)}` : '';
      return [
        { text: one.name, note: `${describe(one, stakeholders)}${from}` },
        answer === null ? 'Not answered' : answerPhrase(asked, 'I01', answer),
        percent(one.shares.S),
        percent(one.shares.M),
        marginWords(one.margin),
        findingWords(one.finding),
      ];
    }),
  });
}

function describe({ id, weight, answered }: RespondentResult, stakeholders: readonly Stakeholder[]): string {
  const person = stakeholders.find((stakeholder) => stakeholder.id === id);
  const words = person ? [person.jobTitle, PART_NAMES[person.part].toLowerCase()] : [];
  return [...words, `weight ${weight}`, `${answered} items`].join(', ');
}

function agreementWords({ agreement, respondents }: Diagnosis): string {
  if (respondents.length < 2) return 'One person has answered';
  return `Krippendorff’s alpha ${agreement === null ? 'not defined: no variation' : agreement.toFixed(2)}, n = ${respondents.length}`;
}

interface Contest {
  readonly diagnosis: Diagnosis;
  readonly asked: Asked;
  /** The furthest any answer leans to a side. */
  readonly reach: number;
}

/** One item with every answer as a mark between the sides, sales left as in the picture of the margin. */
function contestedView({ item, difference, answers }: ContestedItem, { diagnosis, asked, reach }: Contest) {
  const named = (leans: (leaning: number) => boolean) =>
    listed(answers.filter(({ leaning }) => leans(leaning)).map(({ respondent }) => nameOf(diagnosis, respondent)));
  const sides = [
    { side: 'Sales', names: named((leaning) => leaning > 0) },
    { side: 'Neither', names: named((leaning) => leaning === 0) },
    { side: 'Marketing', names: named((leaning) => leaning < 0) },
  ];
  return {
    question: questionWords(asked, item),
    difference: `${difference.toFixed(1)} apart`,
    sides: sides.filter(({ names }) => names !== ''),
    marks: answers.map(({ leaning }) => ({ x: `${(50 - (leaning / reach) * 48).toFixed(1)}%`, tone: toneOf(leaning) })),
    answers: answers.map(({ respondent, answer }) => ({ name: nameOf(diagnosis, respondent), text: answerPhrase(asked, item, answer) })),
  };
}

const toneOf = (leaning: number): string => (leaning === 0 ? 'f-ink' : leaning > 0 ? 'f-sales' : 'f-marketing');

function planeData({ respondents, shares, shown }: Diagnosis) {
  return {
    people: respondents.map((one) => ({
      name: one.name,
      role: roleOf(one),
      weight: one.weight,
      sales: one.answered ? one.shares.S : null,
      marketing: one.answered ? one.shares.M : null,
      answered: one.answered,
    })),
    combined: respondents.length > 1 ? { sales: shares.S, marketing: shares.M } : null,
    shown,
  };
}

function roleOf({ isApprover, isDecisionMaker, functionLed }: RespondentResult): StakeholderRole {
  if (isApprover) return 'approver';
  if (functionLed) return functionLed === 'sales' ? 'sales_head' : 'marketing_head';
  return isDecisionMaker ? 'decision_maker' : 'other';
}

function nameOf({ respondents }: Diagnosis, id: string): string {
  return respondents.find((one) => one.id === id)?.name ?? 'Somebody';
}
