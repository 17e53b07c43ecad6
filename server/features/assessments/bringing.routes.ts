import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import type { LinkHolder } from '../../shared/actor';
import { accountRepository } from '../accounts';
import { createLinkAccess } from '../links';
import { consentForm } from './adjustment.form';
import { answerRepository } from './answer.repository';
import { loadOffer } from './bringing.read-model';
import { bringAlong, takeBackBrought } from './bringing.service';
import { bringingPage, type BringingView } from './bringing.view-model';
import { assessmentPath } from './portal';
import { loadPortal } from './portal.read-model';

/** Where a candidate brings answers of another search along, and takes them back. Nobody at the firm can do either. */
export function mountBringing(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const own = createLinkAccess(deps)('assessment');
  const path = '/p/:linkId/assessment/earlier-answers';

  page.get(path, own, async (actor, _req, res) => {
    const view = await loadBringing(deps, actor);
    if (!view) return res.redirect(303, assessmentPath(actor.linkId));
    res.render('assessments/bring', { page: bringingPage(view) });
  });

  page.post(path, own, async (actor, req, res) => {
    const form = parseForm(consentForm, req.body);
    const view = form.ok ? null : await loadBringing(deps, actor);
    if (view && !form.ok) return res.status(422).render('assessments/bring', { page: bringingPage(view, form.problems) });
    if (!form.ok) return res.redirect(303, assessmentPath(actor.linkId));
    const { submitted } = await bringAlong(deps, actor);
    flash(req, submitted ? 'Your earlier answers are brought along and submitted.' : 'Your earlier answers are brought along.');
    res.redirect(303, submitted ? `${assessmentPath(actor.linkId)}/results` : assessmentPath(actor.linkId));
  });

  page.post(`${path}/withdrawal`, own, async (actor, req, res) => {
    const { assessment, recruiterId } = await loadPortal(deps.database.reader, actor);
    const recruiter = await accountRepository(deps.database.reader).findById(recruiterId);
    const url = `${deps.config.baseUrl}/searches/${assessment.searchId}/people/${assessment.candidacyId}/assessment`;
    await takeBackBrought(deps, actor, { recruiter: recruiter?.user ?? null, url });
    flash(req, 'Taken back. Your earlier answers no longer count in this search.');
    res.redirect(303, assessmentPath(actor.linkId));
  });
}

async function loadBringing(deps: Dependencies, actor: LinkHolder): Promise<BringingView | null> {
  const { reader } = deps.database;
  const portal = await loadPortal(reader, actor);
  const offer = await loadOffer(reader, portal, deps.clock.now());
  if (offer?.kind !== 'offered') return null;
  const { sheet: formerSheet } = await answerRepository(reader).getSheet(actor.firmId, offer.former.assessmentId);
  return { portal, offer, formerSheet };
}
