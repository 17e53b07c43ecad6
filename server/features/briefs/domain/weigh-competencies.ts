import type { Side } from '../../../shared/side';
import { competencyIds, type CompetencyId } from '../../competencies';
import { flagEffects } from '../catalogue/flag-effects';
import { roleProfiles, type RoleProfile, type RoleProfileId } from '../catalogue/role-profiles';
import { weightAdjustments, type WeightAdjustment } from '../catalogue/weight-adjustments';
import type { ByCompetency, CompetencyReason, Concentration } from './brief';
import { CONFLICT_FLAG } from './may-publish';
import type { Flag, Need } from './need';
import type { Scope } from './scope';
import { fromAnswer, type SettledAnswers } from './settled-answers';
import { fromFlag, line, type Source } from './source';

/** Weights are whole steps (Ampersand method, section b.5). */
export const LEAST_WEIGHT = 1;
export const WEIGHT_CAP = 6;
/** More of them and hardly anybody is left. An expert default. */
export const MOST_MUST_HAVES_PER_AXIS = 5;
/** Between "the bar" and "strong" (Ampersand method, section a.5, red flags 4 and 15). */
const PARTNERSHIP_FLOOR = 3.25;

function roleProfileIdOf(scope: Scope, primarySide: Side): RoleProfileId {
  if (scope === 'combined_flagged') return primarySide === 'sales' ? 'combined_sales_primary' : 'combined_marketing_primary';
  return primarySide === 'sales' ? 'sales_led' : 'marketing_led';
}

/** The role profile of a scope; one of two searches is weighed like the single role of its side. */
export function roleProfileFor(scope: Scope, primarySide: Side): RoleProfile {
  return roleProfiles[roleProfileIdOf(scope, primarySide)];
}

export interface Weighed {
  readonly values: ByCompetency;
  readonly reasons: readonly CompetencyReason[];
}

/**
 * The weights of a role, moved by what was answered: one step up per adjustment, at most 6; a competency outside the role stays
 * outside. Each step keeps the answer that caused it (Ampersand method, section b.5).
 */
export function weigh(profile: RoleProfile, need: Pick<Need, 'shares'>, answers: SettledAnswers): Weighed {
  const values: Partial<Record<CompetencyId, number>> = { ...profile.weights };
  const reasons: CompetencyReason[] = [];
  for (const adjustment of weightAdjustments) {
    const cause = causeOf(adjustment, need, answers);
    if (!cause) continue;
    for (const competency of adjustment.raises) {
      const before = values[competency];
      if (before === undefined || before >= WEIGHT_CAP) continue;
      values[competency] = before + 1;
      reasons.push({ competency, ...line(`Raised from ${before} to ${before + 1}`, cause) });
    }
  }
  return { values, reasons };
}

function causeOf(adjustment: WeightAdjustment, need: Pick<Need, 'shares'>, answers: SettledAnswers): Source | null {
  const { alignmentDebtFrom } = adjustment;
  if (alignmentDebtFrom !== null && need.shares.A >= alignmentDebtFrom) {
    const percent = Math.round(need.shares.A * 100);
    return { kind: 'answer', label: `Alignment debt ${percent}% over all answers; from ${alignmentDebtFrom * 100}% it counts` };
  }
  for (const condition of adjustment.anyOf) {
    const given = answers.choice(condition.item);
    if (given && condition.in.includes(given.option)) return fromAnswer(given);
  }
  return null;
}

/** The floors of the role; an open feud or one function under the other's leader raises the floor of the partnership competency. */
export function mustHavesFor(profile: RoleProfile, flags: readonly Flag[]): Weighed {
  const cause = flags.find((flag) => flagEffects[flag.id]?.raisesPartnershipFloor);
  const floor = profile.mustHave['LDR-01'] ?? 0;
  if (!cause || floor >= PARTNERSHIP_FLOOR) return { values: profile.mustHave, reasons: [] };
  return {
    values: { ...profile.mustHave, 'LDR-01': PARTNERSHIP_FLOOR },
    reasons: [{ competency: 'LDR-01', ...line(`Floor raised to ${PARTNERSHIP_FLOOR}`, fromFlag(cause)) }],
  };
}

/**
 * How closely rank acceptability keeps to these weights: 60 with high confidence and no conflict among stakeholders, 30 with
 * moderate confidence (or high with a settled conflict), 10 otherwise (Ampersand method, section c.4).
 */
export function concentrationFor(need: Pick<Need, 'confidence' | 'redFlags'>): Concentration {
  const hasConflict = need.redFlags.some((flag) => flag.id === CONFLICT_FLAG);
  if (need.confidence === 'high') return hasConflict ? 30 : 60;
  return need.confidence === 'moderate' ? 30 : 10;
}

export type WeightProblem =
  | { readonly competency: CompetencyId; readonly kind: 'out_of_range' }
  | { readonly axis: 'SAL' | 'MKT' | 'LDR'; readonly kind: 'too_many_must_haves' };

/** What is wrong with weights and floors set by hand; empty when they may stand. */
export function weightProblems(weights: ByCompetency, mustHaves: ByCompetency): readonly WeightProblem[] {
  const outOfRange = competencyIds.filter((id) => isOutOfRange(weights[id]));
  const crowded = (['SAL', 'MKT', 'LDR'] as const).filter(
    (axis) => competencyIds.filter((id) => id.startsWith(axis) && mustHaves[id] !== undefined).length > MOST_MUST_HAVES_PER_AXIS,
  );
  return [
    ...outOfRange.map((competency) => ({ competency, kind: 'out_of_range' as const })),
    ...crowded.map((axis) => ({ axis, kind: 'too_many_must_haves' as const })),
  ];
}

function isOutOfRange(weight: number | undefined): boolean {
  return weight !== undefined && (!Number.isInteger(weight) || weight < LEAST_WEIGHT || weight > WEIGHT_CAP);
}
