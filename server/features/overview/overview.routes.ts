import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam, queryText } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { mountClientPages } from './client-pages.routes';
import { searchFilterFrom } from './domain/search-filter';
import { mountFind } from './find.routes';
import { searchHomePage } from './search-home.view-model';
import { searchHome, searchesFound } from './searches.service';
import { searchesPage } from './searches.view-model';

/** The pages one opens first: all searches, one search, clients, and what a few words find. */
export function mountOverview(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/searches', access.firm, async (user, req, res) => {
    const filter = searchFilterFrom((name) => queryText(req, name));
    res.render('overview/searches', { page: searchesPage(await searchesFound(deps, user, filter)) });
  });

  page.get('/searches/:searchId', access.firm, async (user, req, res) => {
    res.render('overview/search', { page: searchHomePage(await searchHome(deps, user, idParam(req, 'searchId'))) });
  });

  mountClientPages(router, deps);
  mountFind(router, deps);
}
