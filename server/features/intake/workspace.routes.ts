import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm, type FormProblem } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { askedInSearch } from '../instruments';
import { linkStates } from '../links';
import { searchRepository, stakeholderRepository } from '../searches';
import { PLANNED_SCOPE_ID } from './catalogue/instrument';
import { pastDay, windowForm } from './intake-window.form';
import { lastReminders } from './intake-reminder.repository';
import { standingProposal } from './intake-proposal.repository';
import { replacementsIn } from './intake-replacement.repository';
import { intakeWindowRepository } from './intake-window.repository';
import { setIntakeWindow } from './intake-window.service';
import { invitationForm } from './invitation.form';
import { revokeIntake, sendIntake } from './invitations.service';
import { printPage } from './portal.view-model';
import { questionnaireOf } from './questionnaire';
import { responseProgress } from './response.reader';
import { responseStore } from './response.repository';
import type { WorkspaceFacts } from './workspace-facts';
import { peopleToAsk, workspacePage } from './workspace.view-model';

/** The intake as the firm sees it: who stands where, invitations, and what was sent. */
export function mountWorkspace(router: Router, deps: Dependencies): void {
  mountWindow(router, deps);
  const page = pages(router);

  page.get('/searches/:searchId/intake', access.firm, async (user, req, res) => {
    res.render('intake/workspace', { page: workspacePage(await loadWorkspace(deps, user, req)) });
  });

  page.post('/searches/:searchId/intake/invitations', access.firm, async (user, req, res) => {
    const facts = await loadWorkspace(deps, user, req);
    const form = parseForm(invitationForm, req.body);
    if (!form.ok) {
      res.status(422).render('intake/workspace', { page: workspacePage(facts, { typed: form.typed, problems: form.problems }) });
      return;
    }
    const stakeholderIds = peopleToAsk(facts).map((person) => person.id);
    const submission = submissionOf(req, user);
    const location = await sendIntake(deps, user, { search: facts.search, stakeholderIds, ownLine: form.value.ownLine, submission });
    if (stakeholderIds.length > 0) flash(req, sentWords(stakeholderIds.length));
    res.redirect(303, location);
  });

  page.post('/searches/:searchId/intake/invitations/:stakeholderId/sending', access.firm, async (user, req, res) => {
    const { search, stakeholder } = await loadPerson(deps, user, req);
    const submission = submissionOf(req, user);
    const location = await sendIntake(deps, user, { search, stakeholderIds: [stakeholder.id], ownLine: '', submission });
    flash(req, `The intake is on its way to ${stakeholder.name}.`);
    res.redirect(303, location);
  });

  page.post('/searches/:searchId/intake/invitations/:stakeholderId/revocation', access.firm, async (user, req, res) => {
    const { search, stakeholder } = await loadPerson(deps, user, req);
    await revokeIntake(deps, user, stakeholder);
    flash(req, `The link of ${stakeholder.name} is ended. What was answered is kept.`);
    res.redirect(303, `/searches/${search.id}/intake`);
  });
}

function mountWindow(router: Router, deps: Dependencies): void {
  pages(router).post('/searches/:searchId/intake/window', access.firm, async (user, req, res) => {
    const facts = await loadWorkspace(deps, user, req);
    const form = parseForm(windowForm, req.body);
    const refuse = (problems: readonly FormProblem[]) =>
      res.status(422).render('intake/workspace', { page: workspacePage(facts, undefined, { typed: form.typed, problems }) });
    if (!form.ok) return refuse(form.problems);
    const { closesOn, version } = form.value;
    const past = pastDay(closesOn, facts.now);
    if (past) return refuse([past]);
    const location = `/searches/${facts.search.id}/intake`;
    try {
      await setIntakeWindow(deps, user, { searchId: facts.search.id, closesOn, version });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const fields = [{ label: 'Last day of answering apart', theirs: facts.window.closesOn ?? '', yours: closesOn ?? '' }];
      const reload = { href: location, label: 'Open the intake again' };
      return renderConflict(res, { title: 'Somebody else changed this day first', fields, reload });
    }
    flash(req, 'The day is saved.');
    res.redirect(303, location);
  });
}

/** One response that was sent, as a document for the firm. */
export function mountResponses(router: Router, deps: Dependencies): void {
  const { reader } = deps.database;
  pages(router).get('/searches/:searchId/intake/responses/:responseId', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const key = { firmId: user.firmId, searchId: search.id, responseId: idParam(req, 'responseId') };
    const response = await responseStore(reader).getSubmitted(key);
    const { name, jobTitle } = await stakeholderRepository(reader).getForSearch(user.firmId, search.id, response.stakeholderId);
    const about = { name, jobTitle, clientName: search.clientName, searchTitle: search.title, firmName: user.firmName };
    const questionnaire = await questionnaireOf(reader, user.firmId, search.id);
    const back = { href: `/searches/${search.id}/intake`, label: 'Back to the intake' };
    res.render('intake/print', { page: printPage({ response, questionnaire, ...about, back }) });
  });
}

/** All that the pages of the intake show the firm. */
export async function loadWorkspace(deps: Dependencies, user: FirmUser, req: Request): Promise<WorkspaceFacts> {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  const stakeholders = await stakeholderRepository(reader).listForSearch(user.firmId, search.id);
  const progress = await responseProgress(reader, user.firmId, search.id);
  const links = await linkStates(reader, deps, { firmId: user.firmId, searchId: search.id, purpose: 'intake' });
  const window = await intakeWindowRepository(reader).ofSearch(user.firmId, search.id);
  const reminded = await lastReminders(reader, user.firmId, search.id);
  const replaced = await replacementsIn(reader, user.firmId, search.id);
  const proposal = await standingProposal(reader, { firmId: user.firmId, searchId: search.id, itemId: PLANNED_SCOPE_ID });
  const asked = await askedInSearch(reader, user.firmId, search.id);
  return { user, search, stakeholders, progress, links, replaced, reminded, window, asked, proposal, now: deps.clock.now() };
}

async function loadPerson(deps: Dependencies, user: FirmUser, req: Request) {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  const stakeholder = await stakeholderRepository(reader).getForSearch(user.firmId, search.id, idParam(req, 'stakeholderId'));
  return { search, stakeholder };
}

function sentWords(count: number): string {
  return count === 1 ? 'The intake is on its way to 1 person.' : `The intake is on its way to ${count} people.`;
}
