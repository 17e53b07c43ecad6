import { competencyIds } from '../../competencies';
import { clauseState } from '../../charter';
import { allTermsWords } from '../../measures';
import type { Brief, ByCompetency } from './brief';
import { termEntries } from './combined-entries';
import type { Line } from './source';

/** One readable change between two versions. A value that did not exist on a side is null there. */
export interface Change {
  readonly section: string;
  /** What changed within the section; empty where the section itself did. */
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs from `before` to `after`, in the order of the document. Sources are not compared: they explain, they are not content. */
export function briefDifference(before: Brief, after: Brief): readonly Change[] {
  const [a, b] = [before.content, after.content];
  return [
    ...single('Scope', [before.scope, after.scope]),
    ...single('Primary side', [before.primarySide, after.primarySide]),
    ...single('Title', [a.title.text, b.title.text]),
    ...list('Mission', textsOf(a.mission), textsOf(b.mission)),
    ...list('Not in this role', textsOf(a.notInRole), textsOf(b.notInRole)),
    ...keyed('Outcomes', outcomeEntries(before), outcomeEntries(after)),
    ...keyed('Measures', measureEntries(before), measureEntries(after)),
    ...numbers('Weights', before.weights, after.weights),
    ...numbers('Must-haves', before.mustHaves, after.mustHaves),
    ...list('Reporting line', textsOf(a.reporting), textsOf(b.reporting)),
    ...list('Covering the other half', coverTexts(before), coverTexts(after)),
    ...keyed('Charter', charterEntries(before), charterEntries(after)),
    ...list('Red flags', flagTexts(before), flagTexts(after)),
    ...list('Decisions', textsOf(a.decisions), textsOf(b.decisions)),
    ...keyed('Combined role', combinedEntries(before), combinedEntries(after)),
  ];
}

type Entries = readonly (readonly [subject: string, value: string])[];

function single(section: string, [before, after]: readonly [string, string]): readonly Change[] {
  return before === after ? [] : [{ section, subject: '', before, after }];
}

/** Lines that only one side has; a line replaced in place is paired with its successor. */
function list(section: string, before: readonly string[], after: readonly string[]): readonly Change[] {
  const gone = before.filter((text) => !after.includes(text));
  const come = after.filter((text) => !before.includes(text));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    section,
    subject: '',
    before: gone[index] ?? null,
    after: come[index] ?? null,
  }));
}

/** Changes by subject; subjects that stand several times are compared one by one in their order. */
function keyed(section: string, before: Entries, after: Entries): readonly Change[] {
  const subjects = [...new Set([...before, ...after].map(([subject]) => subject))];
  const valuesOf = (entries: Entries, subject: string) => entries.filter(([one]) => one === subject).map(([, value]) => value);
  return subjects.flatMap((subject) =>
    list(section, valuesOf(before, subject), valuesOf(after, subject)).map((change) => ({ ...change, subject })),
  );
}

function numbers(section: string, before: ByCompetency, after: ByCompetency): readonly Change[] {
  return competencyIds
    .filter((id) => before[id] !== after[id])
    .map((id) => ({ section, subject: id, before: numberText(before[id]), after: numberText(after[id]) }));
}

const numberText = (value: number | undefined): string | null => (value === undefined ? null : String(value));
const textsOf = (lines: readonly Line[]): readonly string[] => lines.map((one) => one.text);

function outcomeEntries({ content }: Brief): Entries {
  return content.outcomes.map(({ by, text }) => [by, text]);
}

function measureEntries({ content }: Brief): Entries {
  return content.measures.map(({ name, formula, cadence, ownership, terms }) => [
    name,
    [formula, cadence, ownership, ...allTermsWords(terms)].join('; '),
  ]);
}

function charterEntries({ content }: Brief): Entries {
  return content.charter.map((clause) => [`${clause.id}. ${clause.title}`, `${clause.text} · ${clauseState(clause)}`]);
}

function coverTexts({ content: { outsourcing } }: Brief): readonly string[] {
  return outsourcing ? textsOf([...outsourcing.options, ...outsourcing.mustCover, ...outsourcing.terms]) : [];
}

function flagTexts({ content }: Brief): readonly string[] {
  return content.implications.map((flag) => `${flag.flagId} ${flag.flagName}`);
}

function combinedEntries({ content: { combined } }: Brief): Entries {
  if (!combined) return [];
  const warnings = combined.accepted.map(({ warning, by }) => [`Warning ${warning}`, `accepted by ${by}`] as const);
  return [...warnings, ...termEntries(combined)].filter(([, words]) => words !== '');
}
