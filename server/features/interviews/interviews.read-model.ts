import type { Dependencies } from '../../dependencies';
import type { FirmUser } from '../../shared/actor';
import { briefRepository } from '../briefs';
import { linkStates, type LinkStatus } from '../links';
import { candidacyRepository } from '../people';
import { searchRepository, stakeholderRepository } from '../searches';
import type { AssignedScorecard } from './domain/assigned-scorecard';
import type { Interviewer } from './domain/interviewer';
import { proposePlan } from './domain/interview-plan';
import { scorecardState } from './domain/scorecard-state';
import { interviewerRepository } from './interviewer.repository';
import type { InterviewsView, ScorecardLine } from './interviews.view-model';
import { asSeenBy, firmViewer, type FirmViewer } from './rating-evidence.read-model';
import { maySeeRatings } from './ratings.policy';
import { scorecardRepository } from './scorecard.repository';

/** All that the interview pages of a search are made from. Throws NotFoundError when the firm has no such search. */
export async function interviewsView(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  user: FirmUser,
  searchId: string,
): Promise<InterviewsView> {
  const { reader } = deps.database;
  const { firmId } = user;
  const search = await searchRepository(reader).getForFirm(firmId, searchId);
  const interviewers = await interviewerRepository(reader).listForSearch(firmId, search.id);
  const cards = await scorecardRepository(reader).listForSearch(firmId, search.id);
  const links = await linkStates(reader, deps, { firmId, searchId: search.id, purpose: 'scorecard' });
  const viewer = await firmViewer(reader, user, search.id);
  const candidacies = await candidacyRepository(reader).listForSearch(firmId, search.id);
  return {
    search,
    interviewers,
    stakeholders: await stakeholderRepository(reader).listForSearch(firmId, search.id),
    candidacies: candidacies.filter(({ exit }) => exit === null),
    scorecards: cards.map((card) => lineOf(card, links.get(card.id), viewer)),
    plan: await planFor(deps, { firmId, searchId: search.id, interviewers }),
  };
}

function lineOf(stored: AssignedScorecard, link: LinkStatus | undefined, viewer: FirmViewer): ScorecardLine {
  const card = asSeenBy(viewer, stored);
  const sent = link?.state ?? 'none';
  const state = scorecardState({ ...card, link: card.isStandingHidden && sent === 'opened' ? 'sent' : sent });
  return { ...card, state, isReadable: isReadable(card, viewer) };
}

/** Whether there is something of the card to read: what was sent, or what had been sent before it was reopened. */
function isReadable(card: AssignedScorecard, viewer: FirmViewer): boolean {
  const submittedAt = card.submittedAt ?? card.reopening?.at ?? null;
  const asFirm = { kind: 'firm', interviewerId: viewer.interviewerId } as const;
  return submittedAt !== null && maySeeRatings(asFirm, { ...card, submittedAt }, viewer.ownFor(card.candidacyId));
}

async function planFor(
  deps: Pick<Dependencies, 'database'>,
  { firmId, searchId, interviewers }: { firmId: string; searchId: string; interviewers: readonly Interviewer[] },
): Promise<InterviewsView['plan']> {
  const brief = await briefRepository(deps.database.reader).findSigned(firmId, searchId);
  if (!brief) return null;
  const request = { weights: brief.weights, mustHaves: brief.mustHaves, interviewers };
  return { proposal: proposePlan(request), briefNumber: brief.number, request };
}
