import { numericAlpha } from '../../agreement';
import type { Answer, Answers } from './answers';
import { answerTo } from './answers';
import type { ItemEvidence } from './evidence';
import { DIAGNOSIS_PARAMETERS, reaches } from './parameters';
import { statedDirection } from './red-flags';

/** One respondent's own result, as far as disagreement is concerned. */
export interface Position {
  readonly respondent: string;
  readonly isDecisionMaker: boolean;
  readonly margin: number;
  readonly answers: Answers;
  readonly evidence: readonly ItemEvidence[];
}

export interface Conflict {
  /** Pairs of decision makers (towards sales, towards marketing) with margins of 0.15 or more on opposite sides. */
  readonly byMargin: readonly { readonly sales: string; readonly marketing: string }[];
  /** Pairs of decision makers who answered the direct question for opposite sides. */
  readonly byDirectQuestion: readonly { readonly sales: string; readonly marketing: string }[];
}

export interface ContestedItem {
  readonly item: string;
  /** Distance between the furthest two answers, in points of sales load minus marketing load. */
  readonly difference: number;
  readonly answers: readonly { readonly respondent: string; readonly answer: Answer; readonly leaning: number }[];
}

/** RF-19: what the decision makers contradict each other in (Ampersand method, section a.4). Averages never settle it. */
export function conflictOf(positions: readonly Position[]): Conflict {
  const deciders = positions.filter(({ isDecisionMaker }) => isDecisionMaker);
  return {
    byMargin: opposed(deciders, ({ margin }) => (reaches(Math.abs(margin), DIAGNOSIS_PARAMETERS.side) ? margin : 0)),
    byDirectQuestion: opposed(deciders, ({ answers }) => statedDirection(answers)),
  };
}

/** Items whose answers load on different sides, the most distant first. They are the agenda of a decision meeting. */
export function contestedItems(positions: readonly Position[]): readonly ContestedItem[] {
  return itemsOf(positions)
    .map((item) => contested(item, positions))
    .filter(({ answers }) => answers.some(({ leaning }) => leaning > 0) && answers.some(({ leaning }) => leaning < 0))
    .sort((a, b) => b.difference - a.difference || a.item.localeCompare(b.item));
}

/** Krippendorff's alpha (interval): respondents as observers, items as units, S load − M load as the value. */
export function agreementOf(positions: readonly Position[]): number | null {
  const units = itemsOf(positions).map((item) => contested(item, positions).answers.map(({ leaning }) => leaning));
  return numericAlpha('interval', units).alpha;
}

function opposed(positions: readonly Position[], direction: (position: Position) => number): Conflict['byMargin'] {
  const towards = (sign: 1 | -1) => positions.filter((position) => Math.sign(direction(position)) === sign);
  return towards(1).flatMap((one) => towards(-1).map((other) => ({ sales: one.respondent, marketing: other.respondent })));
}

function itemsOf(positions: readonly Position[]): readonly string[] {
  return [...new Set(positions.flatMap(({ evidence }) => evidence.map(({ item }) => item)))].sort();
}

function contested(item: string, positions: readonly Position[]): ContestedItem {
  const answers = positions.flatMap(({ respondent, answers: sheet, evidence }) => {
    const entry = evidence.find((one) => one.item === item && one.isKnown);
    const answer = answerTo(sheet, item);
    return entry && answer !== null ? [{ respondent, answer, leaning: entry.loads.S - entry.loads.M }] : [];
  });
  const leanings = answers.map(({ leaning }) => leaning);
  const difference = leanings.length ? Math.max(...leanings) - Math.min(...leanings) : 0;
  return { item, difference, answers: [...answers].sort((a, b) => b.leaning - a.leaning || a.respondent.localeCompare(b.respondent)) };
}
