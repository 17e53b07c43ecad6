import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { LinkHolder } from '../../shared/actor';
import { accountRepository } from '../accounts';
import { createLinkAccess } from '../links';
import { candidateRequestRepository } from './candidate-request.repository';
import { askAsCandidate } from './candidate-rights.service';
import type { RequestKind } from './domain/candidate-request';
import { ownData } from './own-data.read-model';
import { ownDataFile, ownDataPage } from './own-data.view-model';
import { assessmentPath, type Portal } from './portal';
import { loadPortal } from './portal.read-model';
import { resultsPage } from './results.view-model';
import { commentForm, correctionForm, reviewForm } from './rights.form';
import { rightsPage, type RightsView } from './rights.view-model';

/** What a candidate can say, ask for and take along. Whose it is, is decided by the link alone. */
export function mountRights(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const own = createLinkAccess(deps)('assessment');

  page.get('/p/:linkId/assessment/rights', own, async (actor, _req, res) => {
    res.render('assessments/rights', { page: rightsPage(await loadRights(deps, actor)) });
  });

  page.get('/p/:linkId/assessment/data', own, async (actor, _req, res) => {
    const portal = await loadPortal(deps.database.reader, actor);
    res.render('assessments/data', { page: ownDataPage(portal, await ownData(deps.database.reader, portal), deps.clock.now()) });
  });

  page.get('/p/:linkId/assessment/data.json', own, async (actor, _req, res) => {
    const portal = await loadPortal(deps.database.reader, actor);
    const file = ownDataFile(portal, await ownData(deps.database.reader, portal), deps.clock.now());
    res
      .attachment('my-data.json')
      .type('application/json')
      .send(JSON.stringify(file, null, 2));
  });

  page.post('/p/:linkId/assessment/human-review', own, async (actor, req, res) => {
    const view = await loadRights(deps, actor);
    const form = parseForm(reviewForm, req.body);
    if (!form.ok) return res.status(422).render('assessments/rights', { page: rightsPage(view, form) });
    const location = await ask(deps, { actor, req, portal: view.portal }, { kind: 'review', words: form.value.review, to: '/rights' });
    flash(req, `${view.portal.recruiterName} is told. A person answers you.`);
    res.redirect(303, location);
  });

  mountAfterSubmission(router, deps);
}

/** What can be said about the result itself. */
function mountAfterSubmission(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const own = createLinkAccess(deps)('assessment');

  page.post('/p/:linkId/assessment/comment', own, async (actor, req, res) => {
    const view = await loadRights(deps, actor);
    if (!view.portal.assessment.submittedAt) return res.redirect(303, assessmentPath(actor.linkId));
    const form = parseForm(commentForm, req.body);
    if (!form.ok) return res.status(422).render('assessments/results', { page: resultsPage(view, form) });
    const asked = { kind: 'comment', words: form.value.comment, to: '/results#comments' } as const;
    const location = await ask(deps, { actor, req, portal: view.portal }, asked);
    flash(req, 'Your comment stands with your answers.');
    res.redirect(303, location);
  });

  page.post('/p/:linkId/assessment/correction', own, async (actor, req, res) => {
    const view = await loadRights(deps, actor);
    if (!view.portal.assessment.submittedAt) return res.redirect(303, assessmentPath(actor.linkId));
    const form = parseForm(correctionForm, req.body);
    if (!form.ok) return res.status(422).render('assessments/results', { page: resultsPage(view, form) });
    const asked = { kind: 'correction', words: form.value.correction, to: '/results#put-right' } as const;
    const location = await ask(deps, { actor, req, portal: view.portal }, asked);
    flash(req, `${view.portal.recruiterName} is told. A person answers you.`);
    res.redirect(303, location);
  });
}

export async function loadRights(deps: Dependencies, actor: LinkHolder): Promise<RightsView> {
  const portal = await loadPortal(deps.database.reader, actor);
  const requests = await candidateRequestRepository(deps.database.reader).listForCandidacy(actor.firmId, actor.subjectId);
  return { portal, requests, now: deps.clock.now() };
}

async function ask(
  deps: Dependencies,
  { actor, req, portal }: { actor: LinkHolder; req: Request; portal: Portal },
  { kind, words, to }: { kind: RequestKind; words: string; to: string },
): Promise<string> {
  const recruiter = await accountRepository(deps.database.reader).findById(portal.recruiterId);
  const location = assessmentPath(actor.linkId) + to;
  return askAsCandidate(deps, actor, { kind, words, recruiter: recruiter?.user ?? null, submission: submissionOf(req, actor), location });
}
