import type { Answer, AnswerContent } from './answer';
import { answerFromTyped, isAnswered, isBlank, sameContent, typedValue } from './answer';
import { findAssessmentItem } from './assessment-item';
import { evidenceOf } from './assessment-evidence';
import { assessmentState } from './assessment-state';
import { claimsToProbe, isEvidence } from './claim';
import { firstOpenSection, progressOf } from './progress';

const experience = findAssessmentItem('SAL-01-A1');
const situation = findAssessmentItem('SAL-01-J');
if (!experience || !situation) throw new Error('catalogue changed');

const answer = (itemId: string, content: Partial<AnswerContent>): [string, Answer] => [
  itemId,
  { itemId, version: 1, givenEarlierAt: null, value: null, declined: false, evidence: '', confirmer: '', ...content },
];

describe('an answer', () => {
  test('is read from a form and shown again as it was', () => {
    const read = answerFromTyped(experience, { value: '4', evidence: ' Plan 2024,\r\n12 sellers ', confirmer: 'Luc Ferrand' });
    expect(read).toEqual({ value: '4', declined: false, evidence: 'Plan 2024,\n12 sellers', confirmer: 'Luc Ferrand' });
    expect(typedValue(read)).toBe('4');
  });

  test('may be declined, which is neither a number nor a gap, and keeps what was typed', () => {
    const read = answerFromTyped(experience, { value: 'declined', evidence: 'Under a confidentiality agreement', confirmer: '' });
    expect(read).toMatchObject({ value: null, declined: true, evidence: 'Under a confidentiality agreement' });
    expect(isAnswered(read)).toBe(true);
    expect(typedValue(read)).toBe('declined');
  });

  test('may hold words before a choice is made, and is then not yet answered', () => {
    const read = answerFromTyped(experience, { value: '', evidence: 'Half a sentence', confirmer: '' });
    expect(isAnswered(read)).toBe(false);
    expect(isBlank(read)).toBe(false);
    expect(isAnswered(undefined)).toBe(false);
  });

  test('to a situation has no evidence, whatever is sent', () => {
    expect(answerFromTyped(situation, { value: 'b', evidence: 'x', confirmer: 'y' })).toEqual({
      value: 'b',
      declined: false,
      evidence: '',
      confirmer: '',
    });
  });

  test('is the same only when every part is', () => {
    const one = { value: '4', declined: false, evidence: 'a', confirmer: 'b' };
    expect(sameContent(one, { ...one })).toBe(true);
    for (const change of [{ value: '5' }, { declined: true }, { evidence: 'c' }, { confirmer: 'c' }]) {
      expect(sameContent(one, { ...one, ...change })).toBe(false);
    }
  });
});

describe('progress', () => {
  test('starts at the first page with about half an hour', () => {
    expect(progressOf(new Map())).toEqual({ answered: 0, total: 69, minutesLeft: 29 });
    expect(firstOpenSection(new Map())).toMatchObject({ part: 'experience', number: 1 });
  });

  test('counts declined items as settled and words alone as open', () => {
    const sheet = new Map([
      answer('SAL-01-A1', { declined: true }),
      answer('SAL-01-A2', { value: '3' }),
      answer('SAL-02-A1', { evidence: 'x' }),
    ]);
    expect(progressOf(sheet)).toMatchObject({ answered: 2, total: 69 });
    expect(firstOpenSection(sheet)).toMatchObject({ part: 'experience', number: 2 });
  });
});

describe('claims to probe', () => {
  test('are ratings of 4 and 5 without evidence, situations never', () => {
    const sheet = new Map([
      answer('SAL-01-A1', { value: '5' }),
      answer('SAL-01-A2', { value: '4', evidence: 'Verity Analytics 2024, 31 sellers, ramp was wrong by two months' }),
      answer('MKT-02-A1', { value: '4', evidence: 'see CV' }),
      answer('MKT-02-A2', { value: '3' }),
      answer('LDR-01-A1', { declined: true }),
      answer('SAL-01-J', { value: 'a' }),
    ]);
    expect(claimsToProbe(sheet)).toEqual([
      { competencyId: 'SAL-01', itemId: 'SAL-01-A1', value: 5, evidence: '' },
      { competencyId: 'MKT-02', itemId: 'MKT-02-A1', value: 4, evidence: 'see CV' },
    ]);
  });

  test.each([
    ['', false],
    ['n/a', false],
    ['…… ----- !!!!! ?????', false],
    ['Zürich 2024: 12 Verkäufer', true],
    ['二〇二四年に営業担当者十二名を採用した', true],
  ])('%p is evidence: %p', (text, expected) => {
    expect(isEvidence(text)).toBe(expected);
  });
});

describe('evidence for scoring', () => {
  test('holds ratings and points, and nothing for what was declined or left open', () => {
    const evidence = evidenceOf(
      new Map([
        answer('SAL-01-A1', { value: '4' }),
        answer('SAL-01-A2', { declined: true }),
        answer('SAL-01-J', { value: 'a' }),
        answer('SAL-02-J', { declined: true }),
      ]),
    );
    expect(evidence['SAL-01']).toEqual({ self: [4], sjt: [3], hasDeclinedSelf: false, hasDeclinedSituation: false });
    expect(evidence['SAL-02']).toEqual({ self: [], sjt: [], hasDeclinedSelf: false, hasDeclinedSituation: true });
    expect(Object.keys(evidence)).toHaveLength(23);
  });

  test('keeps a zero as a number: the weakest response is not a missing one', () => {
    expect(evidenceOf(new Map([answer('SAL-01-J', { value: 'd' })]))['SAL-01'].sjt).toEqual([0]);
  });
});

test('the state follows from what happened', () => {
  const none = { sent: false, opened: false, consentAt: null, submittedAt: null };
  const now = new Date('2026-03-02T10:00:00Z');
  expect(assessmentState(none)).toBe('not_sent');
  expect(assessmentState({ ...none, sent: true })).toBe('sent');
  expect(assessmentState({ ...none, sent: true, opened: true })).toBe('opened');
  expect(assessmentState({ ...none, sent: true, opened: true, consentAt: now })).toBe('answering');
  expect(assessmentState({ sent: true, opened: true, consentAt: now, submittedAt: now })).toBe('submitted');
});
