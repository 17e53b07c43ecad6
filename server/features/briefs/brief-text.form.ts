import { fieldsOfRows, optionalText, requiredText, type FormFields, type FormProblem, type Typed } from '../../platform/http/forms';
import { rows } from '../../shared/form-rows';
import type { TemplateWords } from './domain/template-words';

export const MOST_OUTCOMES = 12;
export const MOST_MEASURES = 14;

/** The words of a brief as fields: of a draft, and of a template that briefs are written from. */
export const textFields: FormFields = {
  title: requiredText('Enter the title of the role', 120),
  mission: requiredText('Enter the mission: one sentence is enough', 2000),
  notInRole: optionalText(2000),
  reporting: requiredText('Enter to whom the role reports', 2000),
  coverOptions: optionalText(2000),
  coverMust: optionalText(2000),
  coverTerms: optionalText(2000),
  ...fieldsOfRows(MOST_OUTCOMES, (row) => ({ [`outcomeBy_${row}`]: optionalText(60), [`outcomeText_${row}`]: optionalText(500) })),
  ...fieldsOfRows(MOST_MEASURES, (row) => ({
    [`measureName_${row}`]: optionalText(120),
    [`measureFormula_${row}`]: optionalText(300),
    [`measureCadence_${row}`]: optionalText(60),
    [`measureOwnership_${row}`]: optionalText(60),
  })),
};

/** Half-filled rows, by row and field. */
export function rowProblems(typed: Typed): readonly FormProblem[] {
  const isFilled = (name: string) => (typed[name] ?? '').trim() !== '';
  const outcomes = rows(MOST_OUTCOMES).flatMap((row) => {
    const [by, text] = [`outcomeBy_${row}`, `outcomeText_${row}`];
    if (isFilled(by) === isFilled(text)) return [];
    return isFilled(by)
      ? [{ field: text, message: `Enter outcome ${row}` }]
      : [{ field: by, message: `Enter by when outcome ${row} is due, like “Day 90”` }];
  });
  const measures = rows(MOST_MEASURES).flatMap((row) => {
    const name = `measureName_${row}`;
    const rest = [`measureFormula_${row}`, `measureCadence_${row}`, `measureOwnership_${row}`];
    if (!isFilled(name)) return rest.some(isFilled) ? [{ field: name, message: `Enter the name of measure ${row}` }] : [];
    return rest
      .filter((field) => !isFilled(field))
      .map((field) => ({ field, message: `Complete measure ${row}: formula, cadence and ownership` }));
  });
  return [...outcomes, ...measures];
}

/** What was typed, as words: empty rows are left out. */
export function textFrom(values: Readonly<Record<string, string>>): TemplateWords {
  const text = (name: string): string => values[name] ?? '';
  return {
    title: text('title'),
    mission: linesOf(text('mission')),
    notInRole: linesOf(text('notInRole')),
    outcomes: rows(MOST_OUTCOMES)
      .map((row) => ({ by: text(`outcomeBy_${row}`), text: text(`outcomeText_${row}`) }))
      .filter((outcome) => outcome.text !== ''),
    measures: rows(MOST_MEASURES)
      .map((row) => measureFrom(text, row))
      .filter((measure) => measure.name !== ''),
    reporting: linesOf(text('reporting')),
    outsourcing: { options: linesOf(text('coverOptions')), mustCover: linesOf(text('coverMust')), terms: linesOf(text('coverTerms')) },
  };
}

function measureFrom(text: (name: string) => string, row: number) {
  return {
    name: text(`measureName_${row}`),
    formula: text(`measureFormula_${row}`),
    cadence: text(`measureCadence_${row}`),
    ownership: text(`measureOwnership_${row}`),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The fields for stored words; the reverse of `textFrom`. */
export function typedText(words: TemplateWords): Record<string, string> {
  const { outsourcing } = words;
  const typed: Record<string, string> = {
    title: words.title,
    mission: words.mission.join('\n'),
    notInRole: words.notInRole.join('\n'),
    reporting: words.reporting.join('\n'),
    coverOptions: outsourcing.options.join('\n'),
    coverMust: outsourcing.mustCover.join('\n'),
    coverTerms: outsourcing.terms.join('\n'),
  };
  words.outcomes.forEach(({ by, text }, index) => {
    Object.assign(typed, { [`outcomeBy_${index + 1}`]: by, [`outcomeText_${index + 1}`]: text });
  });
  words.measures.forEach(({ name, formula, cadence, ownership }, index) => {
    const row = index + 1;
    Object.assign(typed, {
      [`measureName_${row}`]: name,
      [`measureFormula_${row}`]: formula,
      [`measureCadence_${row}`]: cadence,
      [`measureOwnership_${row}`]: ownership,
    });
  });
  return typed;
}
