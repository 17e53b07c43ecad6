import Joi from 'joi';
import { defineForm, parseForm, requiredText, type FormProblem, type Typed } from '../../platform/http/forms';
import { competencyById, competencyIds, type CompetencyId } from '../competencies';
import type { ByCompetency } from './domain/brief';
import type { WeightMove } from './domain/move-weights';
import { loadedVersionRule } from './loaded-version';
import { LEAST_WEIGHT, MOST_MUST_HAVES_PER_AXIS, WEIGHT_CAP, weightProblems } from './domain/weigh-competencies';

/** Floors are offered in quarters of a level; 2.75 stands for "the bar", 3.25 for "between the bar and strong". */
export const FLOORS = ['2.5', '2.75', '3', '3.25', '3.5', '3.75', '4'] as const;

const AXIS_WORDS = { SAL: 'sales', MKT: 'marketing', LDR: 'leadership' } as const;

export function weightRule(id: CompetencyId): Joi.NumberSchema {
  return Joi.number()
    .integer()
    .min(LEAST_WEIGHT)
    .max(WEIGHT_CAP)
    .messages({ '*': weightMessage(id) });
}

/** What is said of a weight that is missing or none. */
export const weightMessage = (id: CompetencyId): string =>
  `Enter a whole weight from ${LEAST_WEIGHT} to ${WEIGHT_CAP} for ${competencyById(id).name}`;

const form = defineForm<Record<string, unknown> & { reason: string; version: string }>({
  fields: {
    ...Object.fromEntries(competencyIds.map((id) => [`weight_${id}`, weightRule(id)])),
    ...Object.fromEntries(
      competencyIds.map((id) => [
        `floor_${id}`,
        Joi.string()
          .valid(...FLOORS)
          .messages({ '*': `Choose one of the floors for ${competencyById(id).name}` }),
      ]),
    ),
    reason: requiredText('Say why the weights are moved', 500),
    version: loadedVersionRule,
  },
});

export type ParsedWeights =
  | { readonly ok: true; readonly move: WeightMove; readonly version: string; readonly typed: Typed }
  | { readonly ok: false; readonly problems: readonly FormProblem[]; readonly typed: Typed };

/** Reads weights and floors for the competencies of a role; others are ignored, so the neighbouring craft never gets a weight. */
export function parseWeights(body: unknown, role: ByCompetency): ParsedWeights {
  const parsed = parseForm(form, body);
  const { typed } = parsed;
  if (!parsed.ok) return { ok: false, problems: parsed.problems, typed };
  const ids = competencyIds.filter((id) => role[id] !== undefined);
  const weights = numbersOf(ids, (id) => parsed.value[`weight_${id}`]);
  const mustHaves = numbersOf(ids, (id) => parsed.value[`floor_${id}`]);
  const problems = [...missing(ids, weights), ...crowded(weights, mustHaves)];
  if (problems.length > 0) return { ok: false, problems, typed };
  return { ok: true, move: { weights, mustHaves, reason: parsed.value.reason }, version: parsed.value.version, typed };
}

function numbersOf(ids: readonly CompetencyId[], read: (id: CompetencyId) => unknown): ByCompetency {
  return Object.fromEntries(ids.flatMap((id) => (read(id) === undefined ? [] : [[id, Number(read(id))]])));
}

function missing(ids: readonly CompetencyId[], weights: ByCompetency): readonly FormProblem[] {
  return ids.filter((id) => weights[id] === undefined).map((id) => ({ field: `weight_${id}`, message: weightMessage(id) }));
}

function crowded(weights: ByCompetency, mustHaves: ByCompetency): readonly FormProblem[] {
  return weightProblems(weights, mustHaves).flatMap((problem) => {
    if (problem.kind !== 'too_many_must_haves') return [];
    const first = competencyIds.find((id) => id.startsWith(problem.axis) && mustHaves[id] !== undefined);
    const message = `Keep at most ${MOST_MUST_HAVES_PER_AXIS} must-haves on the ${AXIS_WORDS[problem.axis]} axis`;
    return first ? [{ field: `floor_${first}`, message }] : [];
  });
}
