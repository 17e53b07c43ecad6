import { rows } from '../../shared/form-rows';
import type { Side } from '../../shared/side';
import { field, type Field, type FormState } from '../../shared/view-parts';
import { MOST_MEASURES, MOST_OUTCOMES } from './brief-text.form';

const SPARE_ROWS = 2;

/** The words of a brief as fields: prose as lines, outcomes and measures as rows with two to spare; `coverOf` is the half to be covered. */
export function textParts(form: FormState, coverOf: Side | null) {
  return {
    fields: proseFields(form),
    cover: coverOf && coverFields(form, coverOf),
    outcomes: filledRows(MOST_OUTCOMES, (row) => form.typed[`outcomeText_${row}`] || form.typed[`outcomeBy_${row}`]).map((row) => ({
      legend: `Outcome ${row}`,
      by: field({ name: `outcomeBy_${row}`, label: 'By', optional: true }, form),
      text: field({ name: `outcomeText_${row}`, label: 'Outcome', type: 'textarea', rows: 2, optional: true }, form),
    })),
    measures: filledRows(MOST_MEASURES, (row) => form.typed[`measureName_${row}`]).map((row) => measureRow(row, form)),
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

function coverFields(form: FormState, side: Side) {
  const hint = 'One line each.';
  return {
    heading: `Covering ${side}`,
    must: field({ name: 'coverMust', label: 'Must be covered', type: 'textarea', hint, optional: true }, form),
    options: field({ name: 'coverOptions', label: 'Ways to cover it', type: 'textarea', hint, optional: true }, form),
    terms: field({ name: 'coverTerms', label: 'Owner, budget, review', type: 'textarea', hint, optional: true }, form),
  };
}

/** Whether a row must stand open on a phone, where rows are folded: something in it is to be put right. */
export function hasProblemIn({ problems }: FormState, kind: 'measure' | 'charter', row: number): boolean {
  return problems.some(({ field: name }) => name.startsWith(kind) && name.endsWith(`_${row}`));
}

/** The rows that hold something, and two empty ones. */
function filledRows(most: number, isFilled: (row: number) => unknown): readonly number[] {
  const last = rows(most).reduce((highest, row) => (isFilled(row) ? row : highest), 0);
  return rows(Math.min(most, last + SPARE_ROWS));
}

function measureRow(row: number, form: FormState) {
  const name = form.typed[`measureName_${row}`] ?? '';
  return {
    legend: `Measure ${row}`,
    summary: name === '' ? 'Another measure' : name,
    isOpen: hasProblemIn(form, 'measure', row),
    name: field({ name: `measureName_${row}`, label: 'Measure', optional: true }, form),
    formula: field({ name: `measureFormula_${row}`, label: 'Formula', optional: true }, form),
    cadence: field({ name: `measureCadence_${row}`, label: 'Cadence', optional: true }, form),
    ownership: field({ name: `measureOwnership_${row}`, label: 'Ownership', optional: true }, form),
  };
}
