import Joi from 'joi';
import type { CompetencyId } from '../competencies';
import { defineForm, optionalText, parseForm, type FormProblem, type Typed } from '../../platform/http/forms';
import type { ScorecardDraft } from './domain/plan-save';
import { CONFIDENCES, ratingValueFrom, RECOMMENDATIONS, LEVELS } from './domain/scorecard';

export const levelField = (id: CompetencyId) => `level-${id}`;
export const noteField = (id: CompetencyId) => `note-${id}`;
export const versionField = (id: CompetencyId) => `version-${id}`;

const NOTE_MAX = 4000;
const version = Joi.number().integer().min(0).max(1_000_000).default(0);

export type ParsedScorecard =
  | { readonly ok: true; readonly draft: ScorecardDraft; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed };

interface OverallInput {
  readonly version: number;
  readonly recommendation?: (typeof RECOMMENDATIONS)[number];
  readonly confidence?: (typeof CONFIDENCES)[number];
  readonly summary: string;
}

/** Reads the scorecard's form for the competencies that were assigned; other fields are ignored. Nothing has to be filled in yet. */
export function parseScorecard(assigned: readonly CompetencyId[], body: unknown): ParsedScorecard {
  const form = parseForm(scorecardForm(assigned), body);
  if (!form.ok) return { ok: false, problems: form.problems, typed: form.typed };
  const { recommendation = null, confidence = null, summary, version: overallVersion } = form.value;
  const ratings = assigned.map((competencyId) => ({
    competencyId,
    value: ratingValueFrom(form.value[levelField(competencyId)]),
    note: String(form.value[noteField(competencyId)]),
    version: Number(form.value[versionField(competencyId)]),
  }));
  return { ok: true, draft: { ratings, overall: { recommendation, confidence, summary, version: overallVersion } }, typed: form.typed };
}

function scorecardForm(assigned: readonly CompetencyId[]) {
  const level = Joi.string()
    .valid(...LEVELS.map(String), 'not_observed')
    .messages({ 'any.only': 'Choose one of the five levels, or not observed' });
  const perCompetency = assigned.flatMap((id): [string, Joi.Schema][] => [
    [levelField(id), level],
    [noteField(id), optionalText(NOTE_MAX)],
    [versionField(id), version],
  ]);
  return defineForm<OverallInput & Record<string, unknown>>({
    fields: {
      ...Object.fromEntries(perCompetency),
      recommendation: Joi.string()
        .valid(...RECOMMENDATIONS)
        .messages({ 'any.only': 'Choose one of the recommendations' }),
      confidence: Joi.string()
        .valid(...CONFIDENCES)
        .messages({ 'any.only': 'Choose how sure you are' }),
      summary: optionalText(NOTE_MAX),
      version,
    },
  });
}
