import { managerOf, type Transaction } from '../../platform/db/scope';
import { searchQuestionnaireWriter } from '../instruments';

export interface ResponsesCopied {
  readonly firmId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Gives a second search of the same client the responses that were sent in the first. They go to the stakeholders with the same
 * addresses, who must be in the second search already; what was not sent is not copied. Rounds keep their numbers.
 */
export async function copyResponsesIn(tx: Transaction, { firmId, from, to }: ResponsesCopied): Promise<void> {
  const manager = managerOf(tx);
  await manager.query(
    `INSERT INTO intake_response (firm_id, search_id, stakeholder_id, round, instrument_version, direct_locked_at, submitted_at)
     SELECT r.firm_id, $3, own.id, r.round, r.instrument_version, r.direct_locked_at, r.submitted_at
     FROM intake_response r
     JOIN stakeholder theirs ON theirs.firm_id = r.firm_id AND theirs.id = r.stakeholder_id
     JOIN stakeholder own ON own.firm_id = r.firm_id AND own.search_id = $3 AND own.email = theirs.email
     WHERE r.firm_id = $1 AND r.search_id = $2 AND r.submitted_at IS NOT NULL`,
    [firmId, from, to],
  );
  await manager.query(
    `INSERT INTO intake_answer (firm_id, response_id, item_id, value, note, version, carried, answered_at)
     SELECT a.firm_id, copy.id, a.item_id, a.value, a.note, a.version, a.carried, a.answered_at
     FROM intake_response r
     JOIN stakeholder theirs ON theirs.firm_id = r.firm_id AND theirs.id = r.stakeholder_id
     JOIN stakeholder own ON own.firm_id = r.firm_id AND own.search_id = $3 AND own.email = theirs.email
     JOIN intake_response copy ON copy.firm_id = r.firm_id AND copy.stakeholder_id = own.id AND copy.round = r.round
     JOIN intake_answer a ON a.firm_id = r.firm_id AND a.response_id = r.id
     WHERE r.firm_id = $1 AND r.search_id = $2 AND r.submitted_at IS NOT NULL`,
    [firmId, from, to],
  );
  await manager.query(
    `INSERT INTO intake_window (firm_id, search_id, round, begun_at, begun_by, begun_by_name, contested)
     SELECT w.firm_id, $3, w.round, w.begun_at, w.begun_by, w.begun_by_name, w.contested
     FROM intake_window w WHERE w.firm_id = $1 AND w.search_id = $2 AND w.round > 1`,
    [firmId, from, to],
  );
  await searchQuestionnaireWriter(tx, { firmId, searchId: to }).copyFrom(from);
}
