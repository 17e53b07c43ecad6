import { judgeClassify } from './classify';
import { judgeEstimate } from './estimate';
import { runJudge, type JudgeConsole } from './judge';
import { judgeRank } from './rank';
import { judgeXray } from './xray';

// A text with a "\u00ff" stands for a file in Latin-1, where that letter is a byte UTF-8 does not have.
const bytes = (text: string) => Buffer.from(text, text.includes('\u00ff') ? 'latin1' : 'utf8');

function consoleOf(input: string): JudgeConsole & { out: string[]; complaints: string[] } {
  const [out, complaints]: [string[], string[]] = [[], []];
  return {
    out,
    complaints,
    read: () => Promise.resolve(bytes(input)),
    // eslint-disable-next-line @typescript-eslint/require-await
    lines: async function* () {
      yield* input.split('\n').map(bytes);
    },
    write: (line) => Promise.resolve(void out.push(line)),
    complain: (line) => void complaints.push(line),
  };
}

/** One line with every verb. */
const USAGE = /^Use: judge diagnose\|[a-z|-]+ \[file\] \[--lines\]$/;

const rankInput = {
  criteria: ['S', 'M'],
  candidates: { Ada: { S: [4.3, 0.22], M: [2.4, 0.25] }, 'O Hara': { S: 2.7, M: [4.2, 0.22] } },
  weights: { mode: 'dirichlet', prior: { S: 2, M: 1 }, concentration: 30 },
  draws: 500,
  seed: 3,
};

describe('verbs', () => {
  test('estimate', () => {
    expect(judgeEstimate({ interview: [4, 4, 3], sjt: [3], reference: [5, 4], self: [5, 4] })).toMatchObject({
      mean: expect.closeTo(3.612, 2) as number,
      share: { interview: expect.closeTo(0.482, 2) as number },
    });
    expect(judgeEstimate({})).toEqual({
      mean: 3,
      sd: expect.closeTo(0.6, 9) as number,
      share: { prior: 1, interview: 0, sjt: 0, reference: 0, self: 0 },
    });
  });

  test('classify', () => {
    const cleo = { sales: { mean: 3.9, sd: 0.2 }, marketing: { mean: 3.8, sd: 0.2 } };
    expect(judgeClassify(cleo)).toMatchObject({ class: 'both', probabilities: { both: expect.closeTo(0.914, 3) as number } });
    expect(judgeClassify({ ...cleo, evidence: false })).toMatchObject({ class: 'undetermined' });
    expect(Object.keys(judgeClassify(cleo) as object)).toEqual(['class', 'probabilities']);
  });

  test('rank', () => {
    const result = judgeRank(rankInput) as Record<string, Record<string, unknown>>;
    expect(Object.keys(result)).toEqual(['rank_acceptability', 'pairwise', 'central_weights', 'confidence_factor']);
    expect(result['rank_acceptability']?.['Ada']).toHaveLength(2);
    expect(result['pairwise']?.['Ada']).toHaveProperty('O Hara');
  });

  test('xray', () => {
    expect(judgeXray({ title: 'Head of Sales', text: 'Close deals. We want a ninja. You report to Ann.' })).toEqual({
      sales_share: 1,
      marketing_share: 0,
      verdict: 'sales',
      sentences: [
        { text: 'Close deals.', side: 'sales', weight: 0.9, terms: ['close deals'] },
        { text: 'We want a ninja.', side: 'neutral', weight: 0.9, terms: [] },
        { text: 'You report to Ann.', side: 'neutral', weight: 0.9, terms: [] },
      ],
      flags: [{ id: 'no_measurable_outcome' }, { id: 'coded_language', sentence: 'We want a ninja.' }],
      competencies: { asked: ['SAL-04'], missing: expect.arrayContaining(['SAL-01', 'LDR-05']) as string[] },
    });
    expect(judgeXray({ text: '' })).toMatchObject({ sales_share: 0, marketing_share: 0, verdict: 'unclear', sentences: [], flags: [] });
  });

  test('rank gives null weights to who is never first', () => {
    const result = judgeRank({
      criteria: ['S'],
      candidates: { A: { S: 4 }, B: { S: 3 } },
      weights: { mode: 'uniform' },
      draws: 10,
      seed: 1,
    });
    expect(result).toEqual({
      rank_acceptability: { A: [1, 0], B: [0, 1] },
      pairwise: { A: { B: 1 }, B: { A: 0 } },
      central_weights: { A: [1], B: null },
      confidence_factor: { A: 1, B: null },
    });
  });
});

