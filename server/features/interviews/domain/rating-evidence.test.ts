import type { SubmittedScorecard } from './rating-evidence';
import { evidenceFrom } from './rating-evidence';
import { scorecardState } from './scorecard-state';

const card = (changes: Partial<SubmittedScorecard>): SubmittedScorecard => ({
  candidacyId: 'ada',
  interviewerId: 'ines',
  interviewerName: 'Ines Duarte',
  competencyIds: ['SAL-01', 'LDR-01'],
  submittedAt: new Date(0),
  ratings: [
    { competencyId: 'SAL-01', value: 4, note: 'Capacity model.' },
    { competencyId: 'LDR-01', value: 'not_observed', note: '' },
  ],
  ...changes,
});

describe('evidenceFrom', () => {
  it('collects levels by candidacy and competency and counts what was not observed', () => {
    const evidence = evidenceFrom([
      card({}),
      card({ interviewerId: 'omar', interviewerName: 'Omar Haddad' }),
      card({ candidacyId: 'ben' }),
    ]);
    expect(evidence.get('ada')).toEqual({
      'SAL-01': {
        ratings: [
          { interviewerId: 'ines', interviewerName: 'Ines Duarte', level: 4 },
          { interviewerId: 'omar', interviewerName: 'Omar Haddad', level: 4 },
        ],
        notObserved: 0,
      },
      'LDR-01': { ratings: [], notObserved: 2 },
    });
    expect(evidence.get('ben')?.['SAL-01']?.ratings).toHaveLength(1);
  });

  it('takes nothing from drafts and nothing outside the assigned competencies', () => {
    expect(evidenceFrom([card({ submittedAt: null })]).size).toBe(0);
    expect(evidenceFrom([card({ competencyIds: ['LDR-01'] })]).get('ada')).toEqual({ 'LDR-01': { ratings: [], notObserved: 1 } });
  });
});

describe('scorecardState', () => {
  it('tells the furthest thing that happened, and an expired link before the draft behind it', () => {
    const at = new Date(0);
    const nothing = { submittedAt: null, draftSavedAt: null, reopening: null, link: 'none' } as const;
    expect(scorecardState(nothing)).toBe('not_sent');
    expect(scorecardState({ ...nothing, link: 'opened' })).toBe('opened');
    expect(scorecardState({ ...nothing, draftSavedAt: at, link: 'opened' })).toBe('draft');
    expect(scorecardState({ ...nothing, draftSavedAt: at, link: 'expired' })).toBe('link_expired');
    expect(scorecardState({ ...nothing, submittedAt: at, draftSavedAt: at, link: 'revoked' })).toBe('submitted');
  });

  it('is reopened until something new is saved', () => {
    const [before, after] = [new Date(1), new Date(3)];
    const reopened = { submittedAt: null, reopening: { at: new Date(2) }, link: 'sent' } as const;
    expect(scorecardState({ ...reopened, draftSavedAt: before })).toBe('reopened');
    expect(scorecardState({ ...reopened, draftSavedAt: after })).toBe('draft');
    expect(scorecardState({ ...reopened, submittedAt: after, draftSavedAt: after })).toBe('submitted');
  });
});
