import fc from 'fast-check';
import { competencyById, competencyIds } from '../../competencies';
import { askedCompetencies } from './asked-competencies';
import { LED } from './referee';

const weights = fc.dictionary(fc.constantFrom(...competencyIds), fc.integer({ min: 1, max: 6 }), { minKeys: 6 });

describe('what a referee is asked about', () => {
  it('begins with the must-haves and goes on with what weighs most', () => {
    const asked = askedCompetencies({
      weights: { 'SAL-01': 1, 'SAL-02': 6, 'SAL-03': 5, 'SAL-04': 4, 'SAL-05': 3, 'SAL-06': 2, 'LDR-01': 5 },
      mustHaves: { 'SAL-01': 3 },
      otherwise: {},
      saw: [],
    });
    expect(asked).toEqual(['SAL-01', 'SAL-02', 'SAL-03', 'SAL-04', 'SAL-05', 'LDR-01']);
  });

  it('covers each function the referee saw, with the usual weights where the brief has none, and stays at six to eight', () => {
    const otherwise = Object.fromEntries(competencyIds.map((id) => [id, 1]));
    fc.assert(
      fc.property(weights, fc.subarray([...LED]), (given, saw) => {
        const asked = askedCompetencies({ weights: given, mustHaves: {}, otherwise, saw });
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeGreaterThanOrEqual(6);
        expect(asked.length).toBeLessThanOrEqual(8);
        const profiles = asked.map((id) => competencyById(id).profile);
        for (const led of saw) expect(profiles).toContain(led === 'people' ? 'leadership' : led);
      }),
    );
  });
});
