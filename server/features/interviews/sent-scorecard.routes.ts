import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { isLead } from './lead.policy';
import { firmViewer } from './rating-evidence.read-model';
import { maySeeRatings } from './ratings.policy';
import { reopeningForm } from './reopening.form';
import { reopenScorecard } from './reopening.service';
import { reopeningPage } from './reopening.view-model';
import { scorecardVersions } from './scorecard-version.repository';
import { scorecardRepository } from './scorecard.repository';
import { shownCardPage } from './sent-scorecard.view-model';

/** A sent scorecard, for the firm, and opening it again. A draft does not exist for anybody but its interviewer. */
export function mountSentScorecards(page: Pages, deps: Dependencies): void {
  const load = (user: FirmUser, req: Request) =>
    sentScorecard(deps, user, { searchId: idParam(req, 'searchId'), id: idParam(req, 'scorecardId') });

  page.get('/searches/:searchId/interviews/:scorecardId', access.firm, async (user, req, res) => {
    const { search, card, versions } = await load(user, req);
    res.render('interviews/show', { page: shownCardPage({ search, card, versions, mayReopen: isLead(user, search) }) });
  });

  const path = '/searches/:searchId/interviews/:scorecardId/reopening';

  const loadSent = async (user: FirmUser, req: Request) => {
    const { search, card } = await load(user, req);
    if (!card.submittedAt)
      throw new InvalidStateError(`${card.interviewerName} has the scorecard for ${card.candidateName} in hand already.`);
    return { search, card, sender: user };
  };

  page.get(path, access.firm, async (user, req, res) => {
    res.render('interviews/reopen', { page: reopeningPage(await loadSent(user, req)) });
  });

  page.post(path, access.firm, async (user, req, res) => {
    // A second press finds the card open already and is answered by what the first one did.
    const { search, card } = await load(user, req);
    const form = parseForm(reopeningForm, req.body);
    if (!form.ok) return void res.status(422).render('interviews/reopen', { page: reopeningPage({ search, card, sender: user }, form) });
    const reopening = { search, scorecardId: card.id, reason: form.value.reason };
    const location = await reopenScorecard(deps, user, { ...reopening, submission: submissionOf(req, user) });
    flash(req, `${card.interviewerName} has a fresh link to the scorecard.`);
    res.redirect(303, location);
  });
}

/** A scorecard that was sent, now or before it was reopened, for those whom the policy admits. Throws NotFoundError otherwise. */
async function sentScorecard(deps: Dependencies, user: FirmUser, { searchId, id }: { searchId: string; id: string }) {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, searchId);
  const card = await scorecardRepository(reader).getFilled(user.firmId, id);
  const versions = await scorecardVersions(reader, user.firmId, card.id);
  const viewer = await firmViewer(reader, user, search.id);
  const submittedAt = card.submittedAt ?? versions.at(-1)?.submittedAt ?? null;
  const asFirm = { kind: 'firm', interviewerId: viewer.interviewerId } as const;
  const isAllowed = maySeeRatings(asFirm, { ...card, submittedAt }, viewer.ownFor(card.candidacyId));
  if (card.searchId !== search.id || submittedAt === null || !isAllowed) throw new NotFoundError('No scorecard to show');
  return { search, card, versions };
}
