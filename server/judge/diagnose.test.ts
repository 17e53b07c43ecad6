import { judgeDiagnose } from './diagnose';
import { JudgeInputError } from './judge-input-error';
import { diagnosisFixtures, fixture } from '../features/diagnosis/catalogue/fixtures';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;

function refusal(input: unknown): JudgeInputError {
  try {
    judgeDiagnose(input);
  } catch (error) {
    if (error instanceof JudgeInputError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('judge diagnose', () => {
  it.each(diagnosisFixtures.map((one) => [one.id, one] as const))('%s', (_, { answers, expected }) => {
    expect(judgeDiagnose({ answers })).toMatchObject({
      recommendation: expected.recommendation,
      lean: expected.lean,
      primary_side: expected.primarySide,
      confidence: expected.confidence,
      red_flags: expected.redFlags,
      answered: 30,
      unknown: 0,
    });
  });

  it('reads context and title', () => {
    expect(judgeDiagnose({ answers: A, context: { C12: 2 }, title: 'VP Sales and Marketing' })).toMatchObject({
      red_flags: ['RF-03', 'RF-06', 'RF-08', 'RF-21'],
    });
  });

  it('takes the facts of whoever approves, whether a flag or the role says so', () => {
    const others = { name: 'Marcus', role: 'VP Sales', answers: A, context: { C12: 0 } };
    for (const approver of [{ approver: true }, { role: 'Sponsor' }]) {
      const respondents = [{ name: 'Helena', ...approver, answers: A, context: { C12: 2 } }, others];
      expect(judgeDiagnose({ respondents })).toMatchObject({ red_flags: ['RF-06', 'RF-08', 'RF-21'] });
    }
  });

  it('blocks when two decision makers stand on opposite sides, and shows what each of them says', () => {
    const respondents = [
      { name: 'Helena', role: 'CEO, approver', weight: 2, answers: A },
      { name: 'Marcus', role: 'VP Sales', answers: B },
    ];
    expect(judgeDiagnose({ respondents })).toMatchObject({
      recommendation: 'blocked',
      confidence: null,
      lean: false,
      primary_side: null,
      conflicts: [
        { by: 'margin', sales: 'Marcus', marketing: 'Helena' },
        { by: 'direct_question', sales: 'Marcus', marketing: 'Helena' },
      ],
      respondents: [
        { name: 'Helena', weight: 2, recommendation: 'marketing_led' },
        { name: 'Marcus', weight: 0.5, recommendation: 'sales_led' },
      ],
      without_heads: [{ name: 'Marcus', recommendation: 'marketing_led' }],
    });
  });

  it('shows what somebody says who is the only one named so far', () => {
    expect(judgeDiagnose({ respondents: [{ name: 'Helena', role: 'CEO', approver: true, answers: A }] })).toMatchObject({
      recommendation: 'marketing_led',
      respondents: [{ name: 'Helena', weight: 2, recommendation: 'marketing_led', red_flags: ['RF-06', 'RF-08'] }],
      conflicts: [],
      contested: [],
      krippendorff_alpha: null,
    });
    expect(judgeDiagnose({ answers: A })).not.toHaveProperty('respondents');
  });

  it('is provisional with too few answers or no approver', () => {
    expect(judgeDiagnose({ answers: { I01: 'a', I02: null } })).toMatchObject({ recommendation: 'provisional', answered: 1 });
    expect(judgeDiagnose({ respondents: [{ name: 'Marcus', role: 'VP Sales', answers: B }] })).toMatchObject({
      recommendation: 'provisional',
    });
  });

  it.each([
    ['$', null],
    ['$', 'text'],
    ['$', {}],
    ['$', { answers: A, respondents: [{ answers: A }] }],
    ['$.answers', { answers: [] }],
    ['$.answers.I99', { answers: { I99: 'a' } }],
    ['$.answers.constructor', { answers: JSON.parse('{"constructor": "a"}') as unknown }],
    ['$.answers.__proto__', { answers: JSON.parse('{"__proto__": {"I01": "a"}}') as unknown }],
    ['$.answers.I01', { answers: { I01: 'z' } }],
    ['$.answers.I01', { answers: { I01: 'dk' } }],
    ['$.answers.I01', { answers: { I01: ['a'] } }],
    ['$.answers.I02', { answers: { I02: { brand: 50, convert: 49 } } }],
    ['$.answers.I02.brand', { answers: { I02: { brand: -1, convert: 101 } } }],
    ['$.answers.I02.brand', { answers: { I02: { brand: '100' } } }],
    ['$.answers.I02.other', { answers: { I02: { other: 100 } } }],
    ['$.answers.I14', { answers: { I14: ['pos', 'prog'] } }],
    ['$.answers.I14[1]', { answers: { I14: ['pos', 'pos', 'prog'] } }],
    ['$.answers.I23', { answers: { I23: ['quota', 'winrate', 'fcst', 'ramp', 'price', 'cac'] } }],
    ['$.answers.I23[0]', { answers: { I23: ['x'] } }],
    ['$.context.C12', { answers: A, context: { C12: -1 } }],
    ['$.context.C99', { answers: A, context: { C99: 1 } }],
    ['$.title', { answers: A, title: 7 }],
    ['$.respondents', { respondents: [] }],
    ['$.respondents[0].answers', { respondents: [{ name: 'Helena' }] }],
    [
      '$.respondents[1].weight',
      {
        respondents: [
          { name: 'A', answers: A },
          { name: 'B', weight: 0, answers: B },
        ],
      },
    ],
    ['$.respondents[0].answers.I05', { respondents: [{ name: 'A', answers: { I05: 5 } }] }],
    ['$.anwsers', { answers: A, anwsers: A }],
  ])('refuses, at %s, %j', (path, input) => {
    expect(refusal(input).path).toBe(path);
  });
});
