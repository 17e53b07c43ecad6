import { defineForm, optionalText, parseForm, personName, type Form, type FormProblem, type Typed } from '../../platform/http/forms';
import type { ClauseComment, SignedClause } from './domain/charter';

export const typedSignatureForm = defineForm<{ name: string; number: string }>({
  fields: { name: personName('Type your name to sign'), number: optionalText(10) },
});

export const clauseField = (id: number): string => `clause_${id}`;

const refusalForm = (clauses: readonly SignedClause[]): Form<Record<string, string>> =>
  defineForm<Record<string, string>>({
    fields: {
      ...Object.fromEntries(clauses.map(({ id }) => [clauseField(id), optionalText(2000)])),
      other: optionalText(2000),
      number: optionalText(10),
    },
  });

export type ParsedRefusal =
  | { readonly ok: true; readonly comments: readonly ClauseComment[]; readonly number: number; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed };

export function parseRefusal(clauses: readonly SignedClause[], body: unknown): ParsedRefusal {
  const form = parseForm(refusalForm(clauses), body);
  const { typed } = form;
  if (!form.ok) return { ok: false, problems: form.problems, typed };
  const { value } = form;
  const said = (clause: number | null, comment = ''): readonly ClauseComment[] => (comment === '' ? [] : [{ clause, comment }]);
  const comments = [...clauses.flatMap(({ id }) => said(id, value[clauseField(id)])), ...said(null, value['other'])];
  if (comments.length > 0) return { ok: true, comments, number: Number(value['number']), typed };
  return { ok: false, problems: [{ field: 'other', message: 'Write at least one comment: what should change?' }], typed };
}
