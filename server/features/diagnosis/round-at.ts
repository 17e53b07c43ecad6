import type { IntakeWindow, SubmittedResponse } from '../intake';

/** The round that was under way at some time, and who had answered in an earlier one only. */
export interface RoundAt {
  readonly round: number;
  readonly earlier: readonly { readonly name: string; readonly round: number }[];
}

/** Answers that were sent later do not count. */
export function roundAt(
  { rounds, responses }: { rounds: readonly IntakeWindow[]; responses: readonly SubmittedResponse[] },
  at: Date,
): RoundAt {
  const round = rounds.findLast(({ begunAt }) => begunAt === null || begunAt <= at)?.round ?? 1;
  const then = responses.flatMap((last) => [...last.earlier, last].findLast(({ submittedAt }) => submittedAt <= at) ?? []);
  return { round, earlier: then.filter((one) => one.round < round).map((one) => ({ name: one.name, round: one.round })) };
}
