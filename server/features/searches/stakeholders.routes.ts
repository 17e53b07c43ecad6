import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { PART_NAMES } from './domain/stakeholder';
import { endedLinksWords } from '../links';
import { searchRepository } from './search.repository';
import { addStakeholder, changeStakeholder } from './searches.service';
import { stakeholderForm } from './stakeholder.form';
import { stakeholderRepository } from './stakeholder.repository';
import { stakeholderEditPage, stakeholdersPage } from './stakeholders.view-model';

const TAKEN = { field: 'email', message: 'Somebody with this address is already a stakeholder of this search. Use another address' };

export function mountStakeholders(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/searches/:searchId/stakeholders', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const stakeholders = await stakeholderRepository(reader).listForSearch(user.firmId, search.id);
    res.render('searches/stakeholders', { page: stakeholdersPage(search, stakeholders) });
  });

  page.post('/searches/:searchId/stakeholders', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const stakeholders = await stakeholderRepository(reader).listForSearch(user.firmId, search.id);
    const form = parseForm(stakeholderForm, req.body);
    const again = (problems: readonly { field: string; message: string }[]) =>
      res.status(422).render('searches/stakeholders', { page: stakeholdersPage(search, stakeholders, { typed: form.typed, problems }) });
    if (!form.ok) return again(form.problems);
    const { version: _version, ...facts } = form.value;
    const result = await addStakeholder(deps, user, { searchId: search.id, facts });
    if (!result.ok) return again([TAKEN]);
    flash(req, `${facts.name} is added.`);
    res.redirect(303, `/searches/${search.id}/stakeholders`);
  });

  page.get('/searches/:searchId/stakeholders/:stakeholderId', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const stakeholder = await stakeholderRepository(reader).getForSearch(user.firmId, search.id, idParam(req, 'stakeholderId'));
    res.render('searches/stakeholder', { page: stakeholderEditPage(search, stakeholder, null) });
  });

  page.post('/searches/:searchId/stakeholders/:stakeholderId', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const stakeholder = await stakeholderRepository(reader).getForSearch(user.firmId, search.id, idParam(req, 'stakeholderId'));
    const form = parseForm(stakeholderForm, req.body);
    const again = (problems: readonly { field: string; message: string }[]) =>
      res.status(422).render('searches/stakeholder', { page: stakeholderEditPage(search, stakeholder, { typed: form.typed, problems }) });
    if (!form.ok) return again(form.problems);
    const { version, ...facts } = form.value;
    try {
      const result = await changeStakeholder(deps, user, { stakeholder: { ...stakeholder, version }, facts });
      if (!result.ok) return again([TAKEN]);
      flash(req, `${facts.name} is saved.${endedLinksWords(stakeholder.email, result.endedLinks)}`);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, {
        title: 'Somebody else changed this stakeholder first',
        fields: [
          { label: 'Name', theirs: stakeholder.name, yours: facts.name },
          { label: 'Email address', theirs: stakeholder.email, yours: facts.email },
          { label: 'Job title', theirs: stakeholder.jobTitle, yours: facts.jobTitle },
          { label: 'Part', theirs: PART_NAMES[stakeholder.part], yours: PART_NAMES[facts.part] },
        ],
        reload: { href: req.path, label: 'Open the stakeholder again' },
      });
    }
    res.redirect(303, `/searches/${search.id}/stakeholders`);
  });
}
