import { rows } from '../../../shared/form-rows';
import { errorSummary, field, flag, type Field, type Flag, type FormState } from '../../../shared/view-parts';
import { carrierOf, findingFlag, findingsSentence, NO_TERMS, termsWords, type Carrier, type StandingFinding } from '../../measures';
import { searchPage, type Search } from '../../searches';
import { flagsOn, type DocumentFacts } from '../brief-document.view-model';
import { SEVERITY_WORDS } from '../brief-words';
import type { Implication } from '../domain/brief';
import type { BriefVersion, RecordedOverride } from '../domain/brief-version';
import { MOST_MEASURES } from '../brief-text.form';
import { loadedVersion } from '../loaded-version';
import { saidTable } from './said-table.view-model';
import { typedFrom, type SentMeasures } from './measures.form';

interface MeasuresFacts {
  readonly search: Search;
  readonly latest: BriefVersion;
  readonly findings: readonly StandingFinding[];
  readonly overrides: readonly RecordedOverride[];
  /** The words of the search for the red flags that a draft raises. */
  readonly words: DocumentFacts['words'];
}

/** The measures of the newest version of a brief with what stands against them; `sent` is what was typed and not kept. */
export function measuresPage({ search, latest, findings, overrides, words }: MeasuresFacts, sent: SentMeasures | null = null) {
  const home = `/searches/${search.id}`;
  const isDraft = latest.state === 'draft';
  const form: FormState = sent ?? { typed: typedFrom(latest.content.measures, latest.primarySide), problems: [] };
  const waive = (finding: StandingFinding) =>
    isDraft && sent === null ? `${home}/measures/waiver?finding=${encodeURIComponent(finding.key)}` : null;
  const flags = (place: number | null) => findings.filter(({ measure }) => measure === place).map((one) => findingFlag(one, waive(one)));
  return {
    title: `Measures, ${search.title}`,
    wide: true,
    ...searchPage({
      search,
      current: 'brief',
      head: { title: 'Measures', note: `Version ${latest.number} of the brief, ${latest.content.title.text}` },
    }),
    summary: errorSummary(form.problems),
    sentence: findingsSentence(findings),
    unsaved: sent !== null && sent.step !== 'save' ? 'This is what you typed. Nothing is saved yet.' : null,
    answers: flagsOn({ version: latest, words })
      .filter(isAboutMeasures)
      .map((one) => answerFlag(one, overrides, isDraft ? home : null)),
    together: flags(null),
    said: saidTable(form.typed),
    back: { href: `${home}/brief`, label: 'Back to the brief' },
    form: isDraft ? editForm({ search, latest, sent, form, flags }) : null,
    kept: isDraft ? null : keptRows(latest, flags),
    next: isDraft ? null : { action: `${home}/brief/versions`, submit: `Start version ${latest.number + 1} to change them` },
  };
}

/** The red flags of the library that are about targets, measures and the data behind them. */
const ABOUT_MEASURES = ['RF-01', 'RF-02', 'RF-09', 'RF-10', 'RF-12', 'RF-13'];

const isAboutMeasures = ({ flagId }: Implication): boolean => ABOUT_MEASURES.includes(flagId);

/** What the answers say about how the functions are measured today, whatever the brief makes of it. */
function answerFlag({ flagId, flagName, severity, text }: Implication, overrides: readonly RecordedOverride[], home: string | null) {
  const override = overrides.find((one) => one.flagId === flagId);
  const facts = { title: `${flagName} (${flagId})`, remedy: text };
  if (override) return flag({ ...facts, kind: 'done', why: `Overridden by ${override.byName}: “${override.reason}”` });
  const blocks = severity === 'block_publish';
  return flag({
    ...facts,
    kind: blocks ? 'block' : 'warn',
    chip: { kind: blocks ? 'block' : 'warn', label: SEVERITY_WORDS[severity] },
    why: null,
    link: blocks && home !== null ? { href: `${home}/brief/publication`, label: 'What stands in the way of publication' } : null,
  });
}

interface FormFacts {
  readonly search: Search;
  readonly latest: BriefVersion;
  readonly sent: SentMeasures | null;
  readonly form: FormState;
  readonly flags: (place: number | null) => readonly Flag[];
}

