/** Days from the start for "Day 30" or "Month 6"; words without a number come last. */
export function daysUntil(by: string): number {
  const found = /(day|week|month|year)\s+(\d+)/i.exec(by);
  const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };
  return found ? Number(found[2]) * (days[(found[1] ?? '').toLowerCase()] ?? 0) : Number.MAX_SAFE_INTEGER;
}
