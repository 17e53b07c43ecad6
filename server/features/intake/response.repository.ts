import { INSTRUMENT_VERSION } from './catalogue/instrument';
import type { AnswerDraft } from './domain/plan-save';
import type { Entry, IntakeResponse } from './domain/response';
import { isEntryValue } from './domain/response';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { ConflictError, NotFoundError } from '../../shared/errors';

interface ResponseRow {
  id: string;
  firm_id: string;
  search_id: string;
  stakeholder_id: string;
  round: number;
  instrument_version: string;
  direct_locked_at: Date | null;
  submitted_at: Date | null;
}

interface AnswerRow {
  response_id: string;
  item_id: string;
  value: unknown;
  note: string;
  version: number;
  carried: boolean;
  answered_at: Date;
}

const SELECT = `SELECT r.id, r.firm_id, r.search_id, r.stakeholder_id, r.round, r.instrument_version, r.direct_locked_at, r.submitted_at
  FROM intake_response r`;

/** Reads responses of one firm. A response of another firm, or one not submitted where it must be, looks like none. */
export function responseStore(scope: Scope) {
  const manager = managerOf(scope);
  const load = async (where: string, values: readonly string[]): Promise<IntakeResponse[]> => {
    const rows: ResponseRow[] = await manager.query(`${SELECT} WHERE ${where}`, [...values]);
    if (rows.length === 0) return [];
    const answers: AnswerRow[] = await manager.query(
      `SELECT a.response_id, a.item_id, a.value, a.note, a.version, a.carried, a.answered_at FROM intake_answer a
       WHERE a.firm_id = $1 AND a.response_id = ANY($2::uuid[])`,
      [values[0], rows.map((row) => row.id)],
    );
    return rows.map((row) => toDomain(row, answers));
  };
  return {
    /** That of the last round the person was asked in. */
    async findForStakeholder(firmId: string, stakeholderId: string): Promise<IntakeResponse | null> {
      return (await load('r.firm_id = $1 AND r.stakeholder_id = $2 ORDER BY r.round DESC LIMIT 1', [firmId, stakeholderId]))[0] ?? null;
    },

    /** Those of all rounds the person was asked in, the first one first. */
    listForStakeholder: (firmId: string, stakeholderId: string): Promise<IntakeResponse[]> =>
      load('r.firm_id = $1 AND r.stakeholder_id = $2 ORDER BY r.round', [firmId, stakeholderId]),

    /** A submitted response of this search; throws NotFoundError for any other, sent or not. */
    async getSubmitted(key: { firmId: string; searchId: string; responseId: string }): Promise<IntakeResponse> {
      const where = 'r.firm_id = $1 AND r.search_id = $2 AND r.id::text = $3 AND r.submitted_at IS NOT NULL';
      const [response] = await load(where, [key.firmId, key.searchId, key.responseId]);
      if (!response) throw new NotFoundError('No submitted response');
      return response;
    },

    /** Of all rounds, the first one first. */
    listForSearch: (firmId: string, searchId: string): Promise<IntakeResponse[]> =>
      load('r.firm_id = $1 AND r.search_id = $2 ORDER BY r.round, r.submitted_at, r.id', [firmId, searchId]),

    /** Those that were sent, in whatever round, and not of somebody who was replaced; the first round first. */
    listCountedForSearch: (firmId: string, searchId: string): Promise<IntakeResponse[]> =>
      load(
        `r.firm_id = $1 AND r.search_id = $2 AND r.submitted_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM intake_replacement x
           WHERE x.firm_id = r.firm_id AND x.replaced_id = r.stakeholder_id) ORDER BY r.round, r.submitted_at, r.id`,
        [firmId, searchId],
      ),
  };
}

