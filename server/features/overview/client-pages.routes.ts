import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam, queryText } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { clientRepository } from '../clients';
import { listClients, listContacts } from './client-list.read-model';
import { CLIENTS_PER_PAGE, clientPage, clientsPage } from './clients.view-model';
import { likePatterns, searchFilterFrom, searchText } from './domain/search-filter';
import { countSearches, listSearches } from './search-list.read-model';
import { searchWaits } from './search-waits';
import { lineFacts, searchesWaiting } from './searches.service';

const SEARCHES_SHOWN = 50;

/** Clients with their searches: read here because they show how far each search is. Adding and changing belongs to the clients. */
export function mountClientPages(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/clients', access.firm, async (user, req, res) => {
    const query = searchText(queryText(req, 'q'));
    const { page: number } = searchFilterFrom((name) => queryText(req, name));
    const offset = (number - 1) * CLIENTS_PER_PAGE;
    const clients = await listClients(reader, user.firmId, { patterns: likePatterns(query), limit: CLIENTS_PER_PAGE + 1, offset });
    res.render('overview/clients', { page: clientsPage({ query, page: number, clients }) });
  });

  page.get('/clients/:clientId', access.firm, async (user, req, res) => {
    const client = await clientRepository(reader).getForFirm(user.firmId, idParam(req, 'clientId'));
    const conditions = { firmId: user.firmId, patterns: [], states: null, ownerId: null, clientId: client.id };
    const waits = await searchWaits(deps, user, null);
    const slice = { order: 'waiting', waiting: searchesWaiting(waits), limit: SEARCHES_SHOWN, offset: 0 } as const;
    const searches = await listSearches(reader, conditions, slice);
    const [lines, found, contacts] = await Promise.all([
      lineFacts(deps, user, { searches, waits }),
      countSearches(reader, conditions),
      listContacts(reader, user.firmId, client.id),
    ]);
    res.render('overview/client', { page: clientPage({ client, lines, found, contacts }) });
  });
}
