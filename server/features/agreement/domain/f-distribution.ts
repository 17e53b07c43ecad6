/** ln Γ(x) for x > 0, to about 1e-15: Lanczos, g = 7, nine terms (coefficients of P. Godfrey). */
function logGamma(x: number): number {
  const t = x + 6.5;
  const series = LANCZOS.reduce((sum, coefficient, index) => sum + coefficient / (x + index), 0.99999999999980993);
  return (x - 0.5) * Math.log(t) - t + Math.log(Math.sqrt(2 * Math.PI) * series);
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012,
  9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * Regularised incomplete beta function Iₓ(a, b), by the continued fraction of Abramowitz and Stegun 26.5.8, evaluated with the
 * modified method of Lentz (Press et al., "Numerical Recipes", section 6.4).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast on this side of the mean; the other side is its mirror image.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      change *= d * c;
    }
    product *= change;
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return product;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/**
 * The value below which an F-distributed variable lies with the given probability.
 *
 * @param probability above 0 and below 1
 * @param between degrees of freedom of the numerator, above 0, not necessarily whole
 * @param within degrees of freedom of the denominator, above 0
 */
export function fQuantile(probability: number, between: number, within: number): number {
  // F = within · x / (between · (1 − x)) with x from Beta(between/2, within/2). The quantile is looked for on the scale of ln F.
  const below = (logF: number): number => {
    const odds = Math.exp(logF) * (between / within);
    return incompleteBeta(odds / (1 + odds), between / 2, within / 2);
  };
  let [low, high] = [-700, 700];
  while (high - low > 1e-13 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (below(middle) < probability) low = middle;
    else high = middle;
    if (middle === (low + high) / 2) break;
  }
  return Math.exp((low + high) / 2);
}
