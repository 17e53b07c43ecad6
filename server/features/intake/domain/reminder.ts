const A_DAY = 86_400_000;

/** Somebody may be reminded once a day. */
export function mayRemind(last: Date | null, now: Date): boolean {
  return last === null || now.getTime() - last.getTime() >= A_DAY;
}
