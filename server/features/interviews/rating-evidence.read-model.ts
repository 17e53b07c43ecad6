import type { Scope } from '../../platform/db/scope';
import type { FirmUser } from '../../shared/actor';
import type { AssignedScorecard } from './domain/assigned-scorecard';
import { evidenceFrom, type CandidacyRatings } from './domain/rating-evidence';
import { interviewerRepository } from './interviewer.repository';
import { isStandingHidden, type OwnScorecard } from './ratings.policy';
import { scorecardRepository } from './scorecard.repository';

/** What sent scorecards say about the candidacies of a search, by candidacy and competency. Drafts are never part of it. */
export async function ratingEvidence(scope: Scope, firmId: string, searchId: string): Promise<Map<string, CandidacyRatings>> {
  const cards = await scorecardRepository(scope).listSubmittedForSearch(firmId, searchId);
  return evidenceFrom(cards);
}

/** A firm user in the light of the policy: which interviewer of the search they are, if any, and where their own cards stand. */
export interface FirmViewer {
  readonly interviewerId: string | null;
  readonly ownFor: (candidacyId: string) => OwnScorecard;
}

/** Finds out whether a firm user interviews in a search as well; the address tells. */
export async function firmViewer(scope: Scope, user: Pick<FirmUser, 'firmId' | 'email'>, searchId: string): Promise<FirmViewer> {
  const interviewer = await interviewerRepository(scope).findByEmail(user.firmId, searchId, user.email);
  if (!interviewer) return { interviewerId: null, ownFor: () => 'none' };
  const cards = await scorecardRepository(scope).listForSearch(user.firmId, searchId);
  const own = cards.filter((card) => card.interviewerId === interviewer.id);
  return {
    interviewerId: interviewer.id,
    ownFor: (candidacyId) => {
      const card = own.find((candidate) => candidate.candidacyId === candidacyId);
      return card ? (card.submittedAt ? 'submitted' : 'open') : 'none';
    },
  };
}

/** A scorecard that the viewer may not know the standing of looks as if nothing had been done with it. */
export function asSeenBy<Card extends AssignedScorecard>(viewer: FirmViewer, card: Card): Card & { readonly isStandingHidden: boolean } {
  const asFirm = { kind: 'firm', interviewerId: viewer.interviewerId } as const;
  if (!isStandingHidden(asFirm, card, viewer.ownFor(card.candidacyId))) return { ...card, isStandingHidden: false };
  return { ...card, draftSavedAt: null, submittedAt: null, reopening: null, isStandingHidden: true };
}

/**
 * The candidacies of a search whose ratings this firm user may not see yet, because the own scorecard is still owed. Pages that show
 * anything made from ratings (estimates, orders, maps) leave these candidacies without their interviews.
 */
export async function candidaciesHiddenFrom(
  scope: Scope,
  user: Pick<FirmUser, 'firmId' | 'email'>,
  searchId: string,
): Promise<Set<string>> {
  const viewer = await firmViewer(scope, user, searchId);
  if (viewer.interviewerId === null) return new Set();
  const cards = await scorecardRepository(scope).listForSearch(user.firmId, searchId);
  return new Set(cards.map(({ candidacyId }) => candidacyId).filter((id) => viewer.ownFor(id) === 'open'));
}
