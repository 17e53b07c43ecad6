import { recordAudit } from '../../platform/db/audit';
import type { Submission } from '../../platform/db/form-submissions';
import type { Scope, Transaction } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { importBatchUrl } from './addresses';
import { candidacyRepository, candidacyStore } from './candidacy.repository';
import { startCandidacy } from './domain/candidacy';
import type { ImportBatch, ImportCounts } from './domain/import-batch';
import { chooseColumns, type ColumnChoices, type ImportColumn } from './domain/import-fields';
import { judgeRows } from './domain/judge-rows';
import { countPlan, leftOutRows, planImport, type ImportPlan } from './domain/plan-import';
import { recogniseTable, type RecognisedTable } from './domain/recognise-table';
import { importBatchRepository, importBatchStore } from './import-batch.repository';
import type { PeopleDependencies } from './people.service';
import { personRepository, personStore } from './person.repository';
import { readCsvText, type CsvReading } from './read-csv';

const FORGOTTEN_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

/** Keeps a file that could be read, for the preview; once per submitted form. Nothing is imported yet. Returns where to go next. */
export async function beginImport(
  deps: PeopleDependencies,
  actor: FirmUser,
  {
    submission,
    searchId,
    fileName,
    reading,
  }: { submission: Submission; searchId: string; fileName: string; reading: Extract<CsvReading, { ok: true }> },
): Promise<string> {
  return deps.database.once(submission, async (tx) => {
    const now = deps.clock.now();
    const batches = importBatchStore(tx);
    await batches.removeForgotten(actor.firmId, new Date(now.getTime() - FORGOTTEN_AFTER_MS));
    const { layoutName } = recogniseTable(reading.records);
    const { encoding, text: sourceText } = reading;
    const batch = { searchId, fileName, layoutName, encoding, sourceText, createdBy: actor.userId, createdAt: now };
    return importBatchUrl(searchId, await batches.add(actor.firmId, batch));
  });
}

/** Everything the preview shows and the import does. */
export interface PreparedImport {
  table: RecognisedTable;
  columns: readonly ImportColumn[];
  plan: ImportPlan;
}

/** Reads a kept file again with its column choices and plans it against whom the firm knows now. */
export async function prepareImport(scope: Scope, batch: ImportBatch): Promise<PreparedImport> {
  const reading = readCsvText(batch.sourceText ?? '');
  if (!reading.ok) throw new InvalidStateError('This import is finished; its file is no longer kept.');
  const table = recogniseTable(reading.records);
  const columns = chooseColumns(table.columns, batch.choices);
  const verdicts = judgeRows(table.rows, columns);
  const facts = verdicts.flatMap((verdict) => (verdict.kind === 'ready' ? verdict.facts : []));
  const known = await personRepository(scope).listMatching(batch.firmId, facts);
  const personIds = known.map(({ id }) => id);
  const inSearch = await candidacyRepository(scope).listOfPeople(batch.searchId, { firmId: batch.firmId, personIds });
  return { table, columns, plan: planImport(verdicts, { known, inSearch: new Set(inSearch.map(({ personId }) => personId)) }) };
}

/** Keeps corrected columns. Throws ConflictError when the import was changed since `version`. */
export async function chooseImportColumns(
  deps: PeopleDependencies,
  { batch, version, choices }: { batch: ImportBatch; version: number; choices: ColumnChoices },
): Promise<void> {
  assertPreview(batch);
  await deps.database.transaction((tx) => importBatchStore(tx).change({ ...batch, version }, { choices }));
}

export interface ImportRequest {
  searchId: string;
  batchId: string;
  /** The import as it was previewed; other columns chosen since then are a conflict. */
  version: number;
  /** Whether people the firm knows are added to the search, too. */
  includeKnown: boolean;
}

/**
 * Carries out an import, all or nothing. What is in the search already stays as it is, so a second import of the same file adds
 * nobody. A repeated confirmation changes nothing. Throws ConflictError when the columns were changed since the preview.
 */
