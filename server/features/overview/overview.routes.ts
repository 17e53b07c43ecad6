import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { searchesPage, searchOverviewPage } from './overview.view-model';

const LISTED = 200;

export function mountOverview(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/searches', access.firm, async (user, _req, res) => {
    const searches = await searchRepository(deps.database.reader).listRecent(user.firmId, LISTED);
    res.render('overview/searches', { page: searchesPage(searches) });
  });

  page.get('/searches/:searchId', access.firm, async (user, req, res) => {
    const search = await searchRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    res.render('overview/search', { page: searchOverviewPage(search) });
  });
}