function editForm({ search, latest, sent, form, flags }: FormFacts) {
  const places = new Map(
    (sent?.rows ?? latest.content.measures.map((_, index) => ({ row: index + 1 }))).map(({ row }, index) => [row, index]),
  );
  const last = Math.max(0, ...places.keys());
  const shown = Math.min(MOST_MEASURES, Math.max(last + 1, shownBefore(sent) + (sent?.step === 'more' ? 1 : 0)));
  const place = (row: number) => places.get(row) ?? -1;
  return {
    action: `/searches/${search.id}/measures`,
    version: loadedVersion(form, latest),
    shown: String(shown),
    more: shown < MOST_MEASURES,
    rows: rows(shown).map((row) => ({ ...measureRow(row, form, latest), flags: place(row) < 0 ? [] : flags(place(row)) })),
  };
}

const shownBefore = (sent: SentMeasures | null): number =>
  Math.min(MOST_MEASURES, Math.max(0, Math.trunc(Number(sent?.typed['shown'])) || 0));

function measureRow(row: number, form: FormState, { primarySide }: BriefVersion) {
  const typed = (name: string): string => {
    const value = form.typed[`${name}_${row}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  const fields = fieldsOf(row, form, primarySide);
  const name = typed('name');
  const carrier = carrierOptions(primarySide).find(({ value }) => value === typed('carrier'));
  return {
    legend: name === '' ? `Measure ${row}, not filled in` : name,
    line: [carrier && carrier.value !== '' ? carrier.label : '', typed('target') === '' ? '' : `target ${typed('target')}`]
      .filter((part) => part !== '')
      .join(' · '),
    counted: [typed('formula'), typed('cadence')].filter((part) => part !== '').join(', '),
    isOpen: [...fields.first, ...fields.details].some(({ error }) => error !== null),
    isFilled: name !== '',
    fields,
    remove: field({ name: `remove_${row}`, label: 'Take this measure out', type: 'checkbox', optional: true }, form),
  };
}

function carrierOptions(primarySide: BriefVersion['primarySide']) {
  const head = (side: 'sales' | 'marketing') => (side === primarySide ? `This person, for ${side}` : `The head of ${side}`);
  const labels: Readonly<Record<Carrier, string>> = {
    sales: head('sales'),
    marketing: head('marketing'),
    shared: 'Both, shared',
    other: 'Somebody else',
  };
  return [{ value: '', label: 'Choose' }, ...Object.entries(labels).map(([value, label]) => ({ value, label }))];
}

function fieldsOf(
  row: number,
  form: FormState,
  primarySide: BriefVersion['primarySide'],
): { first: readonly Field[]; details: readonly Field[] } {
  const one = (name: string, label: string, hint: string | null = null) =>
    field({ name: `${name}_${row}`, label, hint, optional: true }, form);
  const number = (name: string, label: string) =>
    field({ name: `${name}_${row}`, label, inputmode: 'numeric', short: true, optional: true }, form);
  return {
    first: [
      one('name', 'Measure'),
      one('formula', 'How it is counted'),
      one('cadence', 'How often it is read'),
      field(
        { name: `carrier_${row}`, label: 'Who carries it', type: 'select', options: carrierOptions(primarySide), optional: true },
        form,
      ),
    ],
    details: [
      one('target', 'Target'),
      one('period', 'Over which period'),
      one('baseline', 'Baseline', 'Today’s value and its date'),
      one('readFrom', 'Where it is read', 'The system or report'),
      one('levers', 'Levers held', 'What this person decides alone'),
      one('budget', 'Budget behind it'),
      number('payShare', 'Percent of variable pay'),
      number('dueMonth', 'Due, months from the start'),
    ],
  };
}

function keptRows({ content, primarySide }: BriefVersion, flags: FormFacts['flags']) {
  const labels = new Map(carrierOptions(primarySide).map(({ value, label }) => [value, label]));
  return content.measures.map(({ name, formula, cadence, ownership, terms = NO_TERMS }, index) => ({
    name,
    line: labels.get(carrierOf(ownership, primarySide)) ?? ownership,
    counted: `${formula}, ${cadence}`,
    terms: termsWords(terms),
    flags: flags(index),
  }));
}

/** A named person takes one finding upon themselves. */
export function waiverPage(
  { search, finding }: { search: Search; finding: StandingFinding },
  state: FormState = { typed: {}, problems: [] },
) {
  const title = `Waive: ${finding.title}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(state.problems),
    flag: findingFlag(finding, null),
    rule: finding.severity === 'red' ? 'A red finding is waived when two different people have put their names to it.' : null,
    action: `/searches/${search.id}/measures/waiver`,
    finding: finding.key,
    cancel: { href: `/searches/${search.id}/measures`, label: 'Cancel' },
    fields: {
      byName: field({ name: 'byName', label: 'Who takes this upon themselves?', hint: 'The name is printed on the brief.' }, state),
      reason: field({ name: 'reason', label: 'Why, in that person’s words?', type: 'textarea' }, state),
    },
  };
}
