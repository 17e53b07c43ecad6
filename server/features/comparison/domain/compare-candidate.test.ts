import { recordByCompetency } from '../../competencies';
import { compareCandidate } from './compare-candidate';
import type { CandidateFile, ComparisonInput } from './comparison-input';

const strongOnBoth = (witnessed: CandidateFile['witnessed']): CandidateFile => ({
  candidacyId: 'ada',
  witnessed,
  competencies: recordByCompetency(() => ({
    ratings: ['ines', 'omar', 'ruth'].map((interviewerId) => ({ interviewerId, level: 5 })),
    notObserved: 0,
    sjt: [3],
    self: [5],
    reference: [5, 5],
    hasDeclinedSelf: false,
    hasDeclinedSituation: false,
  })),
});

const weights = (prefix: string) => Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`${prefix}-0${number}`, 3]));

const input: ComparisonInput = {
  brief: { versionId: 'v', number: 1, scope: 'combined_flagged', weights: weights('SAL'), mustHaves: {}, concentration: 30 },
  axisWeights: { sales: weights('SAL'), marketing: weights('MKT'), leadership: weights('LDR') },
  axisPrior: null,
  threshold: 3.5,
  gap: 0.5,
  draws: 100,
  seed: 1,
  versions: { instrument: '1', parameters: '1' },
  candidates: [],
};

describe('somebody strong on both sides', () => {
  it.each([[[]], [['sales']], [['marketing', 'people']]] as const)('is not called both when referees saw them lead %j', (witnessed) => {
    const { classification } = compareCandidate(strongOnBoth(witnessed), input);
    expect(classification).toMatchObject({ class: 'undetermined', bothLacksEvidence: true });
  });

  it('is called both once referees saw them lead sales and marketing', () => {
    const { classification } = compareCandidate(strongOnBoth(['marketing', 'sales']), input);
    expect(classification).toMatchObject({ class: 'both', bothLacksEvidence: false });
  });
});
