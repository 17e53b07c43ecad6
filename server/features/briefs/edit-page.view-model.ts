import { errorSummary, field, type Field, type FormState } from '../../shared/view-parts';
import { searchPage, type Search } from '../searches';
import { loadedVersion } from './loaded-version';
import { editOf } from './domain/edit-brief';
import type { BriefVersion } from './domain/brief-version';
import { CHARTER_CLAUSES, MOST_MEASURES, MOST_OUTCOMES, typedFrom } from './edit-brief.form';
import { rows } from './form-rows';

const SPARE_ROWS = 2;

/** The form behind a draft: prose as lines, outcomes and measures as rows with two to spare, the nine clauses. */
export function editPage(search: Search, draft: BriefVersion, state: FormState | null) {
  const form: FormState = state ?? { typed: typedFrom(editOf(draft.content)), problems: [] };
  const title = `Edit version ${draft.number}`;
  return {
    title: `${title}, ${search.title}`,
    ...searchPage({ search, current: 'brief', head: { title } }),
    summary: errorSummary(form.problems),
    action: `/searches/${search.id}/brief/edit`,
    cancel: { href: `/searches/${search.id}/brief`, label: 'Cancel' },
    version: loadedVersion(form, draft),
    fields: proseFields(form),
    cover: draft.content.outsourcing ? coverFields(form, draft.content.outsourcing.side) : null,
    outcomes: filledRows(MOST_OUTCOMES, (row) => form.typed[`outcomeText_${row}`] || form.typed[`outcomeBy_${row}`]).map((row) => ({
      legend: `Outcome ${row}`,
      by: field({ name: `outcomeBy_${row}`, label: 'By', optional: true }, form),
      text: field({ name: `outcomeText_${row}`, label: 'Outcome', type: 'textarea', rows: 2, optional: true }, form),
    })),
    measures: filledRows(MOST_MEASURES, (row) => form.typed[`measureName_${row}`]).map((row) => measureRow(row, form)),
    charter: draft.content.charter.slice(0, CHARTER_CLAUSES).map(({ id, title: clause }) => charterRow({ id, clause }, form)),
  };
}

function proseFields(form: FormState): Record<'title' | 'mission' | 'notInRole' | 'reporting', Field> {
  const perLine = 'One line each.';
  return {
    title: field({ name: 'title', label: 'Title of the role', hint: 'Name one side. A title over both disciplines is a red flag.' }, form),
    mission: field({ name: 'mission', label: 'Mission', type: 'textarea', rows: 3 }, form),
    notInRole: field({ name: 'notInRole', label: 'Not in this role', type: 'textarea', hint: perLine, optional: true, rows: 4 }, form),
    reporting: field({ name: 'reporting', label: 'Reporting line', type: 'textarea', hint: perLine, rows: 3 }, form),
  };
}

function coverFields(form: FormState, side: string) {
  const hint = 'One line each.';
  return {
    heading: `Covering ${side}`,
    must: field({ name: 'coverMust', label: 'Must be covered', type: 'textarea', hint, optional: true }, form),
    options: field({ name: 'coverOptions', label: 'Ways to cover it', type: 'textarea', hint, optional: true }, form),
    terms: field({ name: 'coverTerms', label: 'Owner, budget, review', type: 'textarea', hint, optional: true }, form),
  };
}

/** The rows that hold something, and two empty ones. */
function filledRows(most: number, isFilled: (row: number) => unknown): readonly number[] {
  const last = rows(most).reduce((highest, row) => (isFilled(row) ? row : highest), 0);
  return rows(Math.min(most, last + SPARE_ROWS));
}

function measureRow(row: number, form: FormState) {
  return {
    legend: `Measure ${row}`,
    name: field({ name: `measureName_${row}`, label: 'Measure', optional: true }, form),
    formula: field({ name: `measureFormula_${row}`, label: 'Formula', optional: true }, form),
    cadence: field({ name: `measureCadence_${row}`, label: 'Cadence', optional: true }, form),
    ownership: field({ name: `measureOwnership_${row}`, label: 'Ownership', optional: true }, form),
  };
}

function charterRow({ id, clause }: { id: number; clause: string }, form: FormState) {
  const statuses = [
    { value: 'open', label: 'Open' },
    { value: 'proposed', label: 'Proposed' },
    { value: 'agreed', label: 'Agreed' },
  ];
  return {
    legend: `${id}. ${clause}`,
    text: field({ name: `charterText_${id}`, label: 'Content', type: 'textarea', rows: 2 }, form),
    owner: field({ name: `charterOwner_${id}`, label: 'Owner', optional: true }, form),
    status: field({ name: `charterStatus_${id}`, label: 'Status', type: 'select', options: statuses }, form),
  };
}
