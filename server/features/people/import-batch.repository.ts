import type { QueryDeepPartialEntity } from 'typeorm';
import { guardedUpdate } from '../../platform/db/guarded-update';
import { managerOf, type Scope, type Transaction } from '../../platform/db/scope';
import { NotFoundError } from '../../shared/errors';
import type { ImportBatch, ImportCounts, ImportState, LeftOutRow } from './domain/import-batch';
import type { ColumnChoices } from './domain/import-fields';
import type { TextEncoding } from './domain/text-bytes';
import { ImportBatchEntity } from './import-batch.entity';

interface Row {
  id: string;
  firm_id: string;
  search_id: string;
  file_name: string;
  layout_name: string;
  encoding: TextEncoding;
  source_text: string | null;
  choices: ColumnChoices;
  state: ImportState;
  counts: ImportCounts | null;
  left_out: LeftOutRow[] | null;
  created_by_name: string;
  created_at: Date;
  imported_at: Date | null;
  undone_at: Date | null;
  version: number;
}

const SELECT = `SELECT b.id, b.firm_id, b.search_id, b.file_name, b.layout_name, b.encoding, b.source_text, b.choices, b.state, b.counts,
    b.left_out, u.name AS created_by_name, b.created_at, b.imported_at, b.undone_at, b.version
  FROM import_batch b JOIN firm_user u ON u.firm_id = b.firm_id AND u.id = b.created_by`;

/** Imports of one firm into one search; of another firm or search none is found. */
export function importBatchRepository(scope: Scope) {
  const manager = managerOf(scope);
  return {
    async getInSearch(firmId: string, searchId: string, id: string): Promise<ImportBatch> {
      const rows: Row[] = await manager.query(`${SELECT} WHERE b.firm_id = $1 AND b.search_id = $2 AND b.id = $3`, [firmId, searchId, id]);
      const [row] = rows;
      if (!row) throw new NotFoundError('No such import');
      return toDomain(row);
    },

    /** Imports that were carried out in a search, latest first, without their texts. */
    async listCarriedOut(
      firmId: string,
      searchId: string,
    ): Promise<Pick<ImportBatch, 'id' | 'fileName' | 'state' | 'counts' | 'importedAt'>[]> {
      return manager.query(
        `SELECT id, file_name AS "fileName", state, counts, imported_at AS "importedAt" FROM import_batch
         WHERE firm_id = $1 AND search_id = $2 AND state <> 'preview' ORDER BY created_at DESC LIMIT 20`,
        [firmId, searchId],
      );
    },
  };
}

export interface NewImport {
  searchId: string;
  fileName: string;
  layoutName: string;
  encoding: TextEncoding;
  sourceText: string;
  createdBy: string;
  createdAt: Date;
}

/** Writing side, inside the transaction of one command. */
export function importBatchStore(tx: Transaction) {
  const manager = managerOf(tx);
  return {
    async add(firmId: string, batch: NewImport): Promise<string> {
      const { identifiers } = await manager.insert(ImportBatchEntity, { firmId, ...batch });
      return String(identifiers[0]?.['id']);
    },

    /** Throws ConflictError when the import is no longer as it was loaded. */
    async change({ id, firmId, version }: ImportBatch, set: QueryDeepPartialEntity<ImportBatchEntity>): Promise<void> {
      await guardedUpdate(manager, ImportBatchEntity, { guard: { id, firmId, version }, set });
    },

    async remove(batch: ImportBatch): Promise<void> {
      await manager.delete(ImportBatchEntity, { id: batch.id, firmId: batch.firmId, state: 'preview' });
    },

    /** Files that were looked at and never imported hold personal data nobody needs: they go after a week. */
    async removeForgotten(firmId: string, before: Date): Promise<void> {
      await manager.query(`DELETE FROM import_batch WHERE firm_id = $1 AND state = 'preview' AND created_at < $2`, [firmId, before]);
    },

    /**
     * Takes out the candidacies an import made that nobody has touched since: never moved, no personal link, nothing that refers to
     * them. Returns how many went and how many stay.
     */
    async removeUntouchedCandidacies(firmId: string, importBatchId: string): Promise<{ removed: number; kept: number }> {
      const rows: { id: string; untouched: boolean }[] = await manager.query(
        `SELECT c.id, c.version = 1 AND NOT EXISTS (SELECT 1 FROM personal_link l WHERE l.firm_id = c.firm_id AND l.subject_id = c.id)
           AS untouched
         FROM candidacy c WHERE c.firm_id = $1 AND c.import_batch_id = $2 FOR UPDATE OF c`,
        [firmId, importBatchId],
      );
      const removed = await removeWhatMayGo(
        tx,
        firmId,
        rows.filter((row) => row.untouched).map((row) => row.id),
      );
      return { removed, kept: rows.length - removed };
    },
  };
}

/** All at once; where something refers to one of them (a rating, an assessment), one by one, keeping those. */
async function removeWhatMayGo(tx: Transaction, firmId: string, ids: readonly string[]): Promise<number> {
  if (await tryRemove(tx, firmId, ids)) return ids.length;
  let removed = 0;
  for (const id of ids) if (await tryRemove(tx, firmId, [id])) removed += 1;
  return removed;
}

const FOREIGN_KEY_VIOLATION = '23503';

async function tryRemove(tx: Transaction, firmId: string, ids: readonly string[]): Promise<boolean> {
  const manager = managerOf(tx);
  await manager.query('SAVEPOINT removing');
  try {
    await manager.query('DELETE FROM candidacy WHERE firm_id = $1 AND id = ANY($2::uuid[])', [firmId, ids]);
    await manager.query('RELEASE SAVEPOINT removing');
    return true;
  } catch (error) {
    await manager.query('ROLLBACK TO SAVEPOINT removing');
    if ((error as { code?: unknown }).code === FOREIGN_KEY_VIOLATION) return false;
    throw error;
  }
}

function toDomain(row: Row): ImportBatch {
  return {
    id: row.id,
    firmId: row.firm_id,
    searchId: row.search_id,
    fileName: row.file_name,
    layoutName: row.layout_name,
    encoding: row.encoding,
    sourceText: row.source_text,
    choices: row.choices,
    state: row.state,
    counts: row.counts,
    leftOut: row.left_out ?? [],
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    importedAt: row.imported_at,
    undoneAt: row.undone_at,
    version: row.version,
  };
}
