import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { FilledScorecard } from './domain/assigned-scorecard';
import { answersOf } from './domain/plan-save';
import type { ScorecardAnswers } from './domain/scorecard';
import { ScorecardVersionEntity } from './scorecard-version.entity';

/** A scorecard as it was sent before it was reopened, with who reopened it and why. */
export interface ScorecardVersion {
  /** 1 for what was sent first. */
  readonly number: number;
  readonly answers: ScorecardAnswers;
  readonly submittedAt: Date;
  readonly reason: string;
  readonly reopenedByName: string;
  readonly reopenedAt: Date;
}

/** The earlier versions of one scorecard, the oldest first. */
export async function scorecardVersions(scope: Scope, firmId: string, scorecardId: string): Promise<ScorecardVersion[]> {
  const rows = await managerOf(scope).find(ScorecardVersionEntity, { where: { firmId, scorecardId }, order: { number: 'ASC' } });
  return rows.map(({ number, answers, submittedAt, reason, reopenedByName, reopenedAt }) => ({
    number,
    answers,
    submittedAt,
    reason,
    reopenedByName,
    reopenedAt,
  }));
}

interface Reopening {
  readonly reason: string;
  readonly reopenedBy: string;
  readonly reopenedByName: string;
  readonly reopenedAt: Date;
}

/** Puts what was sent aside for good and opens the scorecard again; in the transaction that holds it. Returns the version's number. */
export async function putAside(
  tx: Transaction,
  card: FilledScorecard & { readonly submittedAt: Date },
  reopening: Reopening,
): Promise<number> {
  const manager = managerOf(tx);
  const { firmId, id: scorecardId, submittedAt } = card;
  const number = (await manager.countBy(ScorecardVersionEntity, { firmId, scorecardId })) + 1;
  await manager.insert(ScorecardVersionEntity, { firmId, scorecardId, number, answers: answersOf(card), submittedAt, ...reopening });
  await manager.query('UPDATE scorecard SET submitted_at = NULL WHERE firm_id = $1 AND id = $2', [firmId, scorecardId]);
  return number;
}
