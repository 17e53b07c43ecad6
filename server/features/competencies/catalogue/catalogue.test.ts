import { COMPETENCY_LIBRARY_VERSION, competencies, competencyById, competencyIds, isCompetencyId, recordByCompetency } from '..';

const unique = (list: readonly string[]) => new Set(list).size === list.length;

describe('the competency catalogue', () => {
  test('holds every competency once, nine for sales, nine for marketing and five for leadership', () => {
    expect(competencies.map((competency) => competency.id)).toEqual(competencyIds);
    expect(unique(competencyIds)).toBe(true);
    const count = (profile: string) => competencies.filter((competency) => competency.profile === profile).length;
    expect([count('sales'), count('marketing'), count('leadership')]).toEqual([9, 9, 5]);
    expect(COMPETENCY_LIBRARY_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test('gives every item its own id', () => {
    const ids = competencies.flatMap((c) => [
      ...c.interview.map((question) => question.id),
      ...c.selfAssessment.map((item) => item.id),
      c.sjt.id,
      c.reference.id,
    ]);
    expect(ids).toHaveLength(23 * 6);
    expect(unique(ids)).toBe(true);
  });

  test.each(competencies.map((competency) => [competency.id, competency] as const))('%s is complete', (id, competency) => {
    expect(competency.profile).toBe({ SAL: 'sales', MKT: 'marketing', LDR: 'leadership' }[id.slice(0, 3)]);
    expect(competency.anchors.map((anchor) => anchor.level)).toEqual([1, 2, 3, 4, 5]);
    expect(competency.interview.map((question) => question.kind)).toEqual(['behavioural', 'situational']);
    expect(competency.selfAssessment).toHaveLength(2);
    for (const item of competency.selfAssessment) {
      expect(item.scale.map((step) => step.value)).toEqual([1, 2, 3, 4, 5]);
      expect(item.evidenceRequest).not.toBe('');
    }
    expect(competency.onet.length).toBeGreaterThan(0);
    expect(competencyById(id)).toBe(competency);
  });

  test.each(competencies.map((competency) => [competency.sjt.id, competency.sjt] as const))('%s has one key per option', (_id, sjt) => {
    expect(sjt.options.map((option) => option.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(sjt.options.map((option) => option.points).sort((a, b) => b - a)).toEqual([3, 2, 1, 0]);
    expect(sjt.maxPoints).toBe(3);
    expect(sjt.options.every((option) => option.rationale !== '')).toBe(true);
  });

  test('spreads the best option over the positions', () => {
    const best = competencies.map((competency) => competency.sjt.options.findIndex((option) => option.points === 3));
    for (const position of [0, 1, 2, 3]) expect(best.filter((index) => index === position).length).toBeGreaterThanOrEqual(4);
  });

  test('tells its own ids from others', () => {
    expect(isCompetencyId('LDR-05')).toBe(true);
    expect(isCompetencyId('LDR-06')).toBe(false);
    expect(isCompetencyId('toString')).toBe(false);
  });

  test('makes a record with a value for each', () => {
    expect(Object.keys(recordByCompetency((id) => id.length))).toEqual(competencyIds);
  });
});
