import { fixture } from '../catalogue/fixtures';
import { diagnose } from '../diagnose';
import type { Answers } from './answers';
import type { AlignmentDecision } from './settlement';
import { settle } from './settlement';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;

function respondent(id: string, answers: Answers) {
  return { id, name: id, isApprover: id === 'ceo', isDecisionMaker: true, functionLed: null, weight: null, answers };
}

function diagnosisOf(...respondents: ReturnType<typeof respondent>[]) {
  return diagnose({ respondents, context: {}, title: null, seed: 1 });
}

function decision(changes: Partial<AlignmentDecision> = {}): AlignmentDecision {
  return {
    id: 'one',
    kind: 'decision',
    flagId: 'RF-19',
    scope: 'sales_led',
    reason: 'The forecast comes first.',
    decidedById: 'ceo',
    decidedByName: 'Helena Brandt',
    recordedByName: 'Judith Marlowe',
    recordedAt: new Date('2026-10-06T12:00:00Z'),
    parties: ['ceo', 'vp'],
    ...changes,
  };
}

describe('settle', () => {
  const blocked = diagnosisOf(respondent('ceo', A), respondent('vp', B));

  it('leaves a diagnosis without decisions as it is', () => {
    const { recommendation, finding, decision: settled } = settle(blocked, []);
    expect({ recommendation, finding, settled }).toEqual({ recommendation: 'blocked', finding: blocked.finding, settled: null });
  });

  it('follows the decided scope and marks the flag as settled', () => {
    const settled = settle(blocked, [decision()]);
    expect(settled.recommendation).toBe('sales_led');
    expect(settled.finding).toEqual({ scope: 'sales_led', lean: false, primarySide: null });
    expect(settled.flags.find(({ id }) => id === 'RF-19')?.settledBy?.decidedByName).toBe('Helena Brandt');
    expect(settled.flags.find(({ id }) => id === 'RF-06')?.settledBy).toBeNull();
  });

  it('takes the latest decision, and lists dissents beside it', () => {
    const later = decision({ id: 'two', scope: 'marketing_led', recordedAt: new Date('2026-10-07T12:00:00Z') });
    const dissent = decision({ id: 'three', kind: 'dissent', scope: null, decidedById: 'vp' });
    const settled = settle(blocked, [decision(), dissent, later]);
    expect(settled.recommendation).toBe('marketing_led');
    expect(settled.dissents).toEqual([dissent]);
  });

  it('asks again when somebody joins the disagreement', () => {
    const wider = diagnosisOf(respondent('ceo', A), respondent('vp', B), respondent('chair', B));
    expect(settle(wider, [decision()])).toMatchObject({ recommendation: 'blocked', decision: null });
  });

  it('raises RF-01 when the decision makes it a marketing role that is judged by quota', () => {
    const quota = diagnosisOf(respondent('ceo', { ...A, I20: 'e', I23: ['quota', 'cac'] }), respondent('vp', B));
    const ids = (scope: 'sales_led' | 'marketing_led') => settle(quota, [decision({ scope })]).flags.map(({ id }) => id);
    expect(ids('sales_led')).not.toContain('RF-01');
    expect(ids('marketing_led')).toContain('RF-01');
  });

  it('only warns of it where small orders are bought without a seller', () => {
    const respondents = [respondent('ceo', { ...A, I20: 'e', I23: ['quota', 'cac'] }), respondent('vp', B)];
    const severityIn = (context: Record<string, unknown>) =>
      settle(diagnose({ respondents, context, title: null, seed: 1 }), [decision({ scope: 'marketing_led' })]).flags.find(
        ({ id }) => id === 'RF-01',
      )?.severity;
    expect(severityIn({})).toBe('block_publish');
    expect(severityIn({ C04: 'under_5000', C06: { today: 'self_service', later: 'mixed' } })).toBe('warn');
  });

  it('stays provisional while too little is answered', () => {
    const early = diagnosisOf(respondent('ceo', { I01: 'e' }), respondent('vp', B));
    expect(settle({ ...early, recommendation: 'provisional' }, [decision()]).recommendation).toBe('provisional');
  });
});
