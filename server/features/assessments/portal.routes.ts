import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import { accountRepository } from '../accounts';
import { createLinkAccess } from '../links';
import { adjustmentRequestForm, consentForm } from './adjustment.form';
import { adjustmentPage } from './adjustment.view-model';
import { loadOffer } from './bringing.read-model';
import { giveConsent, submitAssessment } from './answering.service';
import { requestAdjustment } from './candidate-requests.service';
import { assessmentPath, isOpen } from './portal';
import { loadPortal } from './portal.read-model';
import { portalFrame } from './portal-frame.view-model';
import { privacyNotice } from './privacy-notice.view-model';
import { resultsPage } from './results.view-model';
import { loadRights } from './rights.routes';
import { reviewPage } from './review.view-model';
import { overviewPage, startPage } from './start.view-model';

/** The candidate's pages around the questions: start, consent, review, submission, own copy. */
export function mountPortal(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const own = createLinkAccess(deps)('assessment');
  const { reader } = deps.database;

  page.get('/p/:linkId/assessment', own, async (actor, _req, res) => {
    const portal = await loadPortal(reader, actor);
    const { consentAt, submittedAt } = portal.assessment;
    if (submittedAt) return res.redirect(303, `${assessmentPath(actor.linkId)}/results`);
    const offer = await loadOffer(reader, portal, deps.clock.now());
    if (consentAt) return res.render('assessments/overview', { page: overviewPage(portal, offer) });
    res.render('assessments/start', { page: startPage(portal, offer) });
  });

  page.post('/p/:linkId/assessment/consent', own, async (actor, req, res) => {
    const form = parseForm(consentForm, req.body);
    if (!form.ok) {
      const portal = await loadPortal(reader, actor);
      const offer = await loadOffer(reader, portal, deps.clock.now());
      return res.status(422).render('assessments/start', { page: startPage(portal, offer, form.problems) });
    }
    await giveConsent(deps, actor);
    res.redirect(303, assessmentPath(actor.linkId));
  });

  page.get('/p/:linkId/assessment/privacy', own, async (actor, _req, res) => {
    const portal = await loadPortal(reader, actor);
    const frame = portalFrame(portal, 'Who sees my answers');
    res.render('assessments/privacy', { page: { ...frame, notice: privacyNotice(portal) } });
  });

  page.get('/p/:linkId/assessment/review', own, async (actor, _req, res) => {
    const portal = await loadPortal(reader, actor);
    if (!isOpen(portal)) return res.redirect(303, assessmentPath(actor.linkId));
    res.render('assessments/review', { page: reviewPage(portal) });
  });

  page.post('/p/:linkId/assessment/submission', own, async (actor, req, res) => {
    await submitAssessment(deps, actor);
    flash(req, 'Your answers are submitted.');
    res.redirect(303, `${assessmentPath(actor.linkId)}/results`);
  });

  page.get('/p/:linkId/assessment/results', own, async (actor, _req, res) => {
    const view = await loadRights(deps, actor);
    if (!view.portal.assessment.submittedAt) return res.redirect(303, assessmentPath(actor.linkId));
    res.render('assessments/results', { page: resultsPage(view) });
  });
}

/** What a candidate can ask for besides answering. */
export function mountCandidateRequests(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const own = createLinkAccess(deps)('assessment');
  const { reader } = deps.database;

  page.get('/p/:linkId/assessment/adjustment', own, async (actor, _req, res) => {
    res.render('assessments/adjustment', { page: adjustmentPage(await loadPortal(reader, actor)) });
  });

  page.post('/p/:linkId/assessment/adjustment', own, async (actor, req, res) => {
    const portal = await loadPortal(reader, actor);
    const form = parseForm(adjustmentRequestForm, req.body);
    if (!form.ok) return res.status(422).render('assessments/adjustment', { page: adjustmentPage(portal, form) });
    const recruiter = await accountRepository(reader).findById(portal.recruiterId);
    const { searchId, candidacyId } = portal.assessment;
    const url = `${deps.config.baseUrl}/searches/${searchId}/people/${candidacyId}/assessment#adjustment`;
    await requestAdjustment(deps, actor, { text: form.value.adjustment, recruiter: recruiter?.user ?? null, url });
    flash(req, `${portal.recruiterName} is told.`);
    res.redirect(303, `${assessmentPath(actor.linkId)}/adjustment`);
  });
}
