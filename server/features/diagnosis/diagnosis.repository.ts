import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import type { DiagnosisInput } from './diagnose';
import { AlignmentDecisionEntity } from './alignment-decision.entity';
import { DiagnosisEntity } from './diagnosis.entity';
import type { Diagnosis } from './domain/diagnosis';
import type { Respondent } from './domain/respondents';
import type { AlignmentDecision } from './domain/settlement';

/** One computed diagnosis as it was stored, with what has been decided about the search so far. */
export interface StoredDiagnosis {
  readonly id: string;
  readonly searchId: string;
  readonly result: Diagnosis;
  readonly seed: number;
  readonly instrumentVersion: string;
  readonly parametersVersion: string;
  readonly inputHash: string;
  readonly computedAt: Date;
  /** The newest last. */
  readonly decisions: readonly AlignmentDecision[];
}

export interface NewDiagnosis {
  readonly firmId: string;
  readonly searchId: string;
  readonly inputHash: string;
  readonly input: object;
  readonly result: Diagnosis;
  readonly computedAt: Date;
}

export interface NewDecision extends Omit<AlignmentDecision, 'id'> {
  readonly firmId: string;
  readonly searchId: string;
  readonly diagnosisId: string;
  readonly recordedById: string;
}

export function diagnosisRepository(scope: Scope) {
  const manager = managerOf(scope);
  const decisionsOf = async (firmId: string, searchId: string): Promise<AlignmentDecision[]> => {
    const rows = await manager.find(AlignmentDecisionEntity, { where: { firmId, searchId }, order: { recordedAt: 'ASC', id: 'ASC' } });
    return rows.map(toDecision);
  };
  return {
    /** The diagnosis computed last, or null. It may be older than the last response: see `currentDiagnosis`. */
    async findLatest(firmId: string, searchId: string): Promise<StoredDiagnosis | null> {
      const row = await manager.findOne(DiagnosisEntity, { where: { firmId, searchId }, order: { computedAt: 'DESC', createdAt: 'DESC' } });
      return row && toStored(row, await decisionsOf(firmId, searchId));
    },
    /** One stored run, for what was made from it. */
    async findForFirm(firmId: string, id: string): Promise<StoredDiagnosis | null> {
      const row = await manager.findOneBy(DiagnosisEntity, { firmId, id });
      return row && toStored(row, await decisionsOf(firmId, row.searchId));
    },
    /** Whose answers a stored run was made from. Throws when the firm has no such run. */
    async respondentsOf(firmId: string, id: string): Promise<readonly Respondent[]> {
      const { input } = await manager.findOneByOrFail(DiagnosisEntity, { firmId, id });
      // Written by `keep` alone, from a DiagnosisInput.
      return (input as DiagnosisInput).respondents;
    },
  };
}

/** Writes, inside the transaction of one command. */
export function diagnosisWriter(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    /** Keeps a run. The same input is the same run: when an earlier state comes back, its run becomes the latest again. */
    async keep(run: NewDiagnosis): Promise<void> {
      const { seed, versions } = run.result;
      await manager.query(
        `INSERT INTO diagnosis (firm_id, search_id, seed, instrument_version, parameters_version, input_hash, input, result, computed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9)
         ON CONFLICT (firm_id, search_id, input_hash) DO UPDATE SET computed_at = excluded.computed_at`,
        [
          run.firmId,
          run.searchId,
          seed,
          versions.instrument,
          versions.parameters,
          run.inputHash,
          JSON.stringify(run.input),
          JSON.stringify(run.result),
          run.computedAt,
        ],
      );
    },
    async addDecision({ decidedById: decidedBy, recordedById: recordedBy, parties, ...decision }: NewDecision): Promise<string> {
      const { identifiers } = await manager.insert(AlignmentDecisionEntity, { ...decision, decidedBy, recordedBy, parties: [...parties] });
      return String(identifiers[0]?.['id']);
    },
  };
}

function toStored(row: DiagnosisEntity, decisions: readonly AlignmentDecision[]): StoredDiagnosis {
  const { id, searchId, seed, instrumentVersion, parametersVersion, inputHash, computedAt } = row;
  // Written by `keep` alone, from a Diagnosis of these versions.
  return { id, searchId, result: row.result as Diagnosis, seed, instrumentVersion, parametersVersion, inputHash, computedAt, decisions };
}

function toDecision(row: AlignmentDecisionEntity): AlignmentDecision {
  const { id, kind, flagId, scope, reason, decidedByName, recordedByName, recordedAt, parties } = row;
  return { id, kind, flagId, scope, reason, decidedById: row.decidedBy, decidedByName, recordedByName, recordedAt, parties };
}
