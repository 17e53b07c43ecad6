/** A stream of numbers in [0, 1), 32 bits each. The same seed always gives the same stream. */
export type RandomSource = () => number;

/**
 * Repeatable pseudo-random numbers for resampling and simulation, never for secrets.
 *
 * `seed`: any integer; only its lowest 32 bits count. Generator: sfc32 ("small fast chaotic", Chris Doty-Humphrey, PractRand
 * 0.95), its state filled by splitmix32 (Steele, Lea and Flood 2014, 32-bit finaliser of MurmurHash3) and its first twelve
 * outputs thrown away, as its author advises.
 */
export function seededRandom(seed: number): RandomSource {
  const next = sfc32(splitmix32(seed));
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return () => next() / 2 ** 32;
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) | 0;
  };
}

function sfc32(fill: () => number): () => number {
  let [a, b, c, counter] = [fill(), fill(), fill(), 1];
  return () => {
    const output = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + output) | 0;
    return output >>> 0;
  };
}
