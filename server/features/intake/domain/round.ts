import { isTogether, type IntakeWindow } from './intake-window';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** "second round": how a round is called on every page. */
export function roundName(round: number): string {
  return `${ORDINALS[round - 1] ?? `${round}th`} round`;
}

/** Why no round may follow yet. */
export function notOpenWords(round: number): string {
  return `The answers of the ${roundName(round)} are not open yet. A further round begins once everybody who has sent theirs can see them.`;
}

interface OwnRounds {
  readonly window: IntakeWindow;
  readonly now: Date;
  /** The person's own responses, the first round first, sent or not. */
  readonly own: readonly { readonly round: number; readonly submittedAt: Date | null }[];
}

/**
 * The last round whose answers somebody may see side by side: the one under way once their own are sent and all are opened, else
 * an earlier one, which was opened before this began. null for whoever has sent nothing, and before the first is opened.
 */
export function visibleRound({ window, now, own }: OwnRounds): number | null {
  const lastSent = own.findLast(({ submittedAt }) => submittedAt !== null);
  if (!lastSent) return null;
  const isDone = own.at(-1) === lastSent;
  if (isDone && isTogether(window, now)) return window.round;
  const earlier = isDone ? window.round - 1 : lastSent.round;
  return earlier >= 1 ? earlier : null;
}
