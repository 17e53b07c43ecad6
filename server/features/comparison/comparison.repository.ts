import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { ComparisonRunEntity } from './comparison-run.entity';
import type { ComparisonInput } from './domain/comparison-input';
import type { ComparisonResult } from './domain/comparison-result';

/** One stored comparison with everything it was made from and under. */
export interface ComparisonRun {
  readonly id: string;
  readonly searchId: string;
  readonly briefVersionId: string;
  readonly input: ComparisonInput;
  readonly result: ComparisonResult;
  readonly seed: number;
  readonly versions: { readonly instrument: string; readonly parameters: string };
  readonly computedAt: Date;
}

export interface NewComparisonRun {
  readonly firmId: string;
  readonly searchId: string;
  readonly inputHash: string;
  readonly input: ComparisonInput;
  readonly result: ComparisonResult;
  readonly computedAt: Date;
}

export function comparisonRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    /** The comparison computed last, or null. It may be older than the last rating: see `currentComparison`. */
    async findLatest(firmId: string, searchId: string): Promise<ComparisonRun | null> {
      const row = await manager.findOne(ComparisonRunEntity, {
        where: { firmId, searchId },
        order: { computedAt: 'DESC', createdAt: 'DESC' },
      });
      return row && toRun(row);
    },
    async findByHash(firmId: string, searchId: string, inputHash: string): Promise<ComparisonRun | null> {
      const row = await manager.findOneBy(ComparisonRunEntity, { firmId, searchId, inputHash });
      return row && toRun(row);
    },
    /** One stored run, for what was made from it. */
    async findForFirm(firmId: string, id: string): Promise<ComparisonRun | null> {
      const row = await manager.findOneBy(ComparisonRunEntity, { firmId, id });
      return row && toRun(row);
    },
  };
}

export function comparisonWriter(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    /** Keeps a run. Two people who open the page at once compute the same run; the first to write it wins. */
    async keep(run: NewComparisonRun): Promise<void> {
      const { input, result } = run;
      await manager.query(
        `INSERT INTO comparison_run
           (firm_id, search_id, brief_version_id, seed, instrument_version, parameters_version, input_hash, input, result, computed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10)
         ON CONFLICT (search_id, input_hash) DO NOTHING`,
        [
          run.firmId,
          run.searchId,
          input.brief.versionId,
          input.seed,
          input.versions.instrument,
          input.versions.parameters,
          run.inputHash,
          JSON.stringify(input),
          JSON.stringify(result),
          run.computedAt,
        ],
      );
    },
  };
}

function toRun(row: ComparisonRunEntity): ComparisonRun {
  return {
    id: row.id,
    searchId: row.searchId,
    briefVersionId: row.briefVersionId,
    input: row.input,
    result: row.result,
    seed: row.seed,
    versions: { instrument: row.instrumentVersion, parameters: row.parametersVersion },
    computedAt: row.computedAt,
  };
}
