import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { clientForm, type ClientInput } from './client.form';
import { clientRepository, type ClientFacts } from './client.repository';
import { addClient, changeClient } from './clients.service';
import { clientFormPage } from './clients.view-model';

const factsOf = ({ name, website, notes }: ClientInput): ClientFacts => ({ name, website: website || null, notes });

/** Adding and changing clients; the list and the page of one are part of the overview, which knows how far searches are. */
export function mountClients(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const clients = () => clientRepository(deps.database.reader);

  page.get('/clients/new', access.firm, (_user, _req, res) => {
    res.render('clients/form', { page: clientFormPage(null, null) });
  });

  page.post('/clients', access.firm, async (user, req, res) => {
    const form = parseForm(clientForm, req.body);
    if (!form.ok) return res.status(422).render('clients/form', { page: clientFormPage(null, form) });
    res.redirect(303, await addClient(deps, user, { facts: factsOf(form.value), submission: submissionOf(req, user) }));
  });

  page.get('/clients/:clientId/edit', access.firm, async (user, req, res) => {
    const client = await clients().getForFirm(user.firmId, idParam(req, 'clientId'));
    res.render('clients/form', { page: clientFormPage(client, null) });
  });

  page.post('/clients/:clientId', access.firm, async (user, req, res) => {
    const client = await clients().getForFirm(user.firmId, idParam(req, 'clientId'));
    const form = parseForm(clientForm, req.body);
    if (!form.ok) return res.status(422).render('clients/form', { page: clientFormPage(client, form) });
    try {
      await changeClient(deps, user, { client: { ...client, version: form.value.version }, facts: factsOf(form.value) });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, {
        title: 'Somebody else changed this client first',
        fields: [
          { label: 'Name', theirs: client.name, yours: form.value.name },
          { label: 'Website', theirs: client.website ?? '', yours: form.value.website },
          { label: 'Notes', theirs: client.notes, yours: form.value.notes },
        ],
        reload: { href: `/clients/${client.id}/edit`, label: 'Open the client again' },
      });
    }
    flash(req, 'The client is saved.');
    res.redirect(303, `/clients/${client.id}`);
  });
}
