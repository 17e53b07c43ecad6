/** "1 person", "12 people": a count with its noun. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

export function people(count: number): string {
  return counted(count, 'person', 'people');
}

/** "Head of Sales, Acme", or what there is of it. */
export function positionAt(person: { position: string | null; company: string | null }): string | null {
  return [person.position, person.company].filter(Boolean).join(', ') || null;
}

/** "today", "1 day", "12 days". */
export function daysSince(since: Date, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000));
  return days === 0 ? 'today' : counted(days, 'day', 'days');
}
