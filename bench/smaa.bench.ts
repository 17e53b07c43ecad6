import { rankAcceptability, type RankInput } from '../server/features/scoring';
import { rankOffLoop } from '../server/features/comparison/rank-off-loop';
import { seededRandom } from '../server/shared/seeded-random';
import type { Benchmark } from './measure';

/** Rank acceptability at the sizes the comparison page meets, the largest being the aim of under a second. */
export const smaaBenchmarks: readonly Benchmark[] = [
  { name: 'SMAA, 4 candidates × 3 criteria × 20,000 draws', run: () => rankAcceptability(made(4, 3)), times: 9 },
  { name: 'SMAA, 10 candidates × 14 criteria × 20,000 draws', run: () => rankAcceptability(made(10, 14)), times: 9 },
  { name: 'SMAA, 50 candidates × 23 criteria × 20,000 draws', run: () => rankAcceptability(made(50, 23)), times: 5 },
  { name: 'SMAA in a thread, 10 × 14 × 20,000', run: () => rankOffLoop([made(10, 14)]), times: 5 },
];

function made(candidates: number, criteria: number): RankInput {
  const random = seededRandom(1);
  const names = Array.from({ length: criteria }, (_, index) => `criterion ${index}`);
  return {
    criteria: names,
    candidates: Array.from({ length: candidates }, (_, index) => ({
      id: `candidate ${index}`,
      levels: names.map(() => ({ mean: 2.5 + 2 * random(), sd: 0.2 + 0.3 * random() })),
    })),
    weights: { mode: 'dirichlet', prior: names.map(() => 3), concentration: 30 },
    seed: 1,
  };
}
