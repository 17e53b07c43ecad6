import type { Answer } from './answers';
import type { Plans, Scope } from './decision-rules';
import { findScope } from './decision-rules';
import type { ItemEvidence } from './evidence';
import { marginOf, sharesOf } from './shares';

/** Another answer that could have been given to an item, with what it would give. */
export interface Alternative {
  readonly item: string;
  readonly answer: Answer;
  readonly evidence: ItemEvidence;
}

/** One answer given differently: where the margin would be and what the rules would say. */
export interface Change {
  readonly item: string;
  readonly answer: Answer;
  readonly scope: Scope;
  readonly margin: number;
}

export interface Sensitivity {
  /** Single answers that would change the scope, the largest move of the margin first; at most one for an item. */
  readonly flips: readonly Change[];
  /** When no single answer would: the one that comes nearest. */
  readonly nearest: Change | null;
  /** When no single answer would: the fewest answers found that together would, and where they lead. */
  readonly together: { readonly changes: readonly Change[]; readonly scope: Scope; readonly margin: number } | null;
}

interface Sheet {
  readonly evidence: readonly ItemEvidence[];
  readonly plans: Plans;
}

/**
 * What would change the result. With several respondents a change means that all of them had given the other answer.
 * "Together" goes greedily from the largest move to the smallest, so a smaller set may exist.
 */
export function sensitivityOf(sheet: Sheet, alternatives: readonly Alternative[]): Sensitivity {
  const now = read(sheet);
  const answered = alternatives.filter(({ item }) => sheet.evidence.some((entry) => entry.item === item && entry.isKnown));
  const changes = onePerItem(
    answered.map((alternative) => ({ alternative, change: changed(sheet, alternative) })),
    now,
  );
  const flips = changes.filter(({ change }) => change.scope !== now.scope).map(({ change }) => change);
  if (flips.length) return { flips, nearest: null, together: null };
  const towards = changes.filter(({ change }) => approaches(change.margin, now.margin));
  return { flips, nearest: towards[0]?.change ?? null, together: togetherFrom(sheet, towards) };
}

interface Tried {
  readonly alternative: Alternative;
  readonly change: Change;
}

function onePerItem(tried: readonly Tried[], now: { scope: Scope; margin: number }): readonly Tried[] {
  const best = new Map<string, Tried>();
  for (const entry of [...tried].sort(byReach(now))) {
    if (!best.has(entry.change.item)) best.set(entry.change.item, entry);
  }
  return [...best.values()];
}

// A change that flips comes before one that does not; then the one that moves the margin furthest against the result.
function byReach(now: { scope: Scope; margin: number }) {
  const against = (change: Change): number => (now.margin >= 0 ? now.margin - change.margin : change.margin - now.margin);
  const flips = (change: Change): number => (change.scope === now.scope ? 0 : 1);
  return ({ change: a }: Tried, { change: b }: Tried): number =>
    flips(b) - flips(a) || against(b) - against(a) || a.item.localeCompare(b.item);
}

function approaches(margin: number, from: number): boolean {
  return from >= 0 ? margin < from : margin > from;
}

function togetherFrom(sheet: Sheet, towards: readonly Tried[]): Sensitivity['together'] {
  const before = read(sheet).scope;
  let current = sheet;
  const changes: Change[] = [];
  for (const { alternative, change } of towards) {
    current = replaced(current, alternative);
    changes.push(change);
    const { scope, margin } = read(current);
    if (scope !== before) return { changes, scope, margin };
  }
  return null;
}

function changed(sheet: Sheet, alternative: Alternative): Change {
  return { item: alternative.item, answer: alternative.answer, ...read(replaced(sheet, alternative)) };
}

function replaced({ evidence, plans }: Sheet, { item, answer, evidence: other }: Alternative): Sheet {
  const choice = typeof answer === 'string' ? answer : null;
  return {
    evidence: evidence.map((entry) => (entry.item === item ? other : entry)),
    plans: { planned: item === 'I20' ? choice : plans.planned, funded: item === 'I22' ? choice : plans.funded },
  };
}

function read({ evidence, plans }: Sheet): { scope: Scope; margin: number } {
  const shares = sharesOf(evidence);
  return { scope: findScope(shares, plans).scope, margin: marginOf(shares) };
}
