import fc from 'fast-check';
import type { CompetencyId } from '../../competencies';
import type { PlanInterviewer } from './interview-plan';
import { checkPlan, competenciesToRate, proposePlan } from './interview-plan';

const salesLed: Partial<Record<CompetencyId, number>> = {
  'SAL-01': 4,
  'SAL-02': 5,
  'SAL-03': 5,
  'SAL-04': 4,
  'SAL-05': 4,
  'SAL-06': 5,
  'SAL-07': 4,
  'SAL-08': 3,
  'SAL-09': 3,
  'LDR-01': 4,
  'LDR-02': 3,
  'LDR-03': 3,
  'LDR-04': 3,
  'LDR-05': 4,
};
const mustHaves: Partial<Record<CompetencyId, number>> = { 'SAL-02': 2.75, 'SAL-06': 2.75, 'LDR-01': 2.75, 'LDR-05': 2.75 };
const panel = (...functions: PlanInterviewer['function'][]) => functions.map((name, index) => ({ id: `i${index}`, function: name }));

describe('proposePlan', () => {
  it('covers a sales-led brief twice with nine people, nobody over four, must-haves three times, no warning', () => {
    const plan = proposePlan({
      weights: salesLed,
      mustHaves,
      interviewers: panel('sales', 'sales', 'sales', 'marketing', 'marketing', 'other', 'other', 'other', 'other'),
    });
    expect(plan.warnings).toEqual([]);
    expect(plan.coverage).toHaveLength(14);
    for (const row of plan.coverage) expect(row.interviewerIds).toHaveLength(row.isMustHave ? 3 : 2);
    for (const ids of plan.assignments.values()) expect([3, 4]).toContain(ids.length);
  });

  it('says who is missing for the partnership competency and who carries too much', () => {
    const plan = proposePlan({ weights: salesLed, mustHaves, interviewers: panel('sales', 'other') });
    expect(plan.warnings).toEqual([
      { kind: 'partnership_one_sided', missing: ['marketing'] },
      { kind: 'overloaded', interviewerId: 'i0', count: 14 },
      { kind: 'overloaded', interviewerId: 'i1', count: 14 },
    ]);
  });

  it('names every competency one interviewer alone cannot cover', () => {
    const plan = proposePlan({ weights: { 'SAL-01': 4 }, mustHaves: {}, interviewers: panel('sales') });
    expect(plan.warnings).toEqual([{ kind: 'not_covered', competencyId: 'SAL-01', by: 1 }]);
  });

  it('warns of a third rater where the competency is no must-have, and of a fourth where it is', () => {
    const request = {
      weights: { 'SAL-01': 4, 'SAL-02': 5 } as const,
      mustHaves: { 'SAL-02': 2.75 },
      interviewers: panel('sales', 'sales', 'other', 'other'),
    };
    const assigned = (ids: readonly CompetencyId[][]) => new Map(ids.map((own, index) => [`i${index}`, own]));
    expect(checkPlan(request, assigned([['SAL-01', 'SAL-02'], ['SAL-01', 'SAL-02'], ['SAL-02'], []])).warnings).toEqual([]);
    expect(checkPlan(request, assigned([['SAL-01', 'SAL-02'], ['SAL-01', 'SAL-02'], ['SAL-01', 'SAL-02'], ['SAL-02']])).warnings).toEqual([
      { kind: 'covered_often', competencyId: 'SAL-02', by: 4 },
      { kind: 'covered_often', competencyId: 'SAL-01', by: 3 },
    ]);
  });

  it('asks for interviewers before anything else', () => {
    expect(proposePlan({ weights: salesLed, mustHaves, interviewers: [] }).warnings).toEqual([{ kind: 'no_interviewers' }]);
  });

  it('rates a must-have that carries no weight, and nothing without weight or floor', () => {
    expect(competenciesToRate({ weights: { 'MKT-01': 0, 'SAL-01': 2 }, mustHaves: { 'MKT-02': 2.5 } })).toEqual(['MKT-02', 'SAL-01']);
  });

  const functions = fc.constantFrom<PlanInterviewer['function']>('sales', 'marketing', 'other');
  const ids = Object.keys(salesLed) as CompetencyId[];
  const requests = fc.record({
    weights: fc.dictionary(fc.constantFrom<string>(...ids), fc.integer({ min: 0, max: 6 })),
    mustHaves: fc.dictionary(fc.constantFrom<string>(...ids), fc.constant(2.75), { maxKeys: 4 }),
    interviewers: fc.array(functions, { minLength: 2, maxLength: 9 }).map((names) => panel(...names)),
  });

  it('always covers everything by two different people, evenly, with one of each function for the partnership', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = proposePlan(request);
        for (const row of plan.coverage) {
          expect(new Set(row.interviewerIds).size).toBe(row.interviewerIds.length);
          expect(row.interviewerIds.length).toBeGreaterThanOrEqual(2);
          expect(row.interviewerIds.length).toBeLessThanOrEqual(3);
        }
        const loads = request.interviewers.map(({ id }) => plan.assignments.get(id)?.length ?? 0);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2);
        const has = (side: string) => request.interviewers.some((one) => one.function === side);
        const isOneSided = plan.warnings.some((warning) => warning.kind === 'partnership_one_sided');
        if (has('sales') && has('marketing')) expect(isOneSided).toBe(false);
      }),
    );
  });

  it('is its own check: looking at a proposal again finds the same', () => {
    fc.assert(
      fc.property(requests, (request) => expect(checkPlan(request, proposePlan(request).assignments)).toEqual(proposePlan(request))),
    );
  });
});
