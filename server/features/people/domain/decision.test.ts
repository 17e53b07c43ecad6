import type { CandidacyState } from './candidacy';
import { decideOn, type NewDecision } from './decision';

const state: CandidacyState = { stage: 'interviews', stageSince: new Date('2026-03-03T09:00:00Z'), exit: null };
const hold: NewDecision = { kind: 'hold', side: 'client', decidedBy: ' Helena Brandt ', reason: ' Waits for May ' };

test('a decision leaves the candidacy where it is', () => {
  expect(decideOn(state, hold, null)).toEqual({
    ok: true,
    state,
    event: { kind: 'decided', decision: 'hold', side: 'client', decidedBy: 'Helena Brandt', reason: 'Waits for May' },
  });
});

test('nobody decides without a name and a reason', () => {
  expect(decideOn(state, { ...hold, decidedBy: ' ' }, null)).toEqual({ ok: false, refusal: 'decider_missing' });
  expect(decideOn(state, { ...hold, reason: '' }, null)).toEqual({ ok: false, refusal: 'reason_missing' });
});

test('only what stands can be taken back, and only while the person is in the search', () => {
  const back: NewDecision = { ...hold, kind: 'taken_back' };
  expect(decideOn(state, back, null)).toEqual({ ok: false, refusal: 'nothing_decided' });
  expect(decideOn(state, back, 'decline').ok).toBe(true);
  const exit = { kind: 'withdrew', decision: 'candidate', decidedBy: 'Ada', reason: 'Stays', at: state.stageSince } as const;
  expect(decideOn({ ...state, exit }, hold, null)).toEqual({ ok: false, refusal: 'has_left' });
});
