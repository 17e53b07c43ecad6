import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import type { LinkHolder } from '../../shared/actor';
import { createLinkAccess } from '../links';
import { searchRepository } from '../searches';
import { selfIdentificationForm } from './self-identification.form';
import { forgetSelfIdentification, identifyOneself, ownSelfIdentification } from './self-identification.service';
import { selfIdentificationPage, type OwnFacts } from './self-identification.view-model';

/** The candidate's voluntary page after the assessment: saying, changing, taking back. */
export function mountSelfIdentification(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const own = createLinkAccess(deps)('assessment');
  const path = '/p/:linkId/about-you';
  const load = async (actor: LinkHolder): Promise<OwnFacts> => ({
    actor,
    said: await ownSelfIdentification(deps, actor),
    search: await searchRepository(deps.database.reader).getForFirm(actor.firmId, actor.searchId),
  });

  page.get(path, own, async (actor, _req, res) => {
    res.render('fairness/about-you', { page: selfIdentificationPage(await load(actor)) });
  });

  page.post(path, own, async (actor, req, res) => {
    const facts = await load(actor);
    const form = parseForm(selfIdentificationForm, req.body);
    if (!form.ok) return res.status(422).render('fairness/about-you', { page: selfIdentificationPage(facts, form) });
    await identifyOneself(deps, actor, form.value);
    flash(req, 'Thank you. Nobody sees it beside your name.');
    res.redirect(303, `/p/${actor.linkId}/about-you`);
  });

  page.post(`${path}/deletion`, own, async (actor, req, res) => {
    await load(actor);
    await forgetSelfIdentification(deps, actor);
    flash(req, 'It is deleted, without a copy.');
    res.redirect(303, `/p/${actor.linkId}/about-you`);
  });
}