export async function carryOutImport(deps: PeopleDependencies, actor: FirmUser, request: ImportRequest): Promise<ImportCounts> {
  return deps.database.transaction(async (tx) => {
    await personStore(tx).lockPeople(actor.firmId);
    const batch = await importBatchRepository(tx).getInSearch(actor.firmId, request.searchId, request.batchId);
    if (batch.state === 'imported' && batch.counts) return batch.counts;
    assertPreview(batch);
    const now = deps.clock.now();
    const { plan, columns } = await prepareImport(tx, batch);
    const counts = countPlan(plan, request.includeKnown);
    const leftOut = leftOutRows(plan, columns);
    await insertPlan(tx, { actor, batch, plan, includeKnown: request.includeKnown, now });
    await importBatchStore(tx).change(
      { ...batch, version: request.version },
      { state: 'imported', sourceText: null, counts, leftOut, importedAt: now },
    );
    await recordAudit(tx, { actor, action: 'people.imported', subject: subjectOf(batch), after: { searchId: batch.searchId, ...counts } });
    return counts;
  });
}

interface PlanToInsert {
  actor: FirmUser;
  batch: ImportBatch;
  plan: ImportPlan;
  includeKnown: boolean;
  now: Date;
}

async function insertPlan(tx: Transaction, { actor, batch, plan, includeKnown, now }: PlanToInsert): Promise<void> {
  const { firmId } = actor;
  const facts = plan.toAdd.map((row) => row.facts);
  const added = await personStore(tx).addAll(firmId, facts, { importBatchId: batch.id, now });
  const known = includeKnown ? plan.known.map(({ person }) => person.id) : [];
  const { state, event } = startCandidacy(now, `From the file ${batch.fileName}`);
  const personIds = [...added, ...known];
  const candidacyIds = await candidacyStore(tx).addAll({ firmId, searchId: batch.searchId, personIds, importBatchId: batch.id, state });
  await candidacyStore(tx).recordAdded(candidacyIds, { actor, event, at: now });
}

export interface ImportUndone {
  /** Candidacies taken out of the search, and people removed from the firm's list. */
  candidacies: number;
  people: number;
  /** Candidacies that stay because somebody has worked on them since. */
  kept: number;
}

/** Takes back what an import made, except what somebody has worked on since. A repeated undo finds nothing more to do. */
export async function undoImport(
  deps: PeopleDependencies,
  actor: FirmUser,
  ids: { searchId: string; batchId: string },
): Promise<ImportUndone> {
  return deps.database.transaction(async (tx) => {
    await personStore(tx).lockPeople(actor.firmId);
    const batch = await importBatchRepository(tx).getInSearch(actor.firmId, ids.searchId, ids.batchId);
    if (batch.state !== 'imported') throw new InvalidStateError('Only an import that was carried out can be undone, and only once.');
    const { removed, kept } = await importBatchStore(tx).removeUntouchedCandidacies(actor.firmId, batch.id);
    const people = await personStore(tx).removeUntouched(actor.firmId, batch.id);
    await importBatchStore(tx).change(batch, { state: 'undone', undoneAt: deps.clock.now() });
    const undone = { candidacies: removed, people, kept };
    await recordAudit(tx, { actor, action: 'people.import_undone', subject: subjectOf(batch), after: undone });
    return undone;
  });
}

/** Throws away a file that was looked at and not imported. */
export async function throwImportAway(deps: PeopleDependencies, actor: FirmUser, batch: ImportBatch): Promise<void> {
  assertPreview(batch);
  await deps.database.transaction(async (tx) => {
    await importBatchStore(tx).remove(batch);
    await recordAudit(tx, { actor, action: 'people.import_thrown_away', subject: subjectOf(batch) });
  });
}

function assertPreview(batch: ImportBatch): void {
  if (batch.state !== 'preview') throw new InvalidStateError('This import is finished and can no longer be changed.');
}

function subjectOf(batch: ImportBatch): { type: string; id: string } {
  return { type: 'import_batch', id: batch.id };
}
