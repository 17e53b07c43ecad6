import type { Request, Router } from 'express';
import type { Dependencies } from '../../../dependencies';
import { flash } from '../../../platform/http/flash';
import type { FormProblem } from '../../../platform/http/forms';
import { idParam } from '../../../platform/http/ids';
import { pages } from '../../../platform/http/pages';
import { submissionOf } from '../../../platform/http/submission';
import type { FirmUser } from '../../../shared/actor';
import { ConflictError } from '../../../shared/errors';
import { listed } from '../../../shared/sentence';
import { access } from '../../accounts';
import { endCharterLink, sendCharterAgain } from '../../charter';
import { searchRepository } from '../../searches';
import { readyFactsIn, type CharterFacts } from './charter-facts';
import { parseSigners } from './charter.form';
import { sendCharterIn } from './charter.service';
import { askPage, openParts } from './signing-page.view-model';

/** Who signs the charter as what, and the personal links that they get. */
export function mountCharterSigners(router: Router, deps: Dependencies): void {
  mountAsking(router, deps);
  mountLinksOfSigners(router, deps);
}

function mountAsking(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const factsIn = async (user: FirmUser, req: Request) => ({ ...(await readyFactsIn(deps, user, req)), sender: user.name });

  page.get('/searches/:searchId/charter/signers', access.firm, async (user, req, res) => {
    res.render('charter/signers', { page: askPage(await factsIn(user, req)) });
  });

  page.post('/searches/:searchId/charter/signers', access.firm, async (user, req, res) => {
    const facts = await factsIn(user, req);
    const { search, stakeholders } = facts;
    const ids = stakeholders.map(({ id }) => id);
    const form = parseSigners(openParts(facts), ids, req.body);
    if (!form.ok) return res.status(422).render('charter/signers', { page: askPage(facts, form) });
    const { named, wording, typed } = form;
    const early = namedTooEarly(named, facts);
    if (early.length > 0) return res.status(422).render('charter/signers', { page: askPage(facts, { typed, problems: early }) });
    const chosen = named.flatMap(({ stakeholderId }) => stakeholders.filter(({ id }) => id === stakeholderId));
    try {
      const done = deps.database.once(submissionOf(req, user), async (tx) => {
        await sendCharterIn(tx, deps, { actor: user, search, named, wording });
        flash(req, `The charter is on its way to ${listed(chosen.map(({ name }) => name))}.`);
        return `/searches/${search.id}/charter`;
      });
      res.redirect(303, await done);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      res.status(409).render('charter/signers', { page: askPage(await factsIn(user, req), { typed, problems: [changedSince(named)] }) });
    }
  });
}

/** A charter quotes what others answered: it is not for somebody who still answers apart from them. */
function namedTooEarly(
  named: readonly { readonly part: string; readonly stakeholderId: string | null }[],
  { stakeholders, answering }: CharterFacts,
): FormProblem[] {
  return named.flatMap(({ part, stakeholderId }) => {
    const person = stakeholders.find(({ id }) => id === stakeholderId);
    if (!person || !answering.has(person.id)) return [];
    const message = `${person.name} has not sent answers to the intake yet, and the charter quotes those of others. Wait for them, or end the link of the intake first`;
    return [{ field: part, message }];
  });
}

function changedSince([first]: readonly { readonly part: string }[]): FormProblem {
  const message = 'The charter was changed since you opened this page. Read it again, then send it';
  return { field: first?.part ?? 'chief_executive', message };
}

function mountLinksOfSigners(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.post('/searches/:searchId/charter/signers/:signerId/sending', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const asking = { search, signerId: idParam(req, 'signerId'), submission: submissionOf(req, user) };
    const location = await sendCharterAgain(deps, user, asking);
    flash(req, 'A new link is on its way.');
    res.redirect(303, location);
  });

  page.post('/searches/:searchId/charter/signers/:signerId/revocation', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    await endCharterLink(deps, user, { searchId: search.id, signerId: idParam(req, 'signerId') });
    flash(req, 'The link is ended. What was signed or said stays.');
    res.redirect(303, `/searches/${search.id}/charter`);
  });
}
