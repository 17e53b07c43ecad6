import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { askReferee } from './asking.service';
import { candidacyReferences, type CandidacyReferences } from './candidacy-references.read-model';
import { referencePage, referencesPage } from './candidacy-references.view-model';
import { requestForm } from './request.form';
import { requestPage } from './request.view-model';

/** The firm's pages about the references of one candidacy. */
export function mountCandidacyReferences(page: Pages, deps: Dependencies): void {
  const home = '/searches/:searchId/people/:candidacyId/references';
  const load = (user: FirmUser, req: Request) =>
    candidacyReferences(deps, user, { searchId: idParam(req, 'searchId'), candidacyId: idParam(req, 'candidacyId') });

  page.get(home, access.firm, async (user, req, res) => {
    res.render('references/index', { page: referencesPage(await load(user, req)) });
  });

  page.get(`${home}/:refereeId`, access.firm, async (user, req, res) => {
    const view = await load(user, req);
    const referee = refereeIn(view, req);
    if (!referee.submittedAt) throw new NotFoundError('No reference to show');
    res.render('references/show', { page: referencePage(view, referee) });
  });

  page.get(`${home}/:refereeId/request`, access.firm, async (user, req, res) => {
    const asking = askable(await load(user, req), req);
    const state = { typed: {}, problems: [] };
    res.render('references/request', { page: requestPage({ ...asking, sender: user, now: deps.clock.now(), state }) });
  });

  page.post(`${home}/:refereeId/request`, access.firm, async (user, req, res) => {
    const { search, brief, referee } = askable(await load(user, req), req);
    const form = parseForm(requestForm, req.body);
    if (!form.ok) {
      const view = { search, brief, referee, sender: user, now: deps.clock.now(), state: form };
      return res.status(422).render('references/request', { page: requestPage(view) });
    }
    const asking = { search, brief, note: form.value.note };
    const location = await askReferee(deps, user, { asking, referee, submission: submissionOf(req, user) });
    flash(req, `${referee.name} is asked.`);
    res.redirect(303, location);
  });
}

function refereeIn({ references }: CandidacyReferences, req: Request) {
  const referee = references.find(({ id }) => id === idParam(req, 'refereeId'));
  if (!referee) throw new NotFoundError('No such referee of this candidacy');
  return referee;
}

/** Throws InvalidStateError with what stands in the way. */
function askable(view: CandidacyReferences, req: Request) {
  const { search, candidacy, brief } = view;
  const referee = refereeIn(view, req);
  if (!brief) throw new InvalidStateError('Referees are asked about what the brief weighs. Have a brief signed first.');
  if (candidacy.exit) throw new InvalidStateError(`${candidacy.name} has left this search, so nobody is asked any more.`);
  if (referee.submittedAt) throw new InvalidStateError(`${referee.name} has answered already.`);
  if (!referee.consentAt) throw new InvalidStateError(`${candidacy.name} has not agreed yet that ${referee.name} is written to.`);
  return { search, brief, referee };
}
