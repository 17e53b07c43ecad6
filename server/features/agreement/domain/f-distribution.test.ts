import { fQuantile, incompleteBeta } from './f-distribution';

describe('fQuantile', () => {
  // Upper 2.5% and 5% points as printed in tables of the F distribution (NIST/SEMATECH e-Handbook, section 1.3.6.7.3).
  it.each([
    [0.95, 1, 1, 161.448],
    [0.95, 5, 10, 3.326],
    [0.95, 10, 5, 4.735],
    [0.95, 3, 30, 2.922],
    [0.95, 20, 100, 1.676],
    [0.975, 1, 1, 647.789],
    [0.975, 5, 18, 3.382],
    [0.975, 18, 5, 6.362],
    [0.975, 10, 60, 2.27],
    [0.99, 2, 8, 8.649],
  ])('at %d with %d and %d degrees of freedom', (probability, between, within, printed) => {
    expect(Math.abs(fQuantile(probability, between, within) - printed)).toBeLessThan(0.001);
  });

  it('has closed forms with two degrees of freedom', () => {
    // With two in the numerator P(F > f) = (1 + 2f/d)^(−d/2).
    for (const within of [1, 3.5, 15, 400]) {
      const exact = (within / 2) * (0.025 ** (-2 / within) - 1);
      expect(fQuantile(0.975, 2, within) / exact).toBeCloseTo(1, 10);
    }
  });

  it('is the reciprocal with the degrees of freedom exchanged', () => {
    expect(fQuantile(0.975, 4.785144, 5) * fQuantile(0.025, 5, 4.785144)).toBeCloseTo(1, 10);
  });
});

describe('incompleteBeta', () => {
  it('has closed forms for whole parameters', () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect(incompleteBeta(0.3, 2, 3)).toBeCloseTo(0.3483, 14);
    expect(incompleteBeta(0.9, 1, 5)).toBeCloseTo(1 - 0.1 ** 5, 14);
    expect(incompleteBeta(0.5, 200, 200)).toBeCloseTo(0.5, 12);
  });

  it('is 0 and 1 at the ends', () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
});
