import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { candidateRequestRepository } from './candidate-request.repository';
import { answerCandidate } from './candidate-rights.service';
import { answerLetter, queuePage, requestPage, type RequestView } from './request-queue.view-model';
import { requestAnswerForm } from './rights.form';

/** Where the firm sees what candidates ask, and answers. */
export function mountRequestQueue(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const requests = candidateRequestRepository(deps.database.reader);
  const load = async (user: FirmUser, req: Request): Promise<RequestView> => ({
    request: await requests.get(user.firmId, idParam(req, 'requestId')),
    user,
    now: deps.clock.now(),
  });

  page.get('/candidate-requests', access.firm, async (user, _req, res) => {
    const [open, answered] = [await requests.listOpen(user.firmId), await requests.listAnswered(user.firmId)];
    res.render('assessments/requests', { page: queuePage({ open, answered, now: deps.clock.now() }) });
  });

  page.get('/candidate-requests/:requestId', access.firm, async (user, req, res) => {
    res.render('assessments/request', { page: requestPage(await load(user, req)) });
  });

  page.post('/candidate-requests/:requestId', access.firm, async (user, req, res) => {
    const view = await load(user, req);
    const form = parseForm(requestAnswerForm, req.body);
    if (!form.ok) return res.status(422).render('assessments/request', { page: requestPage(view, form) });
    const { answer, version } = form.value;
    try {
      const letter = answerLetter(view.request, answer, user);
      await answerCandidate(deps, user, { request: view.request, text: answer, version, letter });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderAnswered(res, await load(user, req), answer);
    }
    flash(req, `${view.request.candidateName} is answered.`);
    res.redirect(303, '/candidate-requests');
  });
}

function renderAnswered(res: Response, { request }: RequestView, yours: string): void {
  renderConflict(res, {
    title: `${request.answer?.byName ?? 'Somebody else'} answered first`,
    fields: [{ label: 'Answer', theirs: request.answer?.text ?? '', yours }],
    reload: { href: `/candidate-requests/${request.id}`, label: 'Open the request again' },
  });
}
