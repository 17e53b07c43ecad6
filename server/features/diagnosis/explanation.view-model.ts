import type { DataTable } from './data-table';
import { dataTable } from './data-table';
import { AXES, sideOf, type Axis } from './domain/axes';
import type { Diagnosis } from './domain/diagnosis';
import type { Contribution } from './domain/contributions';
import type { Change } from './domain/flips';
import { statedDirection } from './domain/red-flags';
import { isStated } from './domain/shares';
import type { SubmittedResponse } from '../intake';
import { answerTo, itemById, loadsOf } from '../intake';
import { answerPhrase, axisName, countWord, FEE_WORDS, LEADER_WORDS, marginWords, percent, questionWords, type Asked } from './wording';

const TONES: Readonly<Record<Axis, string>> = { S: 'f-sales', M: 'f-marketing', T: 'f-ink', A: 'f-ink', R: 'f-ink' };

export function sharesView({ shares, answered, unknown, shown, respondents }: Diagnosis) {
  return {
    count: `${answered} of ${shown} items, ${respondents.length === 1 ? '1 person' : `${respondents.length} people`}`,
    unknown: unknown > 0 ? `“We do not know” was the answer to ${unknown === 1 ? 'one item' : `${unknown} items`}.` : null,
    rows: AXES.map((axis) => ({
      name: axisName(axis),
      tone: TONES[axis],
      percent: percent(shares[axis]),
      anchor: `/method#share-${axis}`,
    })),
  };
}

/** What would have to be answered differently for the result to change. */
export function flipsView({ sensitivity }: Diagnosis, asked: Asked) {
  const { flips, nearest, together } = sensitivity;
  return {
    flips: flips.slice(0, 5).map((change) => ({
      ...changeWords(change, asked),
      result: `the answers would point to ${LEADER_WORDS[change.scope]}. Fee effect: ${FEE_WORDS[change.scope]}`,
    })),
    more: flips.length > 5 ? `${flips.length - 5} more single answers would as well.` : null,
    nearest: nearest ? { ...changeWords(nearest, asked), margin: marginWords(nearest.margin) } : null,
    together: together
      ? `${countWord(together.changes.length)} answers changed together would: the margin would be ${marginWords(together.margin)}, and the answers would point to ${LEADER_WORDS[together.scope]}. Fee effect: ${FEE_WORDS[together.scope]}.`
      : null,
  };
}

function changeWords({ item, answer }: Change, asked: Asked) {
  return { question: questionWords(asked, item), answer: answerPhrase(asked, item, answer) };
}

interface Given {
  readonly responses: readonly SubmittedResponse[];
  readonly asked: Asked;
}

/** The answers that moved the margin, the five largest each way, and all of them as a table. */
export function movedView({ contributions }: Diagnosis, given: Given) {
  const towards = (sign: 1 | -1) => contributions.filter(({ delta }) => Math.sign(delta) === sign).slice(0, 5);
  const reach = Math.max(0.01, ...contributions.map(({ delta }) => Math.abs(delta)));
  const pull = (one: Contribution) => pullView(one, { reach, ...given });
  return {
    sides: [
      { title: 'Towards sales', items: towards(1).map(pull) },
      { title: 'Towards marketing', items: towards(-1).map(pull) },
    ].filter(({ items }) => items.length > 0),
    all: allItems(contributions, given),
  };
}

function pullView({ item, delta }: Contribution, { reach, responses, asked }: Given & { reach: number }) {
  const given = commonAnswer({ item, delta }, { responses, asked });
  const width = (Math.abs(delta) / reach) * 50;
  return {
    answer: given.phrase,
    count: responses.length > 1 ? `${given.count} of ${given.of}` : null,
    question: questionWords(asked, item),
    hasEvidence: responses.some(({ notes }) => (notes[item] ?? '') !== ''),
    effect: Math.abs(delta).toFixed(2),
    tone: delta > 0 ? 'f-sales' : 'f-marketing',
    x: `${delta > 0 ? 50 - width : 50}%`,
    width: `${width}%`,
  };
}

// The answer that most people gave among those that pull the way the item pulled.
function commonAnswer({ item: itemId, delta }: Contribution, { responses, asked }: Given) {
  const item = itemById(itemId);
  const answers = responses.flatMap(({ answers: sheet }) => answerTo(sheet, itemId) ?? []);
  const pulling = answers.filter((answer) => {
    const { S = 0, M = 0 } = item ? loadsOf(item, answer) : {};
    return (S - M) * delta > 0;
  });
  const phrases = (pulling.length ? pulling : answers).map((answer) => answerPhrase(asked, itemId, answer));
  const count = (phrase: string): number => phrases.filter((one) => one === phrase).length;
  const phrase = [...phrases].sort((a, b) => count(b) - count(a) || a.localeCompare(b))[0] ?? '';
  return { phrase, count: count(phrase), of: answers.length };
}

function allItems(contributions: readonly Contribution[], given: Given): DataTable {
  return dataTable({
    caption: `All ${contributions.length} answered items by how far they moved the margin`,
    columns: ['Item', 'Question', 'Answer', 'Moved the margin'],
    numbers: ['Moved the margin'],
    rows: contributions.map(({ item, delta }) => [
      item,
      questionWords(given.asked, item),
      commonAnswer({ item, delta }, given).phrase,
      Math.abs(delta) < 0.0005 ? 'not at all' : `${Math.abs(delta).toFixed(3)} to ${sideOf(delta)}`,
    ]),
  });
}

/** The stated need beside what the other answers say; kindly where they differ (RF-20). */
export function statedView({ deciding, diagnosticMargin, contributions, redFlags }: Diagnosis, asked: Asked) {
  const answer = deciding['I01'];
  if (typeof answer !== 'string') return null;
  const stated = answerPhrase(asked, 'I01', answer);
  const evidence = `Without the direct question and the plan, the margin is ${marginWords(diagnosticMargin)}.`;
  const differs = redFlags.some(({ id }) => id === 'RF-20');
  const direction = statedDirection(deciding);
  const against = contributions.filter(({ item, delta }) => delta * direction < 0 && !isStated(item)).slice(0, 5);
  return {
    stated,
    evidence,
    differs,
    against: differs
      ? against.map(({ item }) => ({ question: questionWords(asked, item), answer: answerPhrase(asked, item, deciding[item] ?? '') }))
      : [],
  };
}
