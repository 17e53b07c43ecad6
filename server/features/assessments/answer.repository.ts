import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { ConflictError } from '../../shared/errors';
import type { Answer, AnswerContent, AnswerSheet } from './domain/answer';

interface Row {
  assessment_id: string;
  item_id: string;
  value: string | null;
  declined: boolean;
  evidence: string;
  confirmer: string;
  given_earlier_at: Date | null;
  version: number;
  changed_at: Date;
}

const COLUMNS = 'w.assessment_id, w.item_id, w.value, w.declined, w.evidence, w.confirmer, w.given_earlier_at, w.version, w.changed_at';

/** The answers of one assessment and when the last of them was saved (null when there are none). */
export interface SavedSheet {
  readonly sheet: AnswerSheet;
  readonly savedAt: Date | null;
}

/** Reads answers. */
export function answerRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async getSheet(firmId: string, assessmentId: string): Promise<SavedSheet> {
      const rows: Row[] = await manager.query(`SELECT ${COLUMNS} FROM assessment_answer w WHERE w.firm_id = $1 AND w.assessment_id = $2`, [
        firmId,
        assessmentId,
      ]);
      return { sheet: sheetOf(rows), savedAt: latest(rows) };
    },

    /** The sheets of all submitted assessments of a search, by assessment id; one query however many there are. */
    async listSubmittedSheets(firmId: string, searchId: string): Promise<Map<string, AnswerSheet>> {
      const rows: Row[] = await manager.query(
        `SELECT ${COLUMNS} FROM assessment_answer w JOIN assessment a ON a.firm_id = w.firm_id AND a.id = w.assessment_id
         WHERE a.firm_id = $1 AND a.search_id = $2 AND a.submitted_at IS NOT NULL`,
        [firmId, searchId],
      );
      const byAssessment = new Map<string, Row[]>();
      for (const row of rows) byAssessment.set(row.assessment_id, [...(byAssessment.get(row.assessment_id) ?? []), row]);
      return new Map([...byAssessment].map(([id, list]) => [id, sheetOf(list)]));
    },

    /** How many items of each assessment of a search are settled, by assessment id. Says nothing of their content. */
    async countSettled(firmId: string, searchId: string): Promise<Map<string, number>> {
      const rows: { assessment_id: string; settled: number }[] = await manager.query(
        `SELECT w.assessment_id, count(*)::int AS settled
         FROM assessment_answer w JOIN assessment a ON a.firm_id = w.firm_id AND a.id = w.assessment_id
         WHERE a.firm_id = $1 AND a.search_id = $2 AND (w.declined OR w.value IS NOT NULL) GROUP BY w.assessment_id`,
        [firmId, searchId],
      );
      return new Map(rows.map((row) => [row.assessment_id, row.settled]));
    },
  };
}

/** Writes answers, inside the transaction of one command. */
export function answerStore(tx: Transaction, assessment: { firmId: string; assessmentId: string }) {
  const manager = managerOf(tx);
  const key = [assessment.firmId, assessment.assessmentId];
  const parts = (content: AnswerContent) => [content.value, content.declined, content.evidence, content.confirmer];
  return {
    async insert(itemId: string, content: AnswerContent, at: Date): Promise<Answer> {
      await manager.query(
        `INSERT INTO assessment_answer (firm_id, assessment_id, item_id, value, declined, evidence, confirmer, created_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
        [...key, itemId, ...parts(content), at],
      );
      return { itemId, ...content, givenEarlierAt: null, version: 1 };
    },

    /** Replaces an answer that is still the one given, from then on an answer given here; throws ConflictError otherwise. */
    async replace(answer: Answer, content: AnswerContent, at: Date): Promise<Answer> {
      const [, changed]: [unknown, number] = await manager.query(
        `UPDATE assessment_answer SET value = $4, declined = $5, evidence = $6, confirmer = $7, changed_at = $8,
           given_earlier_at = NULL, version = version + 1
         WHERE firm_id = $1 AND assessment_id = $2 AND item_id = $3 AND version = $9`,
        [...key, answer.itemId, ...parts(content), at, answer.version],
      );
      if (changed !== 1) throw new ConflictError('The answer was changed since it was loaded');
      return { itemId: answer.itemId, ...content, givenEarlierAt: null, version: answer.version + 1 };
    },

    /** Drops what was typed under items that were declined in the end: it was not given. */
    async clearDeclined(): Promise<void> {
      await manager.query(
        `UPDATE assessment_answer SET evidence = '', confirmer = '', version = version + 1
         WHERE firm_id = $1 AND assessment_id = $2 AND declined AND (evidence <> '' OR confirmer <> '')`,
        key,
      );
    },
  };
}

function sheetOf(rows: readonly Row[]): AnswerSheet {
  return new Map(
    rows.map(({ item_id: itemId, value, declined, evidence, confirmer, given_earlier_at: givenEarlierAt, version }) => [
      itemId,
      { itemId, value, declined, evidence, confirmer, givenEarlierAt, version },
    ]),
  );
}

function latest(rows: readonly Row[]): Date | null {
  return rows.reduce<Date | null>((last, row) => (last && last > row.changed_at ? last : row.changed_at), null);
}
