import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import { access } from '../accounts';
import { candidacyRepository } from '../people';
import { searchRepository, type Search } from '../searches';
import { assessmentFacts } from './assessment-facts.read-model';
import { bringingOffers } from './bringing.read-model';
import { listPage, listRow } from './assessment-list.view-model';
import { listedCandidacy } from './listed-candidacy';
import { sendForm } from './sending.form';
import { sendAssessments } from './sending.service';
import { countWords, sendingPage, sortRecipients } from './sending.view-model';

/** Where a recruiter sees how the assessments of a search stand, and sends them. */
export function mountSending(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/searches/:searchId/assessments', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    res.render('assessments/index', { page: listPage(search, await loadRows(deps, search)) });
  });

  page.get('/searches/:searchId/assessments/new', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const form = parseForm(sendForm, req.query);
    if (!form.ok)
      return res.status(422).render('assessments/index', { page: listPage(search, await loadRows(deps, search), form.problems) });
    const chosen = await loadChosen(deps, search, form.value.candidacy);
    res.render('assessments/send', { page: sendingPage({ search, sender: user, ...chosen, state: { typed: form.typed, problems: [] } }) });
  });

  page.post('/searches/:searchId/assessments', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const form = parseForm(sendForm, req.body);
    const chosen = await loadChosen(deps, search, form.typedLists['candidacy'] ?? []);
    if (!form.ok || chosen.obstacles.length > 0) {
      const state = { typed: form.typed, problems: form.ok ? [] : form.problems };
      return res.status(422).render('assessments/send', { page: sendingPage({ search, sender: user, ...chosen, state }) });
    }
    const request = {
      actor: user,
      sending: { search, note: form.value.note },
      recipients: chosen.recipients,
      submission: submissionOf(req, user),
    };
    const location = await sendAssessments(deps, request, `/searches/${search.id}/assessments`);
    flash(req, `${countWords(chosen.recipients.length)} sent.`);
    res.redirect(303, location);
  });
}

async function loadRows(deps: Dependencies, search: Search) {
  const candidacies = await candidacyRepository(deps.database.reader).listForSearch(search.firmId, search.id);
  const factsOf = await assessmentFacts(deps, search.firmId, search.id);
  return candidacies.map((candidacy) => listRow(search.id, listedCandidacy(candidacy), factsOf(candidacy.id)));
}

async function loadChosen(deps: Dependencies, search: Search, ids: readonly string[]) {
  const candidacies = await candidacyRepository(deps.database.reader).listForSearch(search.firmId, search.id);
  const factsOf = await assessmentFacts(deps, search.firmId, search.id);
  const known = candidacies.map((candidacy) => ({ candidacy: listedCandidacy(candidacy), facts: factsOf(candidacy.id) }));
  const sorted = sortRecipients(known, ids);
  const candidacyIds = sorted.recipients.map((recipient) => recipient.candidacyId);
  const offers = await bringingOffers(deps.database.reader, { firmId: search.firmId, candidacyIds, now: deps.clock.now() });
  return { ...sorted, offers };
}
