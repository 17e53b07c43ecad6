import fc from 'fast-check';
import type { StoredRating } from './assigned-scorecard';
import { hasConflicts, planSave, type ScorecardDraft } from './plan-save';
import { LEVELS } from './scorecard';

const overall = { recommendation: null, confidence: null, summary: '', version: 1 };
const rating = (value: StoredRating['value'], note: string, version: number): StoredRating => ({
  competencyId: 'LDR-01',
  value,
  note,
  version,
});
const card = (...ratings: StoredRating[]): ScorecardDraft => ({ ratings, overall });

describe('planSave', () => {
  it('writes what is new and leaves what is stored or blank alone', () => {
    expect(planSave(card(), card(rating(4, 'Gave up a target.', 0))).ratings).toHaveLength(1);
    expect(planSave(card(), card(rating(null, ' ', 0))).ratings).toEqual([]);
    expect(planSave(card(rating(4, 'x', 2)), card(rating(4, 'x ', 1)))).toMatchObject({ ratings: [], ratingConflicts: [] });
  });

  it('keeps both texts when another window was first, and still saves the rest', () => {
    const stored = card(rating(3, 'From the other window.', 2));
    const other: StoredRating = { competencyId: 'SAL-01', value: 5, note: 'Design outlived him.', version: 0 };
    const plan = planSave(stored, card(rating(4, 'From this one.', 1), other));
    expect(plan.ratings).toEqual([other]);
    expect(plan.ratingConflicts).toEqual([
      { competencyId: 'LDR-01', stored: rating(3, 'From the other window.', 2), yours: rating(4, 'From this one.', 1) },
    ]);
    expect(hasConflicts(plan)).toBe(true);
  });

  it('treats the overall view the same way', () => {
    const yours = { ...overall, summary: 'Strong on both.' };
    expect(planSave(card(), { ratings: [], overall: yours }).overall).toEqual(yours);
    const stale = planSave({ ratings: [], overall: { ...overall, version: 2 } }, { ratings: [], overall: yours });
    expect(stale).toMatchObject({ overall: null, overallConflict: { yours } });
  });

  it('never both writes and reports a rating, and loses none that differs', () => {
    const one = fc.record({
      competencyId: fc.constant('LDR-01' as const),
      value: fc.constantFrom(null, ...LEVELS),
      note: fc.string(),
      version: fc.nat(3),
    });
    fc.assert(
      fc.property(one, one, (stored, yours) => {
        const plan = planSave(card(stored), card(yours));
        const differs = stored.value !== yours.value || stored.note.trim() !== yours.note.trim();
        expect(plan.ratings.length + plan.ratingConflicts.length).toBe(differs ? 1 : 0);
      }),
    );
  });
});
