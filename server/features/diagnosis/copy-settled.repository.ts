import { managerOf, type Transaction } from '../../platform/db/scope';

export interface SettledCopied {
  readonly firmId: string;
  readonly from: string;
  readonly to: string;
  /** The diagnosis of the second search that the copies belong to. */
  readonly diagnosisId: string;
}

/** The same person in the second search, by address. */
const samePerson = (id: string): string => `(SELECT own.id FROM stakeholder theirs
  JOIN stakeholder own ON own.firm_id = theirs.firm_id AND own.search_id = $3 AND own.email = theirs.email
  WHERE theirs.firm_id = $1 AND theirs.id::text = ${id})`;
const samePeople = (ids: string): string =>
  `(SELECT coalesce(jsonb_agg(${samePerson('one')}), '[]'::jsonb) FROM jsonb_array_elements_text(${ids}) one)`;

/** Gives a second search of the same client what its stakeholders settled in the first: decisions on record, and what sessions decided. */
export async function copySettledIn(tx: Transaction, { firmId, from, to, diagnosisId }: SettledCopied): Promise<void> {
  const manager = managerOf(tx);
  const values = [firmId, from, to, diagnosisId];
  await manager.query(
    `INSERT INTO alignment_decision (firm_id, search_id, diagnosis_id, flag_id, kind, scope, reason, parties, decided_by, decided_by_name,
       recorded_by, recorded_by_name, recorded_at)
     SELECT d.firm_id, $3, $4, d.flag_id, d.kind, d.scope, d.reason, ${samePeople('d.parties')}, ${samePerson('d.decided_by::text')},
       d.decided_by_name, d.recorded_by, d.recorded_by_name, d.recorded_at
     FROM alignment_decision d WHERE d.firm_id = $1 AND d.search_id = $2`,
    values,
  );
  const sessions: { id: string; copy: string }[] = await manager.query(
    `SELECT id, gen_random_uuid() AS copy FROM alignment_session WHERE firm_id = $1 AND search_id = $2`,
    [firmId, from],
  );
  for (const { id, copy } of sessions) {
    await manager.query(
      `INSERT INTO alignment_session (id, firm_id, search_id, diagnosis_id, closing_diagnosis_id, covers, present, opened_at, opened_by, opened_by_name, closed_at)
       SELECT $6, firm_id, $3, $4, $4, ${samePeople('covers')}, present, opened_at, opened_by, opened_by_name, coalesce(closed_at, opened_at)
       FROM alignment_session WHERE firm_id = $1 AND search_id = $2 AND id = $5`,
      [...values, id, copy],
    );
    await manager.query(
      `INSERT INTO agenda_renewal (firm_id, session_id, diagnosis_id, covers, people, items, renewed_at, renewed_by, renewed_by_name, created_at)
       SELECT firm_id, $4, $5, ${samePeople('covers')}, people, items, renewed_at, renewed_by, renewed_by_name, created_at
       FROM agenda_renewal WHERE firm_id = $1 AND session_id = $2`,
      [firmId, id, to, copy, diagnosisId],
    );
    await manager.query(
      `INSERT INTO agenda_item (firm_id, session_id, item_id, kind, place, difference, answers, state)
       SELECT firm_id, $3, item_id, kind, place, difference, answers, state FROM agenda_item WHERE firm_id = $1 AND session_id = $2`,
      [firmId, id, copy],
    );
    await manager.query(
      `INSERT INTO agenda_entry (firm_id, agenda_item_id, kind, words, agreed, decided_by, decided_by_name, recorded_by, recorded_by_name, recorded_at,
         created_at)
       SELECT e.firm_id, own.id, e.kind, e.words, e.agreed, ${samePerson('e.decided_by::text')}, e.decided_by_name, e.recorded_by,
         e.recorded_by_name, e.recorded_at, e.created_at
       FROM agenda_item i JOIN agenda_item own ON own.firm_id = i.firm_id AND own.session_id = $4 AND own.item_id = i.item_id
       JOIN agenda_entry e ON e.firm_id = i.firm_id AND e.agenda_item_id = i.id WHERE i.firm_id = $1 AND i.session_id = $2`,
      [firmId, id, to, copy],
    );
  }
}
