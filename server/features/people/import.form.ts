import Joi from 'joi';
import { defineForm, type Form, rowVersion } from '../../platform/http/forms';
import { IMPORT_FIELDS, isImportField, type ColumnChoices, type ImportColumn } from './domain/import-fields';

/** The name of a column's select. */
export function columnFieldName(index: number): string {
  return `column_${index}`;
}

/** The form that corrects what the columns are taken as: one select a column, 'none' leaves it out. */
export function columnsForm(columns: readonly ImportColumn[]): Form<Record<string, string>> {
  const choice = Joi.string()
    .valid('none', ...IMPORT_FIELDS)
    .optional()
    .messages({ 'any.only': 'Choose what the column is taken as' });
  return defineForm({
    fields: {
      ...Object.fromEntries(columns.map(({ index }) => [columnFieldName(index), choice])),
      version: rowVersion().required(),
    },
  });
}

/** What was chosen differently from what was recognised. A column whose select was not sent stays as it was. */
export function choicesFrom(value: Readonly<Record<string, unknown>>, recognised: readonly ImportColumn[]): ColumnChoices {
  const choices: Record<string, ColumnChoices[string]> = {};
  for (const { index, field } of recognised) {
    const sent = value[columnFieldName(index)];
    const chosen = typeof sent === 'string' && isImportField(sent) ? sent : null;
    if (typeof sent === 'string' && chosen !== field) choices[String(index)] = chosen;
  }
  return choices;
}

export const confirmImportForm = defineForm<{ includeKnown: string; version: number }>({
  fields: { includeKnown: Joi.string().default(''), version: rowVersion().required() },
});
