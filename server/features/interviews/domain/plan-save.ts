import type { CompetencyId } from '../../competencies';
import type { OverallView, StoredRating } from './assigned-scorecard';
import type { ScorecardAnswers } from './scorecard';

/** What a form holds: ratings and overall view with the versions the form was made from. */
export interface ScorecardDraft {
  readonly ratings: readonly StoredRating[];
  readonly overall: OverallView;
}

export interface RatingConflict {
  readonly competencyId: CompetencyId;
  readonly stored: StoredRating;
  readonly yours: StoredRating;
}

/** What to write, and what another window changed since this form was made. */
export interface SavePlan {
  readonly ratings: readonly StoredRating[];
  readonly overall: OverallView | null;
  readonly ratingConflicts: readonly RatingConflict[];
  readonly overallConflict: { readonly stored: OverallView; readonly yours: OverallView } | null;
}

/**
 * Decides what of a form is saved. Each rating stands alone: what is stored already changes nothing, what was changed elsewhere is
 * a conflict and never overwritten, and a conflict in one never keeps another from being saved.
 */
export function planSave(stored: ScorecardDraft, draft: ScorecardDraft): SavePlan {
  const pairs = draft.ratings.map((yours) => ({ yours, stored: ratingOf(stored, yours.competencyId) }));
  const changed = pairs.filter((pair) => !isSameRating(pair.stored, pair.yours));
  const overallChanged = !isSameOverall(stored.overall, draft.overall);
  const overallIsStale = stored.overall.version !== draft.overall.version;
  return {
    ratings: changed.filter((pair) => pair.stored.version === pair.yours.version).map(({ yours }) => yours),
    overall: overallChanged && !overallIsStale ? draft.overall : null,
    ratingConflicts: changed
      .filter((pair) => pair.stored.version !== pair.yours.version)
      .map((pair) => ({ competencyId: pair.yours.competencyId, ...pair })),
    overallConflict: overallChanged && overallIsStale ? { stored: stored.overall, yours: draft.overall } : null,
  };
}

export function hasConflicts(plan: Pick<SavePlan, 'ratingConflicts' | 'overallConflict'>): boolean {
  return plan.ratingConflicts.length > 0 || plan.overallConflict !== null;
}

export function ratingOf(card: Pick<ScorecardDraft, 'ratings'>, competencyId: CompetencyId): StoredRating {
  return card.ratings.find((rating) => rating.competencyId === competencyId) ?? { competencyId, value: null, note: '', version: 0 };
}

/** The answers of a card or form, without their versions. */
export function answersOf({ ratings, overall }: ScorecardDraft): ScorecardAnswers {
  const { recommendation, confidence, summary } = overall;
  return { ratings, recommendation, confidence, summary };
}

function isSameRating(a: StoredRating, b: StoredRating): boolean {
  return a.value === b.value && a.note.trim() === b.note.trim();
}

function isSameOverall(a: OverallView, b: OverallView): boolean {
  return a.recommendation === b.recommendation && a.confidence === b.confidence && a.summary.trim() === b.summary.trim();
}
