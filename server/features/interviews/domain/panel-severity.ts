import { competencyIds, type CompetencyId } from '../../competencies';
import { isCrossed, LEAST_CANDIDATES, severities, type Observation, type Severity } from '../../agreement';
import { meanOf } from '../../scoring';
import type { FilledScorecard } from './assigned-scorecard';
import { levelOf } from './scorecard';

/** The interviewers' mean for one competency of one person, as it was sent and with what is known of their severity taken out. */
export interface AdjustedMean {
  readonly competencyId: CompetencyId;
  readonly unadjusted: number;
  readonly adjusted: number;
}

/**
 * What may be said of how strict the interviewers of a search are (Ampersand method, section c.2). Nothing where it cancels, nothing of
 * anybody who rated fewer than five people, and nothing in a place whose law asks for an audit before figures are learned from data.
 */
export type PanelSeverity =
  | { readonly kind: 'barred' | 'crossed' }
  | { readonly kind: 'too_few'; readonly most: number }
  | { readonly kind: 'shown'; readonly interviewers: readonly (Severity & { readonly name: string })[]; readonly left: number };

/** From the ratings as they were sent; null before anybody has sent one. */
export function panelSeverity(panel: readonly FilledScorecard[], { isBarred }: { isBarred: boolean }): PanelSeverity | null {
  const observations = panel.flatMap(observationsOf);
  if (observations.length === 0) return null;
  if (isBarred) return { kind: 'barred' };
  if (isCrossed(observations)) return { kind: 'crossed' };
  const fitted = severities(observations);
  const enough = fitted.filter(({ candidates }) => candidates >= LEAST_CANDIDATES);
  if (enough.length === 0) return { kind: 'too_few', most: Math.max(0, ...fitted.map(({ candidates }) => candidates)) };
  const names = new Map(panel.map(({ interviewerId, interviewerName }) => [interviewerId, interviewerName]));
  const left = new Set(observations.map(({ interviewerId }) => interviewerId)).size - enough.length;
  return { kind: 'shown', interviewers: enough.map((one) => ({ ...one, name: names.get(one.interviewerId) ?? '' })), left };
}

/** Means of one person; whoever has no term is left as they were. No estimate uses them. */
export function adjustedMeans(cards: readonly FilledScorecard[], interviewers: readonly Severity[]): AdjustedMean[] {
  const terms = new Map(interviewers.map(({ interviewerId, adjusted }) => [interviewerId, adjusted]));
  const observations = cards.flatMap(observationsOf);
  return competencyIds.flatMap((competencyId) => {
    const own = observations.filter(({ criterion }) => criterion === competencyId);
    if (!own.some(({ interviewerId }) => terms.has(interviewerId))) return [];
    const adjusted = own.map(({ interviewerId, level }) => level - (terms.get(interviewerId) ?? 0));
    return [{ competencyId, unadjusted: meanOf(own.map(({ level }) => level)), adjusted: meanOf(adjusted) }];
  });
}

function observationsOf({ interviewerId, candidacyId, competencyIds: asked, ratings }: FilledScorecard): Observation[] {
  return ratings.flatMap(({ competencyId, value }) => {
    const level = levelOf(value);
    return level === null || !asked.includes(competencyId)
      ? []
      : [{ interviewerId, candidateId: candidacyId, criterion: competencyId, level }];
  });
}
