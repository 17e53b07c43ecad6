import { moment } from '../../shared/dates';
import { errorSummary, field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { importBatchUrl, importUrl, searchPeopleUrl } from './addresses';
import type { ImportBatch } from './domain/import-batch';
import type { ImportColumn } from './domain/import-fields';
import { IMPORT_FIELDS } from './domain/import-fields';
import { columnName, countPlan, type ImportPlan } from './domain/plan-import';
import { columnFieldName } from './import.form';
import { countSentence, ENCODING_NAMES, FIELD_NAMES, keyName, leftOutReason, rowReason } from './import-words';
import type { PreparedImport } from './import.service';
import { CSV_LIMITS } from './read-csv';
import { counted, people } from './words';

const ROWS_SHOWN = 50;

export interface EarlierImport {
  id: string;
  fileName: string;
  state: ImportBatch['state'];
  counts: ImportBatch['counts'];
  importedAt: Date | null;
}

/** Where a file is chosen or rows are pasted. */
export function importStartPage(search: Search, earlier: readonly EarlierImport[], state: FormState = { typed: {}, problems: [] }) {
  const megabytes = CSV_LIMITS.bytes / 1024 / 1024;
  return {
    title: `Bring people from a file, ${search.title}`,
    ...searchPage({ search, current: 'people', head: { title: 'Bring people from a file' } }),
    action: importUrl(search.id),
    cancel: searchPeopleUrl(search.id),
    summary: errorSummary(state.problems),
    file: field(
      {
        name: 'file',
        label: 'File',
        type: 'file',
        accept: '.csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values',
        optional: true,
        hint: `CSV from LinkedIn, HubSpot, Outlook, an ATS or a spreadsheet, up to ${megabytes} MB and ${CSV_LIMITS.rows.toLocaleString('en-GB')} rows`,
      },
      state,
    ),
    text: field(
      {
        name: 'text',
        label: 'Or paste rows',
        type: 'textarea',
        rows: 8,
        optional: true,
        hint: 'With the column heads in the first row, if there are any',
      },
      state,
    ),
    earlier: earlier.map((each) => ({
      href: importBatchUrl(search.id, each.id),
      name: each.fileName,
      text: each.counts ? people(each.counts.added + each.counts.known) : '',
      when: each.importedAt ? moment(each.importedAt) : '',
      isUndone: each.state === 'undone',
    })),
  };
}

/** What was read from a file, before anything is imported. */
export function importPreviewPage(search: Search, batch: ImportBatch, prepared: PreparedImport) {
  const { columns, table, plan } = prepared;
  const href = importBatchUrl(search.id, batch.id);
  const toAdd = plan.toAdd.length;
  return {
    title: `Check ${batch.fileName}`,
    ...searchPage({ search, current: 'people', head: { title: 'Check what was read', note: readNote(batch, prepared) } }),
    version: String(batch.version),
    conclusion: countSentence(countPlan(plan, true)),
    columnsAction: `${href}/columns`,
    columns: columns
      .filter(({ field: taken, samples }) => taken !== null || samples.length > 0)
      .map((column) => columnPart(column, columns)),
    emptyColumns: emptyColumns(columns),
    isWithoutHeads: table.headRow === null,
    confirm: toAdd + plan.known.length === 0 ? null : confirmPart(`${href}/confirmation`, plan),
    throwAway: `${href}/discard`,
    ...rowParts(search, plan, columns),
  };
}

function readNote(batch: ImportBatch, { table }: PreparedImport): string {
  const heads = table.headRow === null ? 'no column heads' : `column heads in row ${table.headRow}`;
  return `${batch.fileName}: ${batch.layoutName}, ${counted(table.rows.length, 'row', 'rows')}, ${heads}, ${ENCODING_NAMES[batch.encoding]}. Nothing is imported yet.`;
}

function columnPart(column: ImportColumn, columns: readonly ImportColumn[]) {
  const options = [{ value: 'none', label: 'Leave out' }, ...IMPORT_FIELDS.map((value) => ({ value, label: FIELD_NAMES[value] }))];
  return {
    id: columnFieldName(column.index),
    name: columnName(columns, column.index),
    samples: column.samples.join(' · '),
    isTaken: column.field !== null,
    options: options.map((option) => ({ ...option, chosen: option.value === (column.field ?? 'none') })),
  };
}

function emptyColumns(columns: readonly ImportColumn[]): string | null {
  const empty = columns.filter(({ field: taken, samples }) => taken === null && samples.length === 0).length;
  return empty === 0 ? null : `${counted(empty, 'more column is', 'more columns are')} empty in every row and left out.`;
}

function confirmPart(action: string, plan: ImportPlan) {
  const known = plan.known.length;
  return {
    action,
    label: plan.toAdd.length > 0 ? `Add ${people(plan.toAdd.length)}` : 'Add the people the firm knows',
    includeKnown:
      known === 0
        ? null
        : field(
            {
              name: 'includeKnown',
              label: `Add the ${people(known)} the firm knows already to this search, too`,
              hint: 'What is on file about them stays as it is',
              type: 'checkbox',
              optional: true,
            },
            { typed: { includeKnown: 'yes' }, problems: [] },
          ),
  };
}

function rowParts(search: Search, plan: ImportPlan, columns: readonly ImportColumn[]) {
  const problems = plan.problems.flatMap(({ row, facts, problems: found }) =>
    found.map(({ column, reason, value }) => ({
      row,
      name: facts.name,
      column: columnName(columns, column),
      reason: rowReason(reason),
      value,
    })),
  );
  return {
    toAdd: shown(plan.toAdd.map(({ row, facts }) => ({ row, ...facts }))),
    known: shown([
      ...plan.known.map(({ row, person, by }) => ({ row, name: person.name, href: `/people/${person.id}`, text: `same ${keyName(by)}` })),
      ...plan.inSearch.map(({ row, person, by }) => ({
        row,
        name: person.name,
        href: `/people/${person.id}`,
        text: `same ${keyName(by)}, in this search already`,
      })),
    ]),
    duplicates: shown(plan.duplicates.map(({ row, facts, of, by }) => ({ row, name: facts.name, of, by: keyName(by) }))),
    problems: shown(problems),
    searchHref: searchPeopleUrl(search.id),
  };
}

function shown<Row>(rows: readonly Row[]) {
  const rest = rows.length - ROWS_SHOWN;
  return { total: rows.length, rows: rows.slice(0, ROWS_SHOWN), more: rest > 0 ? `and ${rest.toLocaleString('en-GB')} more` : null };
}

/** What an import did, with the way back. */
export function importResultPage(search: Search, batch: ImportBatch) {
  const { counts, leftOut } = batch;
  return {
    title: `Import of ${batch.fileName}`,
    ...searchPage({
      search,
      current: 'people',
      head: {
        title: batch.fileName,
        chips: [batch.state === 'undone' ? { kind: 'plain', label: 'Undone' } : { kind: 'done', label: 'Imported' }],
        note: resultNote(batch),
      },
    }),
    conclusion: counts ? countSentence(counts) : null,
    leftOut: shown(leftOut.map((row) => ({ row: row.row, column: row.column, reason: leftOutReason(row) }))),
    back: searchPeopleUrl(search.id),
    again: importUrl(search.id),
    undo: batch.state === 'imported' ? { action: `${importBatchUrl(search.id, batch.id)}/undo` } : null,
  };
}

function resultNote({ layoutName, createdByName, importedAt, undoneAt }: ImportBatch): string {
  const done = importedAt ? `imported by ${createdByName}, ${moment(importedAt)}` : '';
  return `${layoutName}, ${done}${undoneAt ? `, undone ${moment(undoneAt)}` : ''}`;
}
