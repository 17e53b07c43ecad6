import fc from 'fast-check';
import type { Plans } from './decision-rules';
import { findScope, isProvisional } from './decision-rules';
import { confidenceOf } from './confidence';
import { marginOf } from './shares';

const open: Plans = { planned: 'e', funded: 'e' };

/** Shares with exactly this margin. */
function needs(margin: number, T = 0) {
  return { S: (1 + margin) * 0.4, M: (1 - margin) * 0.4, T };
}

describe('findScope', () => {
  it.each([
    ['a margin of exactly 0.20 leads', needs(0.2), open, 'sales_led', false, null],
    ['a margin of exactly −0.20 leads', needs(-0.2), open, 'marketing_led', false, null],
    ['just below, nothing is known', needs(0.199), open, 'undetermined', false, null],
    ['both needs high, pressure high and two funded', needs(0.1, 0.5), { ...open, funded: 'a' }, 'two_searches', false, null],
    ['a second leader within a year counts as two', needs(0.1, 0.5), { ...open, funded: 'd' }, 'two_searches', false, null],
    ['two searches need funds', needs(0.1, 0.5), { ...open, funded: 'b' }, 'sales_led', true, null],
    ['two searches need pressure', needs(0.1, 0.49), { ...open, funded: 'a' }, 'undetermined', false, null],
    ['two searches come before a single lead', needs(0.12, 0.9), { ...open, funded: 'a' }, 'two_searches', false, null],
    ['two searches end at a margin of 0.30', { S: 0.65, M: 0.35, T: 0.9 }, { ...open, funded: 'a' }, 'sales_led', false, null],
    ['one post, nothing for the other half', needs(0.1), { ...open, funded: 'c' }, 'combined_flagged', false, 'sales'],
    ['one leader for both is planned', needs(-0.05), { ...open, planned: 'd' }, 'combined_flagged', false, 'marketing'],
    [
      'below 0.05 the client names the primary side',
      needs(0.049),
      { ...open, planned: 'd' },
      'combined_flagged',
      false,
      'client_must_name',
    ],
    ['a lean to marketing', needs(-0.1), { ...open, funded: 'b' }, 'marketing_led', true, null],
    ['no lean below 0.10', needs(0.099), { ...open, funded: 'b' }, 'undetermined', false, null],
  ] as const)('%s', (...[, shares, plans, scope, lean, primarySide]) => {
    expect(findScope(shares, plans)).toEqual({ scope, lean, primarySide });
  });

  it('mirrors: the other side leads when the needs are exchanged', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const opposite = { sales_led: 'marketing_led', marketing_led: 'sales_led' } as Record<string, string>;
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        fc.constantFrom('a', 'd', 'e'),
        (...[S, M, T, funded, planned]) => {
          const [one, other] = [findScope({ S, M, T }, { planned, funded }), findScope({ S: M, M: S, T }, { planned, funded })];
          expect(marginOf({ S, M })).toBeCloseTo(-marginOf({ S: M, M: S }), 12);
          expect(other.scope).toBe(opposite[one.scope] ?? one.scope);
          expect(other.lean).toBe(one.lean);
        },
      ),
    );
  });
});

describe('isProvisional', () => {
  it.each([
    [{ answered: 23, shown: 30, hasApprover: true }, false],
    [{ answered: 22, shown: 29, hasApprover: true }, true],
    [{ answered: 30, shown: 30, hasApprover: false }, true],
  ])('%j', (completeness, expected) => {
    expect(isProvisional(completeness)).toBe(expected);
  });
});

describe('confidenceOf', () => {
  it.each([
    ['sales_led', 0.36, 0.9, 'high'],
    ['sales_led', 0.35, 1, 'moderate'],
    ['marketing_led', -0.5, 0.89, 'moderate'],
    ['marketing_led', -0.2, 0.75, 'moderate'],
    ['sales_led', 0.17, 1, 'low'],
    ['two_searches', 0, 0.9, 'high'],
    ['undetermined', 0, 0.75, 'moderate'],
    ['combined_flagged', 0, 0.74, 'low'],
  ] as const)('%s at margin %d with stability %d is %s', (...[scope, margin, stability, expected]) => {
    expect(confidenceOf(scope, margin, stability)).toBe(expected);
  });
});
