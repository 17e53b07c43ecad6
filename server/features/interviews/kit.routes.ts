import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import type { FirmUser, LinkHolder } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { sendPaper } from '../briefs';
import { createLinkAccess } from '../links';
import { kitFileName, kitPaper } from './kit-paper.view-model';
import { interviewKit, type InterviewKit } from './kit.read-model';
import { kitPage } from './kit.view-model';
import { scorecardPath } from './scorecard.view-model';
import { scorecardRepository } from './scorecard.repository';

/** The kit of one scorecard, as a page and as a file: for the firm, and for the interviewer whose it is. */
export function mountKits(page: Pages, deps: Dependencies): void {
  const mine = createLinkAccess(deps)('scorecard');
  const { reader } = deps.database;

  const kitForFirm = async (user: FirmUser, req: Request): Promise<InterviewKit> => {
    const chosen = [idParam(req, 'scorecardId')];
    const [card] = await scorecardRepository(reader).listChosen(user.firmId, idParam(req, 'searchId'), chosen);
    if (!card) throw new NotFoundError('No such scorecard in this search');
    return interviewKit(reader, card);
  };
  const ownKit = async ({ firmId, subjectId }: LinkHolder): Promise<InterviewKit> =>
    interviewKit(reader, await scorecardRepository(reader).getFilled(firmId, subjectId));
  const fileOf = (kit: InterviewKit, firm: FirmUser | LinkHolder) => {
    const paper = kitPaper(kit, { firmName: firm.firmName, day: deps.clock.now() });
    return { paper, format: 'pdf', name: kitFileName(kit), firm } as const;
  };

  page.get('/searches/:searchId/interviews/:scorecardId/kit', access.firm, async (user, req, res) => {
    const kit = await kitForFirm(user, req);
    const home = `/searches/${kit.search.id}/interviews`;
    const back = { href: home, label: 'Back to the interviews' };
    res.render('interviews/kit', { page: kitPage(kit, { back, home: '/searches', pdf: `${home}/${kit.card.id}/kit.pdf` }) });
  });

  page.get('/searches/:searchId/interviews/:scorecardId/kit.pdf', access.firm, async (user, req, res) => {
    await sendPaper(res, deps, fileOf(await kitForFirm(user, req), user));
  });

  page.get('/p/:linkId/scorecard/kit', mine, async (holder, _req, res) => {
    const path = scorecardPath(holder.linkId);
    const back = { href: path, label: 'Back to the scorecard' };
    res.render('interviews/kit', { page: kitPage(await ownKit(holder), { back, home: null, pdf: `${path}/kit.pdf` }) });
  });

  page.get('/p/:linkId/scorecard/kit.pdf', mine, async (holder, _req, res) => {
    await sendPaper(res, deps, fileOf(await ownKit(holder), holder));
  });
}
