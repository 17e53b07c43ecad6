import { rows } from '../../../shared/form-rows';
import type { FormState } from '../../../shared/view-parts';
import { MOST_MEASURES } from '../brief-text.form';

const ASKED = [
  ['target', 'Target'],
  ['baseline', 'Baseline'],
  ['levers', 'Levers'],
  ['budget', 'Budget'],
  ['dueMonth', 'Due'],
  ['payShare', 'Pay'],
  ['readFrom', 'Source'],
] as const;

/** Which facts are there beside each measure, to be seen in one look; null while there is no measure. */
export function saidTable(typed: FormState['typed']) {
  const text = (name: string): string => {
    const value = typed[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const named = rows(MOST_MEASURES).filter((row) => text(`name_${row}`) !== '');
  if (named.length === 0) return null;
  return {
    columns: ASKED.map(([, label]) => label),
    rows: named.map((row) => ({ name: text(`name_${row}`), cells: ASKED.map(([name]) => ({ said: text(`${name}_${row}`) !== '' })) })),
  };
}
