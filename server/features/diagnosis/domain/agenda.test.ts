import { fixture } from '../catalogue/fixtures';
import { diagnose } from '../diagnose';
import { agendaOf, agreedFor, stateAfter, stillCovering, undecided, type DecidedItem, type Topic } from './agenda';
import type { Answers } from './answers';
import type { Respondent } from './respondents';

const A = fixture('A_outbound_plateau').answers;
const B = fixture('B_full_pipe_leaky_close').answers;

function respondent(id: string, answers: Answers, rest: Partial<Respondent> = {}): Respondent {
  return { id, name: id, isApprover: false, isDecisionMaker: true, functionLed: null, weight: null, answers, ...rest };
}

const run = (respondents: readonly Respondent[]) => diagnose({ respondents, context: {}, title: null, seed: 1 });
const topic = (itemId: string, ...people: string[]): Topic => ({
  ...{ itemId, kind: 'contested', difference: 1 },
  answers: people.map((name) => ({ respondent: name, name, answer: 'a' })),
});

describe('the agenda', () => {
  it('is what is contested, the largest difference first, with everybody’s answer', () => {
    const people = [respondent('ceo', A, { isApprover: true }), respondent('vp', B)];
    const result = run(people);
    const agenda = agendaOf(result, people);
    expect(agenda.map(({ itemId }) => itemId)).toEqual(result.contested.map(({ item }) => item));
    expect(agenda[0]?.answers.map(({ name }) => name)).toEqual(['ceo', 'vp']);
  });

  it('also holds the single answers that would settle an undetermined result, and only then', () => {
    const open = [respondent('ceo', { ...fixture('H_mild_sales_lean').answers, I22: 'a' }, { isApprover: true })];
    expect(run(open).finding.scope).toBe('undetermined');
    expect(agendaOf(run(open), open).map(({ kind }) => kind)).toContain('decisive');
    const lean = [respondent('ceo', fixture('H_mild_sales_lean').answers, { isApprover: true })];
    expect(agendaOf(run(lean), lean)).toEqual([]);
  });

  it('never holds who blames whom: everybody in the room would see it', () => {
    const people = [respondent('ceo', { ...A, I29: 'b' }, { isApprover: true }), respondent('vp', { ...B, I29: 'c' })];
    const result = run(people);
    const flips = [{ item: 'I29', answer: 'a', scope: 'two_searches', margin: 0 } as const, ...result.sensitivity.flips];
    const blaming = {
      contested: [{ item: 'I29', difference: 9, answers: [] }, ...result.contested],
      ...{ finding: { ...result.finding, scope: 'undetermined' as const }, sensitivity: { ...result.sensitivity, flips } },
    };
    expect(agendaOf(blaming, people).map(({ itemId }) => itemId)).not.toContain('I29');
  });

  it('leaves out what was decided, until somebody joins who was not asked then', () => {
    const decided: DecidedItem[] = [{ itemId: 'I03', answer: null, covers: ['ceo', 'vp'] }];
    expect(undecided([topic('I03', 'ceo', 'vp'), topic('I04', 'ceo', 'vp')], decided).map(({ itemId }) => itemId)).toEqual(['I04']);
    expect(undecided([topic('I03', 'ceo', 'vp', 'cfo')], decided)).toHaveLength(1);
  });

  it('keeps a decision when a dissent follows', () => {
    expect(stateAfter('open', 'decision')).toBe('decided');
    expect(stateAfter('open', 'dissent')).toBe('dissent');
    expect(stateAfter('decided', 'dissent')).toBe('decided');
    expect(stateAfter('dissent', 'decision')).toBe('decided');
  });
});

describe('what was agreed', () => {
  const decided: DecidedItem[] = [
    { itemId: 'I03', answer: 'b', covers: ['ceo'] },
    { itemId: 'I04', answer: null, covers: ['ceo'] },
  ];

  it('counts for those who had answered by then, and only where an answer was named', () => {
    expect(agreedFor('ceo', decided)).toEqual({ I03: 'b' });
    expect(agreedFor('cfo', decided)).toEqual({});
  });

  it('gives the result of answers given so, and leaves each person’s own result and the disagreement as they are', () => {
    const items = ['I03', 'I04', 'I05'];
    const agreed = Object.fromEntries(items.flatMap((item) => (B[item] === undefined ? [] : [[item, B[item]]])));
    const apart = [respondent('ceo', A, { isApprover: true }), respondent('vp', B)];
    const met = run(apart.map((one) => ({ ...one, agreed })));
    const alike = run([respondent('ceo', { ...A, ...agreed }, { isApprover: true }), respondent('vp', { ...B, ...agreed })]);
    expect(met.shares).toEqual(alike.shares);
    expect(met.margin).not.toBeCloseTo(run(apart).margin, 3);
    expect(met.respondents).toEqual(run(apart).respondents);
    expect(met.conflict).toEqual(run(apart).conflict);
    expect(met.contested).toEqual(run(apart).contested);
  });
});

describe('what was agreed, when somebody answers again', () => {
  const MAY = new Date('2026-05-01');
  const JUNE = new Date('2026-06-01');
  const JULY = new Date('2026-07-01');
  const decided = [{ itemId: 'I03', answer: 'b', covers: ['ceo', 'vp'], decidedAt: JUNE }];
  const covers = (ceo: readonly { at: Date; answers: Answers }[]) =>
    stillCovering(decided, [
      { respondent: 'ceo', sent: ceo },
      { respondent: 'vp', sent: [{ at: MAY, answers: { I03: 'c' } }] },
    ])[0]?.covers;

  it('goes on counting for whoever leaves the answer as it was', () => {
    expect(covers([{ at: MAY, answers: { I03: 'a' } }])).toEqual(['ceo', 'vp']);
    expect(
      covers([
        { at: MAY, answers: { I03: 'a' } },
        { at: JULY, answers: { I03: 'a', I04: 'b' } },
      ]),
    ).toEqual(['ceo', 'vp']);
  });

  it('no longer counts for whoever has changed it since, or taken it back', () => {
    expect(
      covers([
        { at: MAY, answers: { I03: 'a' } },
        { at: JULY, answers: { I03: 'd' } },
      ]),
    ).toEqual(['vp']);
    expect(
      covers([
        { at: MAY, answers: { I03: 'a' } },
        { at: JULY, answers: {} },
      ]),
    ).toEqual(['vp']);
  });

  it('counts where the answer was changed before it was decided', () => {
    expect(
      covers([
        { at: MAY, answers: { I03: 'a' } },
        { at: JUNE, answers: { I03: 'd' } },
      ]),
    ).toEqual(['ceo', 'vp']);
  });
});
