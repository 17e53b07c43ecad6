import type { CompetencyId } from '../competencies';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { RatingChange } from './domain/debrief';
import type { EarlyOpening } from './domain/debrief-standing';
import { ratingValueFrom } from './domain/scorecard';

interface ChangeRow {
  scorecard_id: string;
  competency_id: CompetencyId;
  from_value: string;
  to_value: string;
  reason: string;
  recorded_by_name: string;
  recorded_at: Date;
}

/** What is kept of debriefs beside the scorecards. */
export function debriefRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async findOpening(firmId: string, candidacyId: string): Promise<EarlyOpening | null> {
      const rows: EarlyOpening[] = await manager.query(
        `SELECT reason, opened_by_name AS "openedByName", opened_at AS "openedAt" FROM debrief_opening WHERE firm_id = $1 AND candidacy_id = $2`,
        [firmId, candidacyId],
      );
      return rows[0] ?? null;
    },

    /** The changes of one candidate's ratings, the oldest first. */
    async listChanges(firmId: string, candidacyId: string): Promise<RatingChange[]> {
      const rows: ChangeRow[] = await manager.query(
        `SELECT r.scorecard_id, r.competency_id, r.from_value, r.to_value, r.reason, r.recorded_by_name, r.recorded_at
         FROM rating_change r JOIN scorecard c ON c.firm_id = r.firm_id AND c.id = r.scorecard_id
         WHERE r.firm_id = $1 AND c.candidacy_id = $2 ORDER BY r.recorded_at, r.created_at, r.id`,
        [firmId, candidacyId],
      );
      return rows.map(toChange);
    },
  };
}

/** Adds to it, inside the transaction of one command. */
export function debriefStore(tx: Transaction, firmId: string) {
  const manager = managerOf(tx);
  return {
    /** False when somebody has opened it already; that opening stays. */
    async open(candidacyId: string, by: { reason: string; userId: string; name: string; at: Date }): Promise<boolean> {
      const rows: unknown[] = await manager.query(
        `INSERT INTO debrief_opening (firm_id, candidacy_id, reason, opened_by, opened_by_name, opened_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT ON CONSTRAINT debrief_opening_candidacy_uq DO NOTHING RETURNING id`,
        [firmId, candidacyId, by.reason, by.userId, by.name, by.at],
      );
      return rows.length > 0;
    },

    async addChange({ recordedBy, ...change }: RatingChange & { recordedBy: string }): Promise<void> {
      const { scorecardId, competencyId, from, to, reason, recordedByName, at } = change;
      await manager.query(
        `INSERT INTO rating_change (firm_id, scorecard_id, competency_id, from_value, to_value, reason, recorded_by, recorded_by_name, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [firmId, scorecardId, competencyId, String(from), String(to), reason, recordedBy, recordedByName, at],
      );
    },
  };
}

function toChange(row: ChangeRow): RatingChange {
  return {
    scorecardId: row.scorecard_id,
    competencyId: row.competency_id,
    from: ratingValueFrom(row.from_value) ?? 'not_observed',
    to: ratingValueFrom(row.to_value) ?? 'not_observed',
    reason: row.reason,
    recordedByName: row.recorded_by_name,
    at: row.recorded_at,
  };
}
