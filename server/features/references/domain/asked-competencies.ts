import { competencyById, competencyIds, type CompetencyId, type Profile } from '../../competencies';
import type { Led } from './referee';

type ByCompetency = Readonly<Partial<Record<CompetencyId, number>>>;

export interface AskedOf {
  readonly weights: ByCompetency;
  readonly mustHaves: ByCompetency;
  /** Weights to choose from for a craft that the brief itself does not weigh. */
  readonly otherwise: ByCompetency;
  readonly saw: readonly Led[];
}

const USUAL = 6;

const PROFILE_OF: Readonly<Record<Led, Profile>> = { sales: 'sales', marketing: 'marketing', people: 'leadership' };

/**
 * What one referee is asked about: the must-haves first, then what weighs most, six of them; and where the referee saw the person lead
 * a function that none of the six belongs to, what weighs most there as well. That makes eight at most: it has to fit into five minutes.
 */
export function askedCompetencies({ weights, mustHaves, otherwise, saw }: AskedOf): CompetencyId[] {
  const chosen = heaviestFirst(weights, mustHaves).slice(0, USUAL);
  for (const led of saw) {
    const profile = PROFILE_OF[led];
    if (chosen.some((id) => competencyById(id).profile === profile)) continue;
    const own = (from: ByCompetency) => heaviestFirst(from, {}).find((id) => competencyById(id).profile === profile);
    const one = own(weights) ?? own(otherwise);
    if (one) chosen.push(one);
  }
  return competencyIds.filter((id) => chosen.includes(id));
}

function heaviestFirst(weights: ByCompetency, mustHaves: ByCompetency): CompetencyId[] {
  const importance = (id: CompetencyId) => (mustHaves[id] === undefined ? 0 : 100) + (weights[id] ?? 0);
  return competencyIds.filter((id) => importance(id) > 0).sort((a, b) => importance(b) - importance(a));
}
