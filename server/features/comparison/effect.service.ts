import type { FirmUser } from '../../shared/actor';
import { briefRepository, type BriefVersion } from '../briefs';
import { comparisonInput } from './comparison-evidence';
import { currentComparison, type ComparisonDependencies, type ReadyComparison } from './comparison.service';
import { compareOnce } from './domain/compare';
import { effectBetween, type Effect } from './domain/effect';
import { rankOffLoop } from './rank-off-loop';

/** What a draft would change for people whom somebody has rated already, or why there is nothing to say. */
export type DraftEffect =
  | { readonly kind: 'no_draft' }
  /** Nothing is in force yet, or no scorecard has been sent: no goalpost can have moved. */
  | { readonly kind: 'nobody_rated'; readonly draft: BriefVersion }
  | {
      readonly kind: 'ready';
      readonly draft: BriefVersion;
      readonly effect: Effect;
      /** Under the version in force, and under the draft. */
      readonly before: ReadyComparison;
      readonly after: ReadyComparison;
    };

/**
 * Compares the people of a search a second time, under the draft. Nothing of it is kept: what was computed under the signed version
 * stays as it was, and who still owes a scorecard sees nothing of the ones it hides.
 *
 * @throws NotFoundError when the firm has no such search
 */
export async function effectOfDraft(deps: ComparisonDependencies, user: FirmUser, searchId: string): Promise<DraftEffect> {
  const before = await currentComparison(deps, { firmId: user.firmId, user }, searchId);
  const draft = await briefRepository(deps.database.reader).findLatest(user.firmId, searchId);
  if (draft?.state !== 'draft') return { kind: 'no_draft' };
  if (before.kind !== 'ready' || before.ratings.size === 0) return { kind: 'nobody_rated', draft };
  const candidacyIds = before.candidacies.map(({ id }) => id);
  const { assessments, ratings, references } = before;
  const input = comparisonInput({ searchId, brief: draft, candidacyIds, assessments, ratings, references });
  const result = await compareOnce(input, rankOffLoop);
  const after: ReadyComparison = { ...before, brief: draft, input, result, run: null };
  return { kind: 'ready', draft, effect: effectBetween(before, after), before, after };
}
