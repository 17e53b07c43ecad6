import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { queryText } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { access } from '../accounts';
import { listPeople } from '../people';
import { listClients } from './client-list.read-model';
import { likePatterns, searchText } from './domain/search-filter';
import { findPage, FOUND_SHOWN, type Found } from './find.view-model';
import { listSearches } from './search-list.read-model';

/** The search box of every page: a plain form that leads here. */
export function mountFind(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/find', access.firm, async (user, req, res) => {
    const query = searchText(queryText(req, 'q'));
    res.render('overview/find', { page: findPage(await find(deps, user, query)) });
  });
}

async function find({ database }: Dependencies, { firmId }: FirmUser, query: string): Promise<Found> {
  if (query === '') return { query, searches: [], clients: [], people: [] };
  const { reader } = database;
  const patterns = likePatterns(query);
  const limit = FOUND_SHOWN + 1;
  const conditions = { firmId, patterns, states: null, ownerId: null, clientId: null };
  const [searches, clients, people] = await Promise.all([
    listSearches(reader, conditions, { order: 'newest', waiting: [], limit, offset: 0 }),
    listClients(reader, firmId, { patterns, limit, offset: 0 }),
    listPeople(reader, firmId, { query, after: null }),
  ]);
  return { query, searches, clients, people: people.people };
}
