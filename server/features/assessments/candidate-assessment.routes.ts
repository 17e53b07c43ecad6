import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { candidacyRepository } from '../people';
import { searchRepository } from '../searches';
import { grantForm } from './adjustment.form';
import { answerRepository } from './answer.repository';
import { assessmentFacts } from './assessment-facts.read-model';
import { candidateRequestRepository } from './candidate-request.repository';
import { candidateAssessmentPage } from './candidate-assessment.view-model';
import { grantAdjustment } from './candidate-requests.service';
import { grantConflict, grantLetter } from './grant.view-model';
import { listedCandidacy } from './listed-candidacy';

/** The recruiter's view of one candidate's assessment. */
export function mountCandidateAssessment(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const path = '/searches/:searchId/people/:candidacyId/assessment';

  page.get(path, access.firm, async (user, req, res) => {
    const view = await load(deps, user, req);
    res.render('assessments/show', { page: candidateAssessmentPage({ ...view, state: { typed: {}, problems: [] } }) });
  });

  page.post(`${path}/adjustment`, access.firm, async (user, req, res) => {
    const view = await load(deps, user, req);
    const { search, candidacy, facts } = view;
    if (!facts.assessment) throw new NotFoundError('No assessment was sent');
    const form = parseForm(grantForm, req.body);
    if (!form.ok) return res.status(422).render('assessments/show', { page: candidateAssessmentPage({ ...view, state: form }) });
    const back = `/searches/${search.id}/people/${candidacy.id}/assessment`;
    const text = grantLetter({ candidacy, search, grant: form.value, recruiterName: user.name });
    const letter = candidacy.email ? { to: candidacy.email, text } : null;
    try {
      await grantAdjustment(deps, user, { grant: form.value, candidacyId: candidacy.id, letter });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, grantConflict(facts.assessment.adjustment, form.value, back));
    }
    flash(req, letter ? `Granted. ${candidacy.name} is told.` : 'Granted.');
    res.redirect(303, back);
  });
}

async function load(deps: Dependencies, user: FirmUser, req: Request) {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  const candidacy = await candidacyRepository(reader).getInSearch(user.firmId, search.id, idParam(req, 'candidacyId'));
  const facts = (await assessmentFacts(deps, user.firmId, search.id))(candidacy.id);
  const submitted = facts.assessment?.submittedAt ? facts.assessment : null;
  const sheet = submitted ? (await answerRepository(reader).getSheet(user.firmId, submitted.id)).sheet : null;
  const requests = await candidateRequestRepository(reader).listForCandidacy(user.firmId, candidacy.id);
  return { search, candidacy: listedCandidacy(candidacy), facts, sheet, requests, now: deps.clock.now() };
}