describe('bad input names its place', () => {
  test.each([
    [judgeEstimate, null, '$: must be an object'],
    [judgeXray, {}, '$.text: must be a text'],
    [judgeXray, { text: ['a'] }, '$.text: must be a text'],
    [judgeXray, { text: '', title: 4 }, '$.title: must be a text'],
    [judgeXray, { text: '', body: '' }, '$.body: is not known here; known: title, text'],
    [judgeEstimate, { interview: 4 }, '$.interview: must be a list'],
    [judgeEstimate, { interview: [4, '4'] }, '$.interview[1]: must be a number'],
    [judgeEstimate, { sjt: [4] }, '$.sjt[0]: must be between 0 and 3'],
    [judgeEstimate, { panel: 1 }, '$.panel: must be true or false'],
    [judgeEstimate, { interviews: [4] }, '$.interviews: is not known here; known: interview, panel, sjt, reference, self'],
    [judgeClassify, { sales: {} }, '$.sales.mean: must be a number'],
    [judgeClassify, { sales: { mean: 3, sd: -1 }, marketing: {} }, '$.sales.sd: must be between 0 and 1000000000'],
    [judgeClassify, [], '$: must be an object'],
    [judgeRank, { ...rankInput, criteria: [] }, '$.criteria: must name at least one criterion'],
    [judgeRank, { ...rankInput, criteria: ['S', 'S'] }, '$.criteria: must not name the same criterion twice'],
    [judgeRank, { ...rankInput, candidates: {} }, '$.candidates: must hold at least one candidate'],
    [judgeRank, { ...rankInput, candidates: { 'O Hara': { S: 1 } } }, '$.candidates["O Hara"].M: must be a number'],
    [judgeRank, { ...rankInput, candidates: { Ada: { S: [1], M: 2 } } }, '$.candidates.Ada.S: must be [mean, sd]'],
    [judgeRank, { ...rankInput, weights: { mode: 'random' } }, '$.weights.mode: must be one of dirichlet, uniform, fixed'],
    [judgeRank, { ...rankInput, weights: { mode: 'fixed', prior: { S: 1 } } }, '$.weights.prior.M: must be a number'],
    [judgeRank, { ...rankInput, weights: { mode: 'fixed', prior: { S: 0, M: 0 } } }, '$.weights.prior: must hold a weight above 0'],
    [judgeRank, { ...rankInput, draws: 1.5 }, '$.draws: must be a whole number'],
    [judgeRank, { ...rankInput, draws: 1e9 }, '$.draws: must be between 1 and 10000000'],
  ])('%p %j', (judge, input, message) => {
    expect(() => judge(input)).toThrow(message);
  });
});

describe('the command', () => {
  test('one case in, one result out', async () => {
    const console = consoleOf('\ufeff{"interview": [5]}');
    expect(await runJudge(['estimate'], console)).toBe(0);
    expect(console.out.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ mean: expect.closeTo(3.806, 2) as number }),
    ]);
  });

  test('--lines: one result a line, empty lines skipped', async () => {
    const console = consoleOf('{"interview": [5]}\n\n{}\n');
    expect(await runJudge(['estimate', '--lines'], console)).toBe(0);
    expect(console.out).toHaveLength(2);
  });

  test.each([
    [['estimate'], 'not json', '$: must be valid JSON'],
    [['diagnose'], '{"answers": {}, "title": "\u00ff"}', '$: must be UTF-8'],
    [['diagnose', '--lines'], '{"answers": {}}\n{"answers": {}, "title": "\u00ff"}', 'line 2: $: must be UTF-8'],
    [['estimate', '--lines'], '{}\n{"self": [9]}', 'line 2: $.self[0]: must be between 1 and 5'],
    [['guess'], '{}', 'Use: the verbs'],
    [['toString'], '{}', 'Use: the verbs'],
    [['estimate', '--fast'], '{}', 'Use: the verbs'],
  ])('%j exits 2 with one line', async (args, input, complaint) => {
    const console = consoleOf(input);
    expect(await runJudge(args, console)).toBe(2);
    expect(console.complaints).toEqual([complaint.startsWith('Use:') ? expect.stringMatching(USAGE) : complaint]);
  });

  test('a file that is not there', async () => {
    const missing = Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' });
    const console = { ...consoleOf(''), read: () => Promise.reject(missing) };
    expect(await runJudge(['rank', 'case.json'], console)).toBe(2);
    expect(console.complaints).toEqual(['Cannot read case.json: ENOENT']);
  });
});
