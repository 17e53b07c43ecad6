/**
 * P(Z ≤ z) of the standard normal, to about 1e-15: Hart's algorithm 5666 as given by G. West, "Better approximations to cumulative
 * normal functions", Wilmott 2005.
 */
export function normalCdf(z: number): number {
  const x = Math.abs(z);
  if (x > 37) return z > 0 ? 1 : 0;
  const density = Math.exp((-x * x) / 2);
  const tail = x < 7.07106781186547 ? (density * horner(NUMERATOR, x)) / horner(DENOMINATOR, x) : density / continued(x) / SQRT_2PI;
  return z > 0 ? 1 - tail : tail;
}

const SQRT_2PI = Math.sqrt(2 * Math.PI);

const NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
];

const DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
];

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

function continued(x: number): number {
  return [4, 3, 2, 1].reduce((below, numerator) => x + numerator / below, x + 0.65);
}

/**
 * P(X > h and Y > k) for a standard bivariate normal, to about 1e-15: Drezner and Wesolowsky's integral over the correlation with
 * 20-point Gauss–Legendre quadrature, as in A. Genz, "Numerical computation of rectangular bivariate and trivariate normal and t
 * probabilities", Statistics and Computing 2004.
 *
 * @param h may be infinite
 * @param k may be infinite
 * @param correlation above −0.925 and below 0.925: beyond it the method needs a second expansion, which nothing here asks for
 * @throws RangeError outside that range
 */
export function bivariateNormalUpper(h: number, k: number, correlation: number): number {
  if (!(Math.abs(correlation) < 0.925)) throw new RangeError('Correlation must lie between -0.925 and 0.925');
  const product = normalCdf(-h) * normalCdf(-k);
  if (correlation === 0 || !Number.isFinite(h) || !Number.isFinite(k)) return product;
  const half = Math.asin(correlation) / 2;
  const squares = (h * h + k * k) / 2;
  let sum = 0;
  for (const [node, weight] of GAUSS_LEGENDRE_20) {
    for (const sign of [-1, 1]) {
      const sine = Math.sin(half * (1 + sign * node));
      sum += weight * Math.exp((sine * h * k - squares) / (1 - sine * sine));
    }
  }
  return Math.min(1, Math.max(0, product + (sum * half) / (2 * Math.PI)));
}

/** Positive nodes and their weights on [−1, 1]. */
const GAUSS_LEGENDRE_20: readonly (readonly [number, number])[] = [
  [0.0765265211334973, 0.1527533871307258],
  [0.2277858511416451, 0.1491729864726037],
  [0.3737060887154195, 0.142096109318382],
  [0.5108670019508271, 0.1316886384491766],
  [0.636053680726515, 0.1181945319615184],
  [0.7463319064601508, 0.1019301198172404],
  [0.8391169718222188, 0.0832767415767048],
  [0.9122344282513259, 0.0626720483341091],
  [0.9639719272779138, 0.0406014298003869],
  [0.9931285991850949, 0.0176140071391521],
];
