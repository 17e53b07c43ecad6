import { moment } from '../../shared/dates';
import { listed } from '../../shared/sentence';
import type { WarningAccepted } from './domain/combined-terms';

/** "Accepted by Ada: 1 and 2 (Thu 19 Nov 2026, 10:06 UTC), 3 (…).": each name and each time once, a sentence a person. */
export function acceptedWords(accepted: readonly WarningAccepted[]): readonly string[] {
  const names = [...new Set(accepted.map(({ by }) => by))];
  return names.map((name) => {
    const byTime = new Map<string, string[]>();
    for (const { by, at, warning } of accepted) {
      if (by !== name) continue;
      const time = moment(new Date(at));
      byTime.set(time, [...(byTime.get(time) ?? []), String(warning)]);
    }
    return `Accepted by ${name}: ${[...byTime].map(([time, warnings]) => `${listed(warnings)} (${time})`).join(', ')}.`;
  });
}
