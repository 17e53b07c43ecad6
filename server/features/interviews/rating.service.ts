import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import type { Transaction } from '../../platform/db/scope';
import type { Actor } from '../../shared/actor';
import { completenessOf, areSameAnswers, type MissingPart } from './domain/completeness';
import type { FilledScorecard } from './domain/assigned-scorecard';
import { answersOf, hasConflicts, planSave, type SavePlan, type ScorecardDraft } from './domain/plan-save';
import { scorecardRepository } from './scorecard.repository';
import { answerStore, scorecardStore } from './scorecard-store.repository';

export type RatingDependencies = Pick<Dependencies, 'database' | 'clock'>;

export type Conflicts = Pick<SavePlan, 'ratingConflicts' | 'overallConflict'>;

/** What became of a form. `late`: the card was sent before with other answers; they stay, and yours are not stored. */
export type RatingOutcome =
  | { readonly kind: 'saved'; readonly card: FilledScorecard }
  | { readonly kind: 'submitted'; readonly card: FilledScorecard }
  | { readonly kind: 'incomplete'; readonly card: FilledScorecard; readonly missing: readonly MissingPart[] }
  | { readonly kind: 'conflict'; readonly card: FilledScorecard; readonly conflicts: Conflicts }
  | { readonly kind: 'late'; readonly card: FilledScorecard };

export interface Rating {
  readonly actor: Actor;
  readonly scorecardId: string;
  readonly draft: ScorecardDraft;
}

/** Saves a scorecard as it is, finished or not. */
export function saveDraft(deps: RatingDependencies, rating: Rating): Promise<RatingOutcome> {
  return deps.database.transaction((tx) => saveDraftIn(tx, deps, rating));
}

/** Sends a scorecard: from then on it stays as it is. What is missing is said, and what was filled in is kept as a draft. */
export function submitScorecard(deps: RatingDependencies, rating: Rating): Promise<RatingOutcome> {
  return deps.database.transaction((tx) => submitScorecardIn(tx, deps, rating));
}

export async function submitScorecardIn(tx: Transaction, deps: Pick<RatingDependencies, 'clock'>, rating: Rating): Promise<RatingOutcome> {
  const saved = await saveDraftIn(tx, deps, rating);
  if (saved.kind !== 'saved') return saved;
  const { card } = saved;
  const { missing, rated } = completenessOf(card.competencyIds, answersOf(card));
  if (missing.length > 0) return { kind: 'incomplete', card, missing };
  const at = deps.clock.now();
  await scorecardStore(tx, card.firmId).markSubmitted(card.id, at);
  await recordAudit(tx, {
    actor: rating.actor,
    action: 'scorecard.submitted',
    subject: { type: 'scorecard', id: card.id },
    after: { rated },
  });
  return { kind: 'submitted', card: { ...card, submittedAt: at } };
}

async function saveDraftIn(tx: Transaction, deps: Pick<RatingDependencies, 'clock'>, rating: Rating): Promise<RatingOutcome> {
  const { actor, scorecardId, draft } = rating;
  await scorecardStore(tx, actor.firmId).lock(scorecardId);
  const card = await scorecardRepository(tx).getFilled(actor.firmId, scorecardId);
  if (card.submittedAt) return areSameAnswers(answersOf(card), answersOf(draft)) ? { kind: 'submitted', card } : { kind: 'late', card };
  const plan = planSave(card, draft);
  await write(tx, deps, { rating, plan });
  const now = await scorecardRepository(tx).getFilled(actor.firmId, scorecardId);
  return hasConflicts(plan) ? { kind: 'conflict', card: now, conflicts: plan } : { kind: 'saved', card: now };
}

async function write(
  tx: Transaction,
  deps: Pick<RatingDependencies, 'clock'>,
  { rating, plan }: { rating: Rating; plan: SavePlan },
): Promise<void> {
  const { actor, scorecardId } = rating;
  if (plan.ratings.length === 0 && plan.overall === null) return;
  const answers = answerStore(tx, actor.firmId);
  for (const one of plan.ratings) await answers.putRating(scorecardId, one);
  if (plan.overall) await answers.putOverall(scorecardId, plan.overall);
  await answers.markDraft(scorecardId, deps.clock.now());
  // Competency ids only: no level of a draft may be read anywhere, not in the audit trail either.
  const after = { competencies: plan.ratings.map(({ competencyId }) => competencyId) };
  await recordAudit(tx, { actor, action: 'scorecard.draft_saved', subject: { type: 'scorecard', id: scorecardId }, after });
}
