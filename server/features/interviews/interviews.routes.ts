import type { Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages, type Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import { InvalidStateError } from '../../shared/errors';
import type { FormState } from '../../shared/view-parts';
import { access } from '../accounts';
import { stakeholderRepository } from '../searches';
import { assignmentForm, planForm } from './assignment.form';
import { assignPage } from './assign.view-model';
import { mountDebriefs } from './debrief.routes';
import type { InterviewerInput } from './interviewer.form';
import { interviewerForm } from './interviewer.form';
import type { InterviewerFacts } from './interviewer.repository';
import { addInterviewer, assignScorecards } from './interviewing.service';
import { interviewsView } from './interviews.read-model';
import { interviewsPage, type InterviewsView } from './interviews.view-model';
import { mountKits } from './kit.routes';
import { mountScorecards } from './scorecard.routes';
import { mountSending } from './sending.routes';
import { mountSentScorecards } from './sent-scorecard.routes';

const TAKEN = { field: 'email', message: 'Somebody with this address interviews in this search already. Use another address' };

export function mountInterviews(router: Router, deps: Dependencies): void {
  const page = pages(router);
  mountInterviewers(page, deps);
  mountAssignments(page, deps);
  mountSending(page, deps);
  mountSentScorecards(page, deps);
  mountDebriefs(page, deps);
  mountKits(page, deps);
  mountScorecards(page, deps);
}

function mountInterviewers(page: Pages, deps: Dependencies): void {
  page.get('/searches/:searchId/interviews', access.firm, async (user, req, res) => {
    res.render('interviews/index', { page: interviewsPage(await interviewsView(deps, user, idParam(req, 'searchId'))) });
  });

  page.post('/searches/:searchId/interviews', access.firm, async (user, req, res) => {
    const view = await interviewsView(deps, user, idParam(req, 'searchId'));
    const form = parseForm(interviewerForm, req.body);
    if (!form.ok) return refuse(res, view, form);
    const facts = await factsOf(deps, view, form.value);
    const result = await addInterviewer(deps, user, { searchId: view.search.id, facts });
    if (!result.ok) return refuse(res, view, { typed: form.typed, problems: [TAKEN] });
    flash(req, `${facts.name} is added.`);
    res.redirect(303, `/searches/${view.search.id}/interviews`);
  });
}

function refuse(res: Response, view: InterviewsView, state: FormState): void {
  res.status(422).render('interviews/index', { page: interviewsPage(view, state) });
}

/** A stakeholder's name and address come from the stakeholder; a stakeholder of another search is not found. */
async function factsOf(deps: Dependencies, view: InterviewsView, input: InterviewerInput): Promise<InterviewerFacts> {
  const { search } = view;
  if (input.stakeholder === '') {
    return { name: input.name ?? '', email: input.email ?? '', function: input.function, side: input.side, stakeholderId: null };
  }
  const { id, name, email } = await stakeholderRepository(deps.database.reader).getForSearch(search.firmId, search.id, input.stakeholder);
  return { name, email, function: input.function, side: 'client', stakeholderId: id };
}

function mountAssignments(page: Pages, deps: Dependencies): void {
  page.post('/searches/:searchId/interviews/plan', access.firm, async (user, req, res) => {
    const view = await interviewsView(deps, user, idParam(req, 'searchId'));
    const form = parseForm(planForm, req.body);
    if (!form.ok) return refuse(res, view, { typed: form.typedLists, problems: form.problems });
    if (!view.plan)
      throw new InvalidStateError(
        'The plan follows the weights of a signed brief. Have the brief signed first, or assign scorecards one by one.',
      );
    const planned = [...view.plan.proposal.assignments];
    const assignments = form.value.candidacy.flatMap((candidacyId) =>
      planned
        .filter(([, competencyIds]) => competencyIds.length > 0)
        .map(([interviewerId, competencyIds]) => ({ candidacyId, interviewerId, competencyIds, interviewedOn: null })),
    );
    const location = await assignScorecards(deps, user, { searchId: view.search.id, assignments, submission: submissionOf(req, user) });
    flash(req, 'The scorecards are assigned. Nothing is sent yet.');
    res.redirect(303, location);
  });

  page.get('/searches/:searchId/interviews/assign', access.firm, async (user, req, res) => {
    res.render('interviews/assign', { page: assignPage(await interviewsView(deps, user, idParam(req, 'searchId'))) });
  });

  page.post('/searches/:searchId/interviews/assign', access.firm, async (user, req, res) => {
    const view = await interviewsView(deps, user, idParam(req, 'searchId'));
    const form = parseForm(assignmentForm, req.body);
    if (!form.ok) {
      const state = { typed: { ...form.typed, ...form.typedLists }, problems: form.problems };
      return void res.status(422).render('interviews/assign', { page: assignPage(view, state) });
    }
    const { interviewer, candidacy, competency, interviewedOn = null } = form.value;
    const assignments = candidacy.map((candidacyId) => ({
      candidacyId,
      interviewerId: interviewer,
      competencyIds: competency,
      interviewedOn,
    }));
    const location = await assignScorecards(deps, user, { searchId: view.search.id, assignments, submission: submissionOf(req, user) });
    flash(req, 'The scorecards are assigned. Nothing is sent yet.');
    res.redirect(303, location);
  });
}
