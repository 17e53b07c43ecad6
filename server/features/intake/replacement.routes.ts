import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm, type FormProblem } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository, stakeholderRepository } from '../searches';
import type { IntakeHooks } from './intake.hooks';
import { replacementsIn } from './intake-replacement.repository';
import { replacementForm } from './replacement.form';
import { replaceRespondent } from './replacement.service';
import { replacementPage } from './replacement.view-model';

const TAKEN = { field: 'email', message: 'Somebody with this address is already a stakeholder of this search. Use another address' };
const PATH = '/searches/:searchId/intake/invitations/:stakeholderId/replacement';

/** Somebody else answers in the place of a stakeholder. */
export function mountReplacement(router: Router, deps: Dependencies, { afterChange, atReplacement }: IntakeHooks): void {
  const page = pages(router);

  page.get(PATH, access.firm, async (user, req, res) => {
    const { search, person } = await load(deps, user, req);
    res.render('intake/replacement', { page: replacementPage(search, person, null) });
  });

  page.post(PATH, access.firm, async (user, req, res) => {
    const { search, person, others } = await load(deps, user, req);
    const form = parseForm(replacementForm, req.body);
    const refuse = (problems: readonly FormProblem[]) =>
      res.status(422).render('intake/replacement', { page: replacementPage(search, person, { typed: form.typed, problems }) });
    if (!form.ok) return refuse(form.problems);
    if (others.has(form.value.email.toLowerCase())) return refuse([TAKEN]);
    const replacing = {
      searchId: search.id,
      stakeholderId: person.id,
      successor: form.value,
      submission: submissionOf(req, user),
      atReplacement,
    };
    const location = await replaceRespondent(deps, user, replacing);
    await afterChange({ firmId: user.firmId, searchId: search.id });
    flash(req, `${form.value.name} answers in the place of ${person.name}. Send the intake next.`);
    res.redirect(303, location);
  });
}

async function load(deps: Dependencies, user: FirmUser, req: Request) {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  const stakeholders = await stakeholderRepository(reader).listForSearch(user.firmId, search.id);
  const person = await stakeholderRepository(reader).getForSearch(user.firmId, search.id, idParam(req, 'stakeholderId'));
  const replaced = (await replacementsIn(reader, user.firmId, search.id)).has(person.id);
  // The second click of a double click still has to find its way: only a look at the form is refused here.
  if (replaced && req.method === 'GET') throw new InvalidStateError(`${person.name} was replaced already.`);
  const successors = replaced ? [] : stakeholders;
  return { search, person, others: new Set(successors.map(({ email }) => email.toLowerCase())) };
}
