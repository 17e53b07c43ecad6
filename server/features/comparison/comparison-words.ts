import { competencyById, isCompetencyId } from '../competencies';
import type { CandidateClass, Level } from '../scoring';

/** Half the width of an 80% interval in standard deviations. */
const Z80 = 1.2816;

export const CLASS_NAMES: Readonly<Record<CandidateClass, string>> = {
  capital_S: 'Capital S',
  capital_M: 'Capital M',
  both: 'Both',
  neither: 'Neither',
  undetermined: 'Undetermined',
};

/** The limits of the 80% interval, within the scale. */
export function interval({ mean, sd }: Level): { low: number; high: number } {
  return { low: Math.max(1, mean - Z80 * sd), high: Math.min(5, mean + Z80 * sd) };
}

/** "3.6 (3.2–4.0)": a level with its 80% interval. */
export function levelWords(level: Level): string {
  return `${level.mean.toFixed(1)} (${intervalWords(level)})`;
}

/** "3.2–4.0". */
export function intervalWords(level: Level): string {
  const { low, high } = interval(level);
  return `${low.toFixed(1)}–${high.toFixed(1)}`;
}

/** "63%"; never 0% or 100% for what is not certain. */
export function percentWords(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%';
  if (share < 1 && share >= 0.995) return 'over 99%';
  return `${Math.round(share * 100)}%`;
}

/** "1 rating", "3 ratings". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const AXES: Readonly<Record<string, string>> = { S: 'sales', M: 'marketing', L: 'leadership' };

/** A criterion of the order: a competency, or one of the three axes of a combined role. */
export function criterionName(criterion: string): string {
  return isCompetencyId(criterion) ? competencyById(criterion).name : (AXES[criterion] ?? criterion);
}
