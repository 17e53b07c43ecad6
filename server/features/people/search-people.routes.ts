import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam, queryText } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository, type Search } from '../searches';
import { countPipeline, listBoardCards, listSearchPeople, type ListFilter } from './board.read-model';
import { boardPage, type SearchPeople } from './board.view-model';
import { addKnownPerson } from './candidacies.service';
import { knownPersonForm } from './candidacy.form';
import { candidacyRepository } from './candidacy.repository';
import { isStage } from './domain/stages';
import { listPeople } from './people.read-model';
import { addPerson } from './people.service';
import { addToSearchPage, type SearchFinding } from './person-form.view-model';
import { personForm } from './person.form';
import { personRepository } from './person.repository';
import { factsOf, knownState } from './persons.routes';
import { searchPeopleListPage } from './search-people-list.view-model';

/** The people of one search: board, list, adding. */
export function mountSearchPeople(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const searchOf = (user: FirmUser, req: Request) => searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));

  page.get('/searches/:searchId/people', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const about: SearchPeople = { search, ...(await countPipeline(reader, user.firmId, search.id)), now: deps.clock.now() };
    if (queryText(req, 'view') === 'list') {
      const filter = filterFrom(req);
      const lines = await listSearchPeople(reader, { firmId: user.firmId, searchId: search.id }, filter);
      return res.render('people/list', { page: searchPeopleListPage(about, lines, filter) });
    }
    res.render('people/board', { page: boardPage(about, await listBoardCards(reader, user.firmId, search.id)) });
  });

  mountAdding(router, deps);
}

function mountAdding(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const searchOf = (user: FirmUser, req: Request) => searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));

  page.get('/searches/:searchId/people/new', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    res.render('people/new', { page: addToSearchPage(search, await findKnown(deps, search, req)) });
  });

  page.post('/searches/:searchId/people/new', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const nothingFound: SearchFinding = { query: '', matches: [], inSearch: new Map() };
    const form = parseForm(personForm, req.body);
    if (!form.ok) return res.status(422).render('people/new', { page: addToSearchPage(search, nothingFound, { state: form }) });
    const isSomebodyElse = form.value.somebodyElse === 'yes';
    const toAdd = { submission: submissionOf(req, user), facts: factsOf(form.value), searchId: search.id, isSomebodyElse };
    const added = await addPerson(deps, user, toAdd);
    if (!added.ok) {
      const state = knownState(form.typed, added.known);
      return res.status(422).render('people/new', { page: addToSearchPage(search, nothingFound, { state, known: added.known }) });
    }
    flash(req, `${form.value.name} is in the search.`);
    res.redirect(303, added.location);
  });

  page.post('/searches/:searchId/people/known', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const form = parseForm(knownPersonForm, req.body);
    if (!form.ok) throw new NotFoundError('No such person');
    const person = await personRepository(reader).getForFirm(user.firmId, form.value.personId);
    const location = await addKnownPerson(deps, user, { submission: submissionOf(req, user), searchId: search.id, personId: person.id });
    flash(req, `${person.name} is in the search.`);
    res.redirect(303, location);
  });
}

/** People of the firm that match the query, and which of them are in the search already. */
async function findKnown(deps: Dependencies, search: Search, req: Request): Promise<SearchFinding> {
  const query = queryText(req, 'q').slice(0, 200).replaceAll('\0', '').trim();
  if (query === '') return { query, matches: [], inSearch: new Map() };
  const { reader } = deps.database;
  const { people } = await listPeople(reader, search.firmId, { query, after: null });
  const matches = people.slice(0, 20);
  const there = await candidacyRepository(reader).listOfPeople(search.id, {
    firmId: search.firmId,
    personIds: matches.map(({ id }) => id),
  });
  return { query, matches, inSearch: new Map(there.map(({ personId, candidacyId }) => [personId, candidacyId])) };
}

function filterFrom(req: Request): ListFilter {
  const stage = queryText(req, 'stage');
  const who = queryText(req, 'who');
  const page = Number(queryText(req, 'page'));
  return {
    stage: isStage(stage) ? stage : null,
    who: who === 'left' || who === 'all' ? who : 'in_play',
    page: Number.isSafeInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}
