import { nameAndCompanyKey, personKeys, type KeyKind } from './person-keys';
import type { ImportColumn, SourceRow } from './import-fields';
import type { PersonFacts } from './person';
import { readRow, type RowProblem } from './read-row';

/** What happens to one row of the file. `duplicate` names the earlier row that is the same person and by which key. */
export type RowVerdict =
  | { kind: 'ready'; row: number; facts: PersonFacts }
  | { kind: 'duplicate'; row: number; facts: PersonFacts; of: number; by: KeyKind }
  | { kind: 'problem'; row: number; facts: PersonFacts; problems: readonly RowProblem[] };

/** A verdict for every row, in the order of the file. Pure: preview and import call it and cannot differ. */
export function judgeRows(rows: readonly SourceRow[], columns: readonly ImportColumn[]): RowVerdict[] {
  const seen = new Map<string, number>();
  return rows.map((row) => judgeRow(row, columns, seen));
}

function judgeRow(row: SourceRow, columns: readonly ImportColumn[], seen: Map<string, number>): RowVerdict {
  const { facts, problems } = readRow(row, columns);
  if (problems.length > 0) return { kind: 'problem', row: row.number, facts, problems };
  const keys = personKeys(facts);
  for (const { kind, key } of keys) {
    const of = seen.get(key);
    if (of !== undefined) return { kind: 'duplicate', row: row.number, facts, of, by: kind };
  }
  for (const key of [...keys.map((own) => own.key), nameAndCompanyKey(facts)]) {
    if (!seen.has(key)) seen.set(key, row.number);
  }
  return { kind: 'ready', row: row.number, facts };
}
