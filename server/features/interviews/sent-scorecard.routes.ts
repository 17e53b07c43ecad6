import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { searchPage, searchRepository } from '../searches';
import { firmViewer } from './rating-evidence.read-model';
import { maySeeRatings } from './ratings.policy';
import { scorecardRepository } from './scorecard.repository';
import { sentCard } from './sent-scorecard.view-model';

/** A sent scorecard, for the firm. A draft does not exist for anybody but its interviewer. */
export function mountSentScorecards(page: Pages, deps: Dependencies): void {
  const { reader } = deps.database;

  page.get('/searches/:searchId/interviews/:scorecardId', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const card = await scorecardRepository(reader).getFilled(user.firmId, idParam(req, 'scorecardId'));
    const viewer = await firmViewer(reader, user, search.id);
    const isAllowed = maySeeRatings({ kind: 'firm', interviewerId: viewer.interviewerId }, card, viewer.ownFor(card.candidacyId));
    if (card.searchId !== search.id || card.submittedAt === null || !isAllowed) throw new NotFoundError('No scorecard to show');
    const head = { title: `${card.candidateName}, rated by ${card.interviewerName}` };
    res.render('interviews/show', {
      page: { title: head.title, ...searchPage({ search, current: 'interviews', head }), card: sentCard(card) },
    });
  });
}