/** Writes one response, inside the transaction of one command. */
export function responseWriter(tx: Transaction, firmId: string) {
  const manager = managerOf(tx);
  return {
    /** Makes the response of a stakeholder unless there is one, and keeps that of the last round to this transaction until it ends. */
    async lock(searchId: string, stakeholderId: string): Promise<IntakeResponse> {
      await manager.query(
        `INSERT INTO intake_response (firm_id, search_id, stakeholder_id, instrument_version, round) SELECT $1, $2, $3, $4, ${roundOf('$1', '$2')}
         WHERE NOT EXISTS (SELECT 1 FROM intake_response r WHERE r.firm_id = $1 AND r.stakeholder_id = $3)
         ON CONFLICT (firm_id, stakeholder_id, round) DO NOTHING`,
        [firmId, searchId, stakeholderId, INSTRUMENT_VERSION],
      );
      await manager.query(
        'SELECT id FROM intake_response WHERE firm_id = $1 AND stakeholder_id = $2 ORDER BY round DESC LIMIT 1 FOR UPDATE',
        [firmId, stakeholderId],
      );
      const response = await responseStore(tx).findForStakeholder(firmId, stakeholderId);
      if (!response) throw new NotFoundError('No response of this stakeholder');
      return response;
    },

    async insert(responseId: string, draft: AnswerDraft, at: Date): Promise<Entry> {
      await manager.query(
        `INSERT INTO intake_answer (firm_id, response_id, item_id, value, note, answered_at) VALUES ($1, $2, $3, $4::jsonb, $5, $6)`,
        [firmId, responseId, draft.itemId, asJson(draft), draft.note, at],
      );
      return { itemId: draft.itemId, value: draft.value, note: draft.note, version: 1 };
    },

    /** Replaces an answer that is still the version of the draft; throws ConflictError otherwise. */
    async replace(responseId: string, draft: AnswerDraft, at: Date): Promise<Entry> {
      const [, changed]: [unknown, number] = await manager.query(
        `UPDATE intake_answer SET value = $4::jsonb, note = $5, answered_at = $6, version = version + 1, carried = false
         WHERE firm_id = $1 AND response_id = $2 AND item_id = $3 AND version = $7`,
        [firmId, responseId, draft.itemId, asJson(draft), draft.note, at, draft.version],
      );
      if (changed !== 1) throw new ConflictError('The answer was changed since it was loaded');
      return { itemId: draft.itemId, value: draft.value, note: draft.note, version: draft.version + 1 };
    },

    /**
     * Writes down that something happened; a time that is already there stays. What is sent is sent in the round under way, also
     * when that began while it was being written.
     */
    async mark(responseId: string, happened: { readonly directLockedAt?: Date; readonly submittedAt?: Date }): Promise<void> {
      await manager.query(
        `UPDATE intake_response r SET direct_locked_at = coalesce(r.direct_locked_at, $3), submitted_at = coalesce(r.submitted_at, $4),
           version = r.version + 1,
           round = CASE WHEN r.submitted_at IS NULL AND $4 IS NOT NULL THEN ${roundOf('r.firm_id', 'r.search_id')} ELSE r.round END
         WHERE r.firm_id = $1 AND r.id = $2`,
        [firmId, responseId, happened.directLockedAt ?? null, happened.submittedAt ?? null],
      );
    },

    /** What is not sent when a round begins goes on in it. */
    async moveDrafts(searchId: string, round: number): Promise<void> {
      await manager.query('UPDATE intake_response SET round = $3 WHERE firm_id = $1 AND search_id = $2 AND submitted_at IS NULL', [
        firmId,
        searchId,
        round,
      ]);
    },

    /**
     * Gives somebody who has sent answers a response of a further round that starts from them. Versions go on counting, so that a
     * form that was opened in an earlier round overwrites nothing.
     */
    async carryOver(from: Pick<IntakeResponse, 'id' | 'searchId' | 'stakeholderId'>, round: number, at: Date): Promise<void> {
      const [carried]: { id: string }[] = await manager.query(
        `INSERT INTO intake_response (firm_id, search_id, stakeholder_id, instrument_version, round, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [firmId, from.searchId, from.stakeholderId, INSTRUMENT_VERSION, round, at],
      );
      await manager.query(
        `INSERT INTO intake_answer (firm_id, response_id, item_id, value, note, version, carried, answered_at)
         SELECT a.firm_id, $3, a.item_id, a.value, a.note, a.version + 1, true, a.answered_at
         FROM intake_answer a WHERE a.firm_id = $1 AND a.response_id = $2`,
        [firmId, from.id, carried?.id],
      );
    },
  };
}

/** The round under way, in SQL. Columns come with the name of their table: a bare one would be the window's own, of whatever search. */
function roundOf(firmId: string, searchId: string): string {
  return `coalesce((SELECT max(w.round) FROM intake_window w WHERE w.firm_id = ${firmId} AND w.search_id = ${searchId}), 1)`;
}

function asJson(draft: AnswerDraft): string | null {
  return draft.value === null ? null : JSON.stringify(draft.value);
}

function toDomain(row: ResponseRow, answers: readonly AnswerRow[]): IntakeResponse {
  const own = answers.filter((answer) => answer.response_id === row.id);
  return {
    id: row.id,
    firmId: row.firm_id,
    searchId: row.search_id,
    stakeholderId: row.stakeholder_id,
    round: row.round,
    instrumentVersion: row.instrument_version,
    directLockedAt: row.direct_locked_at,
    submittedAt: row.submitted_at,
    savedAt: own
      .filter(({ carried }) => !carried)
      .reduce<Date | null>((last, answer) => (last && last > answer.answered_at ? last : answer.answered_at), null),
    entries: new Map(own.map((answer) => [answer.item_id, toEntry(answer)])),
  };
}

function toEntry(row: AnswerRow): Entry {
  return { itemId: row.item_id, value: isEntryValue(row.value) ? row.value : null, note: row.note, version: row.version };
}
