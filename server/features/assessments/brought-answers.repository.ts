import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { Assessment } from './domain/assessment';
import type { Bringing, FormerAnswers } from './domain/bringing';

/** One time a candidate brought answers along, and whether they were taken back. */
export interface PastBringing extends Bringing {
  readonly withdrawnAt: Date | null;
}

interface FormerRow {
  candidacy_id: string;
  id: string;
  submitted_at: Date;
  instrument_version: string;
}

/** Reads what people answered for other searches of the firm. */
export function broughtAnswersRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    /**
     * What the person behind each candidacy submitted in another candidacy, by candidacy id. What was itself brought along is left
     * out: the twelve months count from the answering. One query, however many are asked for. The firm is compared with the one asked
     * for, not from row to row: without statistics PostgreSQL would else go through the whole firm.
     */
    async formerAnswers(firmId: string, candidacyIds: readonly string[]): Promise<Map<string, FormerAnswers[]>> {
      const rows: FormerRow[] = await manager.query(
        `SELECT own.id AS candidacy_id, a.id, a.submitted_at, a.instrument_version
         FROM candidacy own
           JOIN candidacy other ON other.firm_id = $1 AND other.person_id = own.person_id AND other.id <> own.id
           JOIN assessment a ON a.firm_id = $1 AND a.candidacy_id = other.id AND a.submitted_at IS NOT NULL
         WHERE own.firm_id = $1 AND own.id = ANY($2::uuid[])
           AND NOT EXISTS (SELECT 1 FROM brought_answers b WHERE b.firm_id = $1 AND b.assessment_id = a.id AND b.withdrawn_at IS NULL)
         ORDER BY a.submitted_at, a.id`,
        [firmId, candidacyIds],
      );
      const byCandidacy = new Map<string, FormerAnswers[]>();
      for (const { candidacy_id: candidacyId, id, submitted_at: answeredAt, instrument_version: instrumentVersion } of rows) {
        const former = { assessmentId: id, answeredAt, instrumentVersion };
        byCandidacy.set(candidacyId, [...(byCandidacy.get(candidacyId) ?? []), former]);
      }
      return byCandidacy;
    },

    /** Every time answers were brought into an assessment, in order. */
    listForAssessment(firmId: string, assessmentId: string): Promise<PastBringing[]> {
      return manager.query(
        `SELECT answered_at AS "answeredAt", consent_at AS "consentAt", answer_count AS "answerCount", withdrawn_at AS "withdrawnAt"
         FROM brought_answers WHERE firm_id = $1 AND assessment_id = $2 ORDER BY consent_at, id`,
        [firmId, assessmentId],
      );
    },
  };
}

/** Writing side: everything here runs inside the transaction of one command. */
export function broughtAnswersStore(tx: Transaction, { id, firmId }: Pick<Assessment, 'id' | 'firmId'>) {
  const manager = managerOf(tx);
  return {
    /** Copies what was settled then, word for word, each with the time of its answering. Returns how many there were. */
    async copy({ assessmentId, answeredAt }: FormerAnswers, at: Date): Promise<number> {
      const rows: unknown[] = await manager.query(
        `INSERT INTO assessment_answer (firm_id, assessment_id, item_id, value, declined, evidence, confirmer, given_earlier_at, created_at, changed_at)
         SELECT firm_id, $2, item_id, value, declined, evidence, confirmer, $4, $5, $5 FROM assessment_answer
         WHERE firm_id = $1 AND assessment_id = $3 AND (declined OR value IS NOT NULL) RETURNING id`,
        [firmId, id, assessmentId, answeredAt, at],
      );
      return rows.length;
    },

    async record(former: FormerAnswers, { answerCount, consentAt }: { answerCount: number; consentAt: Date }): Promise<void> {
      await manager.query(
        `INSERT INTO brought_answers (firm_id, assessment_id, source_assessment_id, instrument_version, answered_at, answer_count, consent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [firmId, id, former.assessmentId, former.instrumentVersion, former.answeredAt, answerCount, consentAt],
      );
    },

    /** Removes the copies; the answers themselves stay where they were given. Returns how many there were. */
    async takeBack(at: Date): Promise<number> {
      await manager.query(
        'UPDATE brought_answers SET withdrawn_at = $3 WHERE firm_id = $1 AND assessment_id = $2 AND withdrawn_at IS NULL',
        [firmId, id, at],
      );
      const [, removed]: [unknown, number] = await manager.query(
        'DELETE FROM assessment_answer WHERE firm_id = $1 AND assessment_id = $2 AND given_earlier_at IS NOT NULL',
        [firmId, id],
      );
      return removed;
    },
  };
}
