import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { createLinkAccess } from '../links';
import { interviewKit } from './kit.read-model';
import { kitPage } from './kit.view-model';
import { scorecardPath } from './scorecard.view-model';
import { scorecardRepository } from './scorecard.repository';

/** The kit of one scorecard: for the firm, and for the interviewer whose it is. */
export function mountKits(page: Pages, deps: Dependencies): void {
  const mine = createLinkAccess(deps)('scorecard');
  const { reader } = deps.database;

  page.get('/searches/:searchId/interviews/:scorecardId/kit', access.firm, async (user, req, res) => {
    const searchId = idParam(req, 'searchId');
    const [card] = await scorecardRepository(reader).listChosen(user.firmId, searchId, [idParam(req, 'scorecardId')]);
    if (!card) throw new NotFoundError('No such scorecard in this search');
    const back = { href: `/searches/${searchId}/interviews`, label: 'Back to the interviews' };
    res.render('interviews/kit', { page: kitPage(await interviewKit(reader, card), { back, home: '/searches' }) });
  });

  page.get('/p/:linkId/scorecard/kit', mine, async (holder, _req, res) => {
    const card = await scorecardRepository(reader).getFilled(holder.firmId, holder.subjectId);
    const back = { href: scorecardPath(holder.linkId), label: 'Back to the scorecard' };
    res.render('interviews/kit', { page: kitPage(await interviewKit(reader, card), { back, home: null }) });
  });
}
