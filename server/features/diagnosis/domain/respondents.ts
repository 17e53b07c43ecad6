import type { Side } from '../../../shared/side';
import type { Answer, Answers } from './answers';
import type { AxisValues } from './axes';
import type { ItemEvidence } from './evidence';
import { DIAGNOSIS_PARAMETERS } from './parameters';

/** Somebody who has sent a response, with the part that person has in the search. */
export interface Respondent {
  readonly id: string;
  readonly name: string;
  readonly isApprover: boolean;
  readonly isDecisionMaker: boolean;
  /** The function this person heads today. */
  readonly functionLed: Side | null;
  /** Replaces the weight that follows from the part; above 0. */
  readonly weight: number | null;
  readonly answers: Answers;
  /** What a session agreed on for this person: counts in the result of all, never in the person's own. */
  readonly agreed?: Answers;
}

/** How much each respondent counts: approver 2, head of a function 0.5 unless the other head answers as well, others 1. */
export function weightsOf(respondents: readonly Respondent[]): ReadonlyMap<string, number> {
  const { approver, functionalHead, other } = DIAGNOSIS_PARAMETERS.weights;
  const heads = new Set(respondents.map(({ functionLed }) => functionLed).filter((side) => side !== null));
  return new Map(
    respondents.map(({ id, weight, isApprover, functionLed }) => {
      const byPart = functionLed !== null && heads.size < 2 ? functionalHead : other;
      return [id, weight ?? (isApprover ? approver : byPart)];
    }),
  );
}

interface Weighted {
  readonly weight: number;
  readonly evidence: readonly ItemEvidence[];
}

/** For every item the weighted mean of its scores over those who answered it (Ampersand method, section a.4). */
export function combine(sheets: readonly Weighted[]): readonly ItemEvidence[] {
  const byItem = new Map<string, { entry: ItemEvidence; weight: number }[]>();
  for (const { weight, evidence } of sheets) {
    for (const entry of evidence) byItem.set(entry.item, [...(byItem.get(entry.item) ?? []), { entry, weight }]);
  }
  return [...byItem.values()].flatMap((entries) => mean(entries) ?? []).sort((a, b) => a.item.localeCompare(b.item));
}

function mean(entries: readonly { entry: ItemEvidence; weight: number }[]): ItemEvidence | null {
  const first = entries[0];
  if (!first) return null;
  const real = entries.filter(({ entry }) => entry.isKnown);
  const on = (axis: keyof AxisValues): number => {
    const counted = axis === 'A' ? entries : real;
    const total = counted.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 0 : counted.reduce((sum, { entry, weight }) => sum + weight * entry.loads[axis], 0) / total;
  };
  const loads = { S: on('S'), M: on('M'), T: on('T'), A: on('A'), R: on('R') };
  return { item: first.entry.item, maxima: first.entry.maxima, loads, isKnown: real.length > 0 };
}

/**
 * For every item the one answer that counts where a rule reads an answer and not a score: the approver's, and where no
 * approver answered it, the answer with the most weight behind it. What is planned and funded is the approver's to say.
 */
export function decidingAnswers(respondents: readonly Respondent[]): Answers {
  const weights = weightsOf(respondents);
  const items = [...new Set(respondents.flatMap(({ answers }) => Object.keys(answers)))].sort();
  const decided = items.flatMap((item): [string, Answer][] => {
    const answered = respondents.filter(({ answers }) => Object.hasOwn(answers, item) && answers[item] !== 'dk');
    const approvers = answered.filter(({ isApprover }) => isApprover);
    const answer = heaviest(item, approvers.length ? approvers : answered, weights);
    return answer === null ? [] : [[item, answer]];
  });
  return Object.fromEntries(decided);
}

function heaviest(item: string, respondents: readonly Respondent[], weights: ReadonlyMap<string, number>): Answer | null {
  const behind = new Map<string, { answer: Answer; weight: number }>();
  for (const { id, answers } of respondents) {
    const answer = answers[item];
    if (answer === undefined) continue;
    const key = JSON.stringify(answer);
    behind.set(key, { answer, weight: (behind.get(key)?.weight ?? 0) + (weights.get(id) ?? 0) });
  }
  const sorted = [...behind.entries()].sort(([a, one], [b, two]) => two.weight - one.weight || a.localeCompare(b));
  return sorted[0]?.[1].answer ?? null;
}
