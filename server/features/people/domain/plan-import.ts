import type { ImportCounts, LeftOutRow } from './import-batch';
import type { ImportColumn } from './import-fields';
import type { RowVerdict } from './judge-rows';
import type { KnownPerson, PersonFacts } from './person';
import { knownPersonFinder, type KeyKind } from './person-keys';

/** What an import will do with each row, given whom the firm knows and who is in the search. */
export interface ImportPlan {
  /** New people: a person and a candidacy each. */
  toAdd: readonly { row: number; facts: PersonFacts }[];
  /** People the firm knows: only a candidacy. What is on file about them stays as it is. */
  known: readonly KnownRow[];
  /** People who are in the search already: nothing. */
  inSearch: readonly KnownRow[];
  duplicates: readonly Extract<RowVerdict, { kind: 'duplicate' }>[];
  problems: readonly Extract<RowVerdict, { kind: 'problem' }>[];
}

export interface KnownRow {
  row: number;
  facts: PersonFacts;
  person: KnownPerson;
  by: KeyKind;
}

export interface Surroundings {
  known: readonly KnownPerson[];
  /** Ids of the people who have a candidacy in this search. */
  inSearch: ReadonlySet<string>;
}

/** Sorts the verdicts by what they lead to. The preview shows this plan and the import carries it out. */
export function planImport(verdicts: readonly RowVerdict[], { known, inSearch }: Surroundings): ImportPlan {
  const find = knownPersonFinder(known);
  const met = new Set<string>();
  const plan = { toAdd: [], known: [], inSearch: [], duplicates: [], problems: [] } as {
    -readonly [Part in keyof ImportPlan]: ImportPlan[Part][number][];
  };
  for (const verdict of verdicts) {
    if (verdict.kind === 'problem') plan.problems.push(verdict);
    else if (verdict.kind === 'duplicate') plan.duplicates.push(verdict);
    else {
      const match = find(verdict.facts);
      const { row, facts } = verdict;
      if (!match) plan.toAdd.push({ row, facts });
      else if (inSearch.has(match.person.id) || met.has(match.person.id)) plan.inSearch.push({ row, facts, ...match });
      else plan.known.push({ row, facts, ...match });
      if (match) met.add(match.person.id);
    }
  }
  return plan;
}

/** The counts of a plan; `includeKnown` false leaves the people already known where they are. */
export function countPlan(plan: ImportPlan, includeKnown: boolean): ImportCounts {
  return {
    added: plan.toAdd.length,
    known: includeKnown ? plan.known.length : 0,
    inSearch: plan.inSearch.length,
    duplicates: plan.duplicates.length,
    problems: plan.problems.length,
  };
}

/** The rows that are not taken in, without their values. */
export function leftOutRows(plan: ImportPlan, columns: readonly ImportColumn[]): LeftOutRow[] {
  const problems = plan.problems.flatMap(({ row, problems: found }) =>
    found.map(({ column, reason }): LeftOutRow => ({ row, column: columnName(columns, column), reason, of: null, by: null })),
  );
  const duplicates = plan.duplicates.map(({ row, of, by }): LeftOutRow => ({ row, column: null, reason: 'duplicate', of, by }));
  return [...problems, ...duplicates].sort((one, other) => one.row - other.row);
}

/** A column as people call it: its head, with its number where the head is empty or there twice. */
export function columnName(columns: readonly ImportColumn[], index: number | null): string | null {
  const column = columns.find((each) => each.index === index);
  if (!column) return null;
  if (column.head === '') return `Column ${column.index + 1}`;
  const twins = columns.filter((each) => each.head === column.head);
  return twins.length > 1 ? `${column.head} (column ${column.index + 1})` : column.head;
}
