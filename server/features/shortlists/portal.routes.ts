import type { Dependencies } from '../../dependencies';
import type { Pages } from '../../platform/http/pages';
import { createLinkAccess } from '../links';
import { owedBy } from './freezing.service';
import { portalShortlistPage, withheldPage } from './portal.view-model';
import { getShortlistFor } from './releasing.service';

/** The shortlist for the people at the client it was released to. */
export function mountPortal(page: Pages, deps: Dependencies): void {
  const linkAccess = createLinkAccess(deps)('shortlist');
  const { reader } = deps.database;

  page.get('/p/:linkId/shortlist', linkAccess, async (actor, _req, res) => {
    const shortlist = await getShortlistFor(reader, actor);
    const owed = await owedBy(reader, actor, actor.searchId);
    if (owed.length > 0) return res.render('shortlists/withheld', { page: withheldPage(owed, null) });
    res.render('shortlists/portal', { page: portalShortlistPage({ shortlist, firmName: actor.firmName }) });
  });
}
