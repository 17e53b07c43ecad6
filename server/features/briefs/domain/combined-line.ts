import type { Scope } from './scope';

/** The line that stays wherever people are set beside a combined role; null for any other. */
export function combinedLine(scope: Scope): string | null {
  if (scope !== 'combined_flagged') return null;
  return 'One leader for both functions: few people are strong on both. Expect one side to be led at a passing level, and covered by others.';
}
