import fc from 'fast-check';
import { leaveSearch, moveToStage, reopenCandidacy, startCandidacy, type CandidacyState } from './candidacy';
import { EXITS } from './exits';
import { pipeline, pipelineTotals } from './pipeline';
import { moveNeedsReason, STAGES, stageIndex } from './stages';

const now = new Date('2026-03-03T09:00:00Z');
const later = new Date('2026-03-04T09:00:00Z');
const at = (stage: CandidacyState['stage']): CandidacyState => ({ stage, stageSince: now, exit: null });

describe('moving through the stages', () => {
  it('starts as identified', () => {
    expect(startCandidacy(now, null).state).toEqual(at('identified'));
  });
  it('goes forward without a reason, and over stages', () => {
    expect(moveToStage(at('identified'), { to: 'interviews', reason: ' ', now: later })).toEqual({
      ok: true,
      state: { stage: 'interviews', stageSince: later, exit: null },
      event: { kind: 'moved', from: 'identified', to: 'interviews', reason: null },
    });
  });
  it('goes back, and before the client, only with a reason', () => {
    expect(moveToStage(at('interviews'), { to: 'approached', reason: '', now })).toEqual({ ok: false, refusal: 'reason_missing' });
    expect(moveToStage(at('interviews'), { to: 'shortlisted', reason: '', now })).toEqual({ ok: false, refusal: 'reason_missing' });
    expect(moveToStage(at('interviews'), { to: 'approached', reason: 'Booked by mistake', now }).ok).toBe(true);
  });
  it('refuses the stage the person is at', () => {
    expect(moveToStage(at('offer'), { to: 'offer', reason: 'x', now })).toEqual({ ok: false, refusal: 'already_there' });
  });
  it('allows every other pair when a reason is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.constantFrom(...STAGES), (from, to) => {
        expect(moveToStage(at(from), { to, reason: 'Because', now }).ok).toBe(from !== to);
        if (stageIndex(to) < stageIndex(from)) expect(moveNeedsReason(from, to)).toBe(true);
      }),
    );
  });
});

describe('leaving and coming back', () => {
  const exit = { kind: 'withdrew', decidedBy: 'Ada Example', reason: 'Stays where she is', now: later };
  it('knows whose decision each kind is', () => {
    expect(new Set(EXITS.map(({ decision }) => decision)).size).toBe(4);
    const left = leaveSearch(at('offer'), exit);
    expect(left).toMatchObject({ ok: true, state: { stage: 'offer', exit: { decision: 'candidate', at: later } } });
  });
  it('needs a kind, a name and a reason', () => {
    expect(leaveSearch(at('offer'), { ...exit, reason: ' ' })).toEqual({ ok: false, refusal: 'reason_missing' });
    expect(leaveSearch(at('offer'), { ...exit, decidedBy: '' })).toEqual({ ok: false, refusal: 'decider_missing' });
    expect(leaveSearch(at('offer'), { ...exit, kind: 'bored' })).toEqual({ ok: false, refusal: 'unknown_exit' });
  });
  it('reopens at the stage left, with a reason; nothing moves in between', () => {
    const left = leaveSearch(at('interviews'), exit);
    if (!left.ok) throw new Error(left.refusal);
    expect(moveToStage(left.state, { to: 'offer', reason: 'x', now })).toEqual({ ok: false, refusal: 'has_left' });
    expect(leaveSearch(left.state, exit)).toEqual({ ok: false, refusal: 'has_left' });
    expect(reopenCandidacy(left.state, { reason: '', now })).toEqual({ ok: false, refusal: 'reason_missing' });
    expect(reopenCandidacy(left.state, { reason: 'Changed her mind', now: later })).toMatchObject({
      ok: true,
      state: { stage: 'interviews', exit: null },
    });
    expect(reopenCandidacy(at('offer'), { reason: 'x', now })).toEqual({ ok: false, refusal: 'has_not_left' });
  });
});

describe('the funnel', () => {
  it('counts who reached, who is there, who left and by whose decision', () => {
    const counts = [
      { stage: 'identified', decision: null, people: 3 },
      { stage: 'approached', decision: 'candidate', people: 2 },
      { stage: 'approached', decision: 'firm', people: 1 },
      { stage: 'interviews', decision: null, people: 4 },
      { stage: 'interviews', decision: 'circumstances', people: 1 },
    ] as const;
    const stages = pipeline(counts);
    expect(stages.map(({ reached }) => reached)).toEqual([11, 8, 5, 5, 5, 0, 0, 0]);
    expect(stages[1]).toEqual({ stage: 'approached', reached: 8, here: 0, leftByCandidate: 2, leftByOthers: 1, leftByCircumstances: 0 });
    expect(pipelineTotals(counts)).toEqual({ inPlay: 7, left: 4 });
  });
});
