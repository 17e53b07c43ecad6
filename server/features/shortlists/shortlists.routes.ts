import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { mountFreezing } from './freezing.routes';
import { searchInRequest } from './in-request';
import { listPage } from './list.view-model';
import { mountPortal } from './portal.routes';
import { releaseRepository } from './release.repository';
import { mountReleasing } from './releasing.routes';
import { shortlistRepository } from './shortlist.repository';
import { standingFor } from './freezing.service';

export function mountShortlists(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/searches/:searchId/shortlist', access.firm, async (user, req, res) => {
    const search = await searchInRequest(reader, user, req);
    const shortlists = await shortlistRepository(reader).listForSearch(user.firmId, search.id);
    const releases = await releaseRepository(reader).listForSearch(user.firmId, search.id);
    const standing = await standingFor(deps, user, search);
    res.render('shortlists/index', { page: listPage({ search, standing, shortlists, releases }) });
  });

  mountFreezing(page, deps);
  mountReleasing(page, deps);
  mountPortal(page, deps);
}
