import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam, queryText } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { clientRepository } from '../clients';
import { STATE_NAMES } from './domain/search';
import { clientChoice, searchEditForm, searchForm, stateForm } from './search.form';
import { searchRepository } from './search.repository';
import { newSearchPage, searchEditPage } from './search-forms.view-model';
import { changeSearch, createSearch, moveSearchIn } from './searches.service';

export function mountSearches(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const searches = () => searchRepository(deps.database.reader);
  const clientsOf = (user: FirmUser) => clientRepository(deps.database.reader).listForFirm(user.firmId);

  page.get('/searches/new', access.firm, async (user, req, res) => {
    res.render('searches/new', {
      page: newSearchPage(await clientsOf(user), { typed: { client: queryText(req, 'client') }, problems: [] }),
    });
  });

  page.post('/searches', access.firm, async (user, req, res) => {
    const form = parseForm(searchForm, req.body);
    if (!form.ok) return res.status(422).render('searches/new', { page: newSearchPage(await clientsOf(user), form) });
    const { title, jobDescription } = form.value;
    const client = clientChoice(form.value);
    res.redirect(303, await createSearch(deps, user, { title, jobDescription, client, submission: submissionOf(req, user) }));
  });

  page.get('/searches/:searchId/edit', access.firm, async (user, req, res) => {
    const search = await searches().getForFirm(user.firmId, idParam(req, 'searchId'));
    res.render('searches/edit', { page: searchEditPage(search, null) });
  });

  page.post('/searches/:searchId/edit', access.firm, async (user, req, res) => {
    const search = await searches().getForFirm(user.firmId, idParam(req, 'searchId'));
    const form = parseForm(searchEditForm, req.body);
    if (!form.ok) return res.status(422).render('searches/edit', { page: searchEditPage(search, form) });
    const { version, ...facts } = form.value;
    try {
      await changeSearch(deps, user, { search: { ...search, version }, facts });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, {
        title: 'Somebody else changed this search first',
        fields: [
          { label: 'Title', theirs: search.title, yours: facts.title },
          { label: 'Job description', theirs: search.jobDescription, yours: facts.jobDescription },
        ],
        reload: { href: `/searches/${search.id}/edit`, label: 'Open the search again' },
      });
    }
    flash(req, 'The search is saved.');
    res.redirect(303, `/searches/${search.id}`);
  });

  page.post('/searches/:searchId/state', access.firm, async (user, req, res) => {
    const search = await searches().getForFirm(user.firmId, idParam(req, 'searchId'));
    const form = parseForm(stateForm, req.body);
    if (!form.ok)
      return res.status(422).render('searches/edit', { page: searchEditPage(search, { typed: {}, problems: [], state: form }) });
    const { state, closeReason } = form.value;
    await deps.database.transaction((tx) => moveSearchIn(tx, deps, { actor: user, searchId: search.id, to: state, closeReason }));
    flash(req, `The search is now “${STATE_NAMES[state]}”.`);
    res.redirect(303, `/searches/${search.id}`);
  });
}
