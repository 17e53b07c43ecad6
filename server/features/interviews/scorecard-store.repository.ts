import type { CompetencyId } from '../competencies';
import { managerOf, type Transaction } from '../../platform/db/scope';
import { ConflictError, NotFoundError } from '../../shared/errors';
import type { OverallView, StoredRating } from './domain/assigned-scorecard';
import { levelOf } from './domain/scorecard';

export interface NewScorecard {
  readonly firmId: string;
  readonly searchId: string;
  readonly candidacyId: string;
  readonly interviewerId: string;
  readonly competencyIds: readonly CompetencyId[];
  readonly libraryVersion: string;
  readonly interviewedOn: string | null;
}

/** Makes and holds scorecards, inside the transaction of one command. */
export function scorecardStore(tx: Transaction, firmId: string) {
  const manager = managerOf(tx);
  return {
    /** Makes the scorecard of an interviewer for a candidacy unless there is one; null then, and the standing one is left as it is. */
    async add(card: NewScorecard): Promise<string | null> {
      const rows: { id: string }[] = await manager.query(
        `INSERT INTO scorecard (firm_id, search_id, candidacy_id, interviewer_id, competency_ids, library_version, interviewed_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT scorecard_interviewer_uq DO NOTHING RETURNING id`,
        [firmId, card.searchId, card.candidacyId, card.interviewerId, card.competencyIds, card.libraryVersion, card.interviewedOn],
      );
      return rows[0]?.id ?? null;
    },

    /** Keeps the scorecard to this transaction, so that drafts and the sending cannot cross. Throws NotFoundError when there is none. */
    async lock(id: string): Promise<void> {
      const rows: unknown[] = await manager.query('SELECT 1 FROM scorecard WHERE firm_id = $1 AND id = $2 FOR UPDATE', [firmId, id]);
      if (rows.length === 0) throw new NotFoundError('No such scorecard');
    },

    async markSubmitted(id: string, at: Date): Promise<void> {
      await manager.query('UPDATE scorecard SET submitted_at = $3 WHERE firm_id = $1 AND id = $2 AND submitted_at IS NULL', [
        firmId,
        id,
        at,
      ]);
    },
  };
}

/** Writes what an interviewer puts down, inside the transaction of one command that holds the scorecard. */
export function answerStore(tx: Transaction, firmId: string) {
  const manager = managerOf(tx);
  return {
    /** Stores a rating made from `rating.version`; throws ConflictError when another one was stored since. */
    async putRating(scorecardId: string, rating: StoredRating): Promise<void> {
      const values = [
        firmId,
        scorecardId,
        rating.competencyId,
        levelOf(rating.value),
        rating.value === 'not_observed',
        rating.note,
        rating.version,
      ];
      const rows: unknown[] = await manager.query(
        `INSERT INTO rating (firm_id, scorecard_id, competency_id, level, not_observed, note) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT ON CONSTRAINT rating_competency_uq DO UPDATE
         SET level = excluded.level, not_observed = excluded.not_observed, note = excluded.note, version = rating.version + 1
         WHERE rating.version = $7 RETURNING id`,
        values,
      );
      if (rows.length === 0) throw new ConflictError('The rating was changed since it was loaded');
    },

    async putOverall(id: string, overall: OverallView): Promise<void> {
      const { recommendation, confidence, summary, version } = overall;
      const [, changed]: [unknown, number] = await manager.query(
        `UPDATE scorecard SET recommendation = $3, confidence = $4, summary = $5, version = version + 1
         WHERE firm_id = $1 AND id = $2 AND version = $6`,
        [firmId, id, recommendation, confidence, summary, version],
      );
      if (changed !== 1) throw new ConflictError('The scorecard was changed since it was loaded');
    },

    async markDraft(id: string, at: Date): Promise<void> {
      await manager.query('UPDATE scorecard SET draft_saved_at = $3 WHERE firm_id = $1 AND id = $2', [firmId, id, at]);
    },
  };
}
