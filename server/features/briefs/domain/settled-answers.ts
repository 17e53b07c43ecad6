import type { Source } from './source';

export type AnswerValue = string | readonly string[] | Readonly<Record<string, number>>;

/** One stakeholder's submitted answers. `weight` is the weight in the diagnosis (approver 2, others 1, a head alone 0.5). */
export interface Respondent {
  readonly name: string;
  readonly approver: boolean;
  readonly weight: number;
  readonly answers: Readonly<Record<string, AnswerValue>>;
}

/** The words an item was asked in: its question, and its options by id. */
export interface AskedItem {
  readonly question: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What was asked, by item id. */
export type AskedItems = Readonly<Record<string, AskedItem>>;

/** The answer a search goes by, with the names of those who gave it. */
export interface SettledAnswer {
  readonly item: string;
  readonly option: string;
  /** The question as it was asked. */
  readonly question: string;
  /** The answer in the words that were chosen. */
  readonly words: string;
  readonly by: readonly string[];
}

export interface SettledAnswers {
  /** The single-choice answer that carries most weight, or null when nobody knew. */
  choice(item: string): SettledAnswer | null;
  /** Who ticked an option of a multiple-choice item. */
  tickedBy(item: string, option: string): readonly string[];
}

interface Tally {
  option: string;
  weight: number;
  approved: boolean;
  by: string[];
}

/**
 * Which answer counts when stakeholders differ: the approver's, as in the diagnosis; where no approver knew, the one that carries
 * most weight, then the one given first. "We do not know" is not an answer here. The names stay with it, so that a reader sees
 * whose answer moved the brief.
 */
export function settleAnswers(respondents: readonly Respondent[], asked: AskedItems): SettledAnswers {
  return {
    choice: (item) => {
      const best = tallies(respondents, item).sort(approvedFirst)[0];
      if (!best) return null;
      const { option, by } = best;
      return { item, option, question: asked[item]?.question ?? '', words: asked[item]?.options[option] ?? option, by };
    },
    tickedBy: (item, option) => respondents.filter((one) => isTicked(one.answers[item], option)).map((one) => one.name),
  };
}

function tallies(respondents: readonly Respondent[], item: string): Tally[] {
  const byOption = new Map<string, Tally>();
  for (const { name, approver, weight, answers } of respondents) {
    const option = answers[item];
    if (typeof option !== 'string' || option === 'dk') continue;
    const tally = byOption.get(option) ?? { option, weight: 0, approved: false, by: [] };
    tally.weight += weight;
    tally.approved ||= approver;
    tally.by.push(name);
    byOption.set(option, tally);
  }
  return [...byOption.values()];
}

function approvedFirst(a: Tally, b: Tally): number {
  return Number(b.approved) - Number(a.approved) || b.weight - a.weight;
}

function isTicked(value: AnswerValue | undefined, option: string): boolean {
  return Array.isArray(value) && value.includes(option);
}

/** "Question 6: “Every prospect and every deal looks different” (Helena Brandt)". */
export function fromAnswer(answer: SettledAnswer): Source {
  return { kind: 'answer', label: `Question ${questionNumber(answer.item)}: “${answer.words}” (${nameList(answer.by)})` };
}

/** The number of a diagnostic item as people count it: "I06" is question 6. */
export function questionNumber(item: string): string {
  return item.replace(/^I0?/, '');
}

/** "Helena Brandt and Marcus Oyelaran", "Helena Brandt, Marcus Oyelaran and 2 more", or "nobody". */
export function nameList(names: readonly string[]): string {
  if (names.length === 0) return 'nobody';
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}
