import { defineForm, optionalText, parseForm, type FormProblem, type Typed } from '../../platform/http/forms';
import { competencyById, competencyIds, type CompetencyId } from '../competencies';
import type { ByCompetency } from './domain/brief';
import type { BriefVersion } from './domain/brief-version';
import type { WeightTaken } from './domain/move-weights';
import { draftToken, loadedVersionRule } from './loaded-version';
import { LEAST_WEIGHT, WEIGHT_CAP } from './domain/weigh-competencies';
import { weightMessage, weightRule } from './weights.form';

/** A weight that was tried in the comparison and differs from the newest version of the brief. */
export interface TriedChange {
  readonly competency: CompetencyId;
  readonly from: number;
  readonly to: number;
}

/**
 * `?w[SAL-01]=4`: weights that somebody tried. Nothing but whole weights of the range, for competencies that the brief weighs and that
 * would change, is taken from an address.
 */
export function triedChanges(query: Readonly<Record<string, unknown>>, role: ByCompetency): TriedChange[] {
  return competencyIds.flatMap((competency) => {
    const [from, typed] = [role[competency], query[`w[${competency}]`]];
    if (from === undefined || typeof typed !== 'string' || !/^\d$/.test(typed)) return [];
    const to = Number(typed);
    return to >= LEAST_WEIGHT && to <= WEIGHT_CAP && to !== from ? [{ competency, from, to }] : [];
  });
}

const form = defineForm<Record<string, unknown> & { version: string }>({
  fields: {
    ...Object.fromEntries(competencyIds.map((id) => [`weight_${id}`, weightRule(id)])),
    ...Object.fromEntries(competencyIds.map((id) => [`reason_${id}`, optionalText(500)])),
    version: loadedVersionRule,
  },
});

export type ParsedTaken = {
  readonly typed: Typed;
  /** The competencies that were on the form. */
  readonly sent: readonly CompetencyId[];
} & (
  | { readonly ok: true; readonly taken: readonly WeightTaken[]; readonly version: string }
  | { readonly ok: false; readonly problems: readonly FormProblem[] }
);

/**
 * What is taken over, each weight with a reason of its own; one that was set back to what it was is no change. A second press of the
 * button finds everything as it sent it, and is no mistake.
 */
export function parseTaken(body: unknown, latest: Pick<BriefVersion, 'weights' | 'number' | 'version'>): ParsedTaken {
  const parsed = parseForm(form, body);
  const { typed } = parsed;
  const { weights: role } = latest;
  const sent = competencyIds.filter((id) => role[id] !== undefined && (typed[`weight_${id}`] ?? '') + (typed[`reason_${id}`] ?? '') !== '');
  if (!parsed.ok) return { ok: false, problems: parsed.problems, typed, sent };
  const changed = sent.filter((id) => Number(parsed.value[`weight_${id}`]) !== role[id]);
  const { version } = parsed.value;
  const isEmpty = changed.length === 0 && version === draftToken(latest);
  const problems = [...changed.flatMap((id) => problemsOf(id, parsed.value)), ...(isEmpty ? nothingChanged(sent) : [])];
  if (problems.length > 0) return { ok: false, problems, typed, sent };
  const taken = changed.map((competency) => ({
    competency,
    weight: Number(parsed.value[`weight_${competency}`]),
    reason: String(parsed.value[`reason_${competency}`]),
  }));
  return { ok: true, taken, version, typed, sent };
}

function problemsOf(id: CompetencyId, value: Readonly<Record<string, unknown>>): FormProblem[] {
  if (value[`weight_${id}`] === undefined) return [{ field: `weight_${id}`, message: weightMessage(id) }];
  if (value[`reason_${id}`]) return [];
  return [{ field: `reason_${id}`, message: `Say why ${competencyById(id).name} is moved` }];
}

function nothingChanged([first]: readonly CompetencyId[]): FormProblem[] {
  return [{ field: first ? `weight_${first}` : 'version', message: 'Change at least one weight: all stand as they were' }];
}
