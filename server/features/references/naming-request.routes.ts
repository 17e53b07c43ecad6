import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { access } from '../accounts';
import { candidacyRepository, candidacyUrl } from '../people';
import { searchRepository } from '../searches';
import { askForReferees, obstacleToAsking, takeBackNamingLink } from './naming-request.service';
import { namingRequestPage } from './naming-request.view-model';
import { requestForm } from './request.form';

/** Where the firm asks a candidate to name referees, asks again, or ends the link. */
export function mountNamingRequest(page: Pages, deps: Dependencies): void {
  const path = '/searches/:searchId/people/:candidacyId/references/naming';

  page.get(path, access.firm, async (user, req, res) => {
    const view = { ...askable(await load(deps, user, req)), sender: user, now: deps.clock.now() };
    res.render('references/naming', { page: namingRequestPage({ ...view, state: { typed: {}, problems: [] } }) });
  });

  page.post(path, access.firm, async (user, req, res) => {
    const { search, candidacy } = askable(await load(deps, user, req));
    const form = parseForm(requestForm, req.body);
    if (!form.ok) {
      const view = { search, candidacy, sender: user, now: deps.clock.now(), state: form };
      return res.status(422).render('references/naming', { page: namingRequestPage(view) });
    }
    const request = { search, candidacy, note: form.value.note, submission: submissionOf(req, user) };
    const location = await askForReferees(deps, user, request);
    flash(req, `${candidacy.name} is asked to name referees.`);
    res.redirect(303, location);
  });

  page.post(`${path}/revocation`, access.firm, async (user, req, res) => {
    const { search, candidacy } = await load(deps, user, req);
    const ended = await takeBackNamingLink(deps, user, candidacy.id);
    if (ended) flash(req, 'The link no longer works.');
    res.redirect(303, `${candidacyUrl(search.id, candidacy.id)}/references`);
  });
}

async function load({ database: { reader } }: Dependencies, user: FirmUser, req: Request) {
  const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  return { search, candidacy: await candidacyRepository(reader).getInSearch(user.firmId, search.id, idParam(req, 'candidacyId')) };
}

/** Throws InvalidStateError with what stands in the way. */
function askable<Loaded extends Awaited<ReturnType<typeof load>>>(view: Loaded): Loaded {
  const obstacle = obstacleToAsking(view.candidacy);
  if (obstacle) throw new InvalidStateError(obstacle);
  return view;
}
