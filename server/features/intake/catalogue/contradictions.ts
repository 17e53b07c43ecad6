import type { AnswerSheet } from '../domain/answer';
import { answerTo, choiceOf, choicesOf } from '../domain/answer';
import type { ContradictionRule } from '../domain/contradiction';
import { statedSide } from '../domain/stated-side';
import { itemById } from './instrument';

type Craft = 'S' | 'M';

/** The work (I14) and the measures (I23) that the instrument counts for a side. */
function workOf(side: Craft): readonly string[] {
  const item = itemById('I14');
  return item?.type === 'rank3' ? item.sides[side] : [];
}

function measuresOf(side: Craft): readonly string[] {
  const item = itemById('I23');
  return item?.type === 'multi' ? (item.ticks.find(({ axis }) => axis === side)?.of ?? []) : [];
}

const chose = (sheet: AnswerSheet, item: string, ...options: string[]) => options.includes(choiceOf(sheet, item) ?? '');
const ranksFirst = (sheet: AnswerSheet, side: Craft) => workOf(side).includes(choicesOf(sheet, 'I14')[0] ?? '');

function hasNoMeasureOf(sheet: AnswerSheet, side: Craft): boolean {
  return answerTo(sheet, 'I23') !== null && !choicesOf(sheet, 'I23').some((measure) => measuresOf(side).includes(measure));
}

/** Pairs of answers that point in different directions (Ampersand method, section a.5). They change no score. */
export const contradictionRules: readonly ContradictionRule[] = [
  {
    id: 'CX-01',
    items: ['I01', 'I05'],
    applies: (sheet) => statedSide(sheet) === 'marketing' && chose(sheet, 'I05', 'a'),
    sentence: 'You said marketing matters more, and that there are far more good leads than your sellers can work.',
  },
  {
    id: 'CX-02',
    items: ['I01', 'I05'],
    applies: (sheet) => statedSide(sheet) === 'sales' && chose(sheet, 'I05', 'd'),
    sentence: 'You said sales matters more, and that sellers spend more than half their time looking for someone to talk to.',
  },
  {
    id: 'CX-03',
    items: ['I20', 'I14'],
    applies: (sheet) => chose(sheet, 'I20', 'b') && ranksFirst(sheet, 'S'),
    sentence: 'You plan to advertise a marketing leader, and the work you put first in the week is sales work.',
  },
  {
    id: 'CX-04',
    items: ['I20', 'I14'],
    applies: (sheet) => chose(sheet, 'I20', 'a') && ranksFirst(sheet, 'M'),
    sentence: 'You plan to advertise a sales leader, and the work you put first in the week is marketing work.',
  },
  {
    id: 'CX-05',
    items: ['I20', 'I22'],
    applies: (sheet) => chose(sheet, 'I20', 'c') && chose(sheet, 'I22', 'b', 'c'),
    sentence: 'You plan to advertise two leaders, and one is funded.',
  },
  {
    id: 'CX-06',
    items: ['I20', 'I13'],
    applies: (sheet) => chose(sheet, 'I20', 'b') && chose(sheet, 'I13', 'a'),
    sentence: 'You plan to advertise a marketing leader, and will judge this person after two quarters. Most marketing work shows later.',
  },
  {
    id: 'CX-07',
    items: ['I01', 'I23'],
    applies: (sheet) => {
      const side = statedSide(sheet);
      return side !== null && hasNoMeasureOf(sheet, side === 'sales' ? 'S' : 'M');
    },
    sentence: 'You said which side matters more, and none of the measures you chose belongs to that side.',
  },
  {
    id: 'CX-08',
    items: ['I18', 'I20'],
    applies: (sheet) => (chose(sheet, 'I18', 'd') && chose(sheet, 'I20', 'b')) || (chose(sheet, 'I18', 'e') && chose(sheet, 'I20', 'a')),
    sentence: 'You are replacing the leader of one function, and plan to advertise a leader for the other.',
  },
  {
    id: 'CX-09',
    items: ['I25', 'I27'],
    applies: (sheet) => chose(sheet, 'I25', 'a') && choicesOf(sheet, 'I27').includes('quality'),
    sentence:
      'You said the definition of a qualified lead is agreed and enforced, and that the two functions disagree on the quality of leads.',
  },
  {
    id: 'CX-10',
    items: ['I16', 'I21'],
    applies: (sheet) => chose(sheet, 'I16', 'a') && chose(sheet, 'I21', 'c'),
    sentence: 'You said the roadmap depends on weekly market input, and that marketing will report to sales.',
  },
];
