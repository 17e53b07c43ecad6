import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { candidacyRepository } from '../people';
import { searchRepository, stakeholderRepository } from '../searches';
import { placementUrl } from './addresses';
import { checkInRepository } from './check-in.repository';
import { classMiss, sendCheckIn } from './check-in.service';
import { CHECK_IN_DAYS } from './domain/placement';
import { missForm, placementChangeForm, placementForm } from './placement.form';
import { placementRepository } from './placement.repository';
import { changePlacement, recordPlacement } from './placement.service';
import { placementPage, type PlacementView } from './placement.view-model';
import { recordingPage, type RecordingView } from './recording.view-model';
import { sendingPage, type SendingView } from './sending.view-model';

const PATH = '/searches/:searchId/people/:candidacyId/placement';
const UNKNOWN_PERSON = { field: 'stakeholderId', message: 'Choose a stakeholder of this search' };

/** One placement for the firm: recording it, putting it right, classing misses. */
export function mountPlacement(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get(PATH, access.firm, async (user, req, res) => {
    const view = await loadView(deps, user, req);
    if (!hasPlacement(view)) return res.render('placements/record', { page: recordingPage(view) });
    res.render('placements/show', { page: placementPage(view) });
  });

  page.post(PATH, access.firm, async (user, req, res) => {
    const view = await loadView(deps, user, req);
    const form = parseForm(placementForm, req.body);
    const refuse = (problems: readonly { field: string; message: string }[]) =>
      res.status(422).render('placements/record', { page: recordingPage(view, { typed: form.typed, problems }) });
    if (!form.ok) return refuse(form.problems);
    if (!view.stakeholders.some(({ id }) => id === form.value.stakeholderId)) return refuse([UNKNOWN_PERSON]);
    const recording = { candidacy: view.candidacy, facts: form.value, submission: submissionOf(req, user) };
    const location = await recordPlacement(deps, user, recording);
    flash(req, `The placement of ${view.candidacy.name} is recorded.`);
    res.redirect(303, location);
  });

  page.post(`${PATH}/change`, access.firm, async (user, req, res) => {
    const view = await getView(deps, user, req);
    const form = parseForm(placementChangeForm, req.body);
    const refuse = (problems: readonly { field: string; message: string }[]) =>
      res.status(422).render('placements/show', { page: placementPage(view, { change: { typed: form.typed, problems } }) });
    if (!form.ok) return refuse(form.problems);
    const { version, ...facts } = form.value;
    const chosen = view.stakeholders.find(({ id }) => id === facts.stakeholderId);
    if (!chosen) return refuse([UNKNOWN_PERSON]);
    const theirs = view.stakeholders.find(({ id }) => id === view.placement.stakeholderId)?.name ?? '';
    const fields = [
      { label: 'First day', theirs: view.placement.startDate, yours: facts.startDate },
      { label: 'Who is asked', theirs, yours: chosen.name },
    ];
    if (!(await saved(res, view, { fields, save: () => changePlacement(deps, user, { placement: view.placement, facts, version }) })))
      return;
    flash(req, 'Saved.');
    res.redirect(303, urlOf(view));
  });

  page.post(`${PATH}/misses`, access.firm, async (user, req, res) => {
    const view = await getView(deps, user, req);
    const form = parseForm(missForm, req.body);
    if (!form.ok) return res.status(422).render('placements/show', { page: placementPage(view, { miss: form }) });
    const { cause, reason } = form.value;
    const { checkIn, answer, version } = missIn(view, form.value.miss);
    const fields = [{ label: 'Why you think so', theirs: answer.miss?.reason ?? '', yours: reason }];
    const save = () => classMiss(deps, user, { checkIn, answer, cause, reason, version });
    if (!(await saved(res, view, { fields, save }))) return;
    flash(req, 'The miss is classed.');
    res.redirect(303, `${urlOf(view)}#misses`);
  });
}

/** The answer a form names as "id:version". Throws NotFoundError for one of another placement. */
function missIn({ checkIns }: PlacementView, named: string) {
  const [answerId, version] = named.split(':');
  const found = checkIns
    .flatMap((checkIn) => checkIn.outcomes.map((answer) => ({ checkIn, answer })))
    .find(({ answer }) => answer.id === answerId);
  if (!found) throw new NotFoundError('No such miss');
  return { ...found, version: Number(version) };
}

/** Sending a check-in: the letter as it goes out, and sending it. */
export function mountSending(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get(`${PATH}/check-ins/:day`, access.firm, async (user, req, res) => {
    res.render('placements/send', { page: sendingPage(await loadSending(deps, user, req)) });
  });

  page.post(`${PATH}/check-ins/:day`, access.firm, async (user, req, res) => {
    const view = await loadSending(deps, user, req);
    const { placement, day, search, recipient, candidacy } = view;
    const sending = { placement, day, search, recipient, candidate: candidacy.name, submission: submissionOf(req, user) };
    const location = await sendCheckIn(deps, user, sending);
    flash(req, `The check-in is on its way to ${recipient.name}.`);
    res.redirect(303, location);
  });
}

/** Runs a guarded save; answers with both sides and returns false when somebody else was first. */
async function saved(
  res: Response,
  view: PlacementView,
  { fields, save }: { fields: readonly { label: string; theirs: string; yours: string }[]; save: () => Promise<void> },
): Promise<boolean> {
  try {
    await save();
    return true;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const reload = { href: urlOf(view), label: 'Open the placement again' };
    renderConflict(res, { title: 'Somebody else changed this placement first', fields, reload });
    return false;
  }
}

function urlOf({ placement }: PlacementView): string {
  return placementUrl(placement.searchId, placement.candidacyId);
}

type LoadedView = PlacementView | (RecordingView & { placement: null });

function hasPlacement(view: LoadedView): view is PlacementView {
  return view.placement !== null;
}

async function loadView(deps: Dependencies, { firmId }: FirmUser, req: Request): Promise<LoadedView> {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(firmId, idParam(req, 'searchId'));
  const candidacy = await candidacyRepository(reader).getInSearch(firmId, search.id, idParam(req, 'candidacyId'));
  const stakeholders = await stakeholderRepository(reader).listForSearch(firmId, search.id);
  const placement = await placementRepository(reader).findForCandidacy(firmId, candidacy.id);
  if (!placement) return { search, candidacy, stakeholders, placement };
  const checkIns = await checkInRepository(reader).listForPlacement(firmId, placement.id);
  return { search, candidacy, stakeholders, placement, checkIns, now: deps.clock.now() };
}

async function getView(deps: Dependencies, user: FirmUser, req: Request): Promise<PlacementView> {
  const view = await loadView(deps, user, req);
  if (!hasPlacement(view)) throw new NotFoundError('Nothing is recorded');
  return view;
}

async function loadSending(deps: Dependencies, user: FirmUser, req: Request): Promise<SendingView> {
  const day = CHECK_IN_DAYS.find((one) => String(one) === textParam(req, 'day'));
  if (day === undefined) throw new NotFoundError('No check-in on this day');
  const view = await getView(deps, user, req);
  const recipient = view.stakeholders.find(({ id }) => id === view.placement.stakeholderId);
  if (!recipient) throw new NotFoundError('Nobody is asked');
  return { ...view, day, recipient, sender: user };
}
