import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { errorSummary } from '../../shared/view-parts';
import { access } from '../accounts';
import { changeForm, openingForm, readRatingKey } from './debrief.form';
import { debriefFor, type VisibleDebrief } from './debrief.read-model';
import { openDebrief, recordChange } from './debrief.service';
import { debriefPage, waitingDebriefPage, withheldDebriefPage } from './debrief.view-model';
import { ratingValueFrom } from './domain/scorecard';
import { isLead } from './lead.policy';

/** The meeting after the interviews, one page for each candidate. */
export function mountDebriefs(page: Pages, deps: Dependencies): void {
  const path = '/searches/:searchId/people/:candidacyId/debrief';
  const load = (user: FirmUser, req: Request) =>
    debriefFor(deps, user, { searchId: idParam(req, 'searchId'), candidacyId: idParam(req, 'candidacyId') });

  page.get(path, access.firm, async (user, req, res) => {
    const debrief = await load(user, req);
    if (debrief.kind === 'withheld') return res.render('interviews/debrief-closed', { page: closed(withheldDebriefPage(debrief)) });
    if (debrief.standing.kind === 'open') return res.render('interviews/debrief', { page: debriefPage(debrief) });
    const isLeading = isLead(user, debrief.search);
    res.render('interviews/debrief-closed', { page: waitingDebriefPage(debrief, { isLead: isLeading }) });
  });

  page.post(`${path}/opening`, access.firm, async (user, req, res) => {
    const debrief = visible(await load(user, req));
    const form = parseForm(openingForm, req.body);
    if (!form.ok) {
      const waiting = waitingDebriefPage(debrief, { isLead: isLead(user, debrief.search) }, form);
      return void res.status(422).render('interviews/debrief-closed', { page: waiting });
    }
    res.redirect(303, await openDebrief(deps, user, { debrief, reason: form.value.reason, submission: submissionOf(req, user) }));
  });

  page.post(`${path}/changes`, access.firm, async (user, req, res) => {
    const debrief = visible(await load(user, req));
    if (debrief.standing.kind !== 'open') throw new InvalidStateError('This debrief is not open yet.');
    const form = parseForm(changeForm, req.body);
    if (!form.ok) return void res.status(422).render('interviews/debrief', { page: debriefPage(debrief, form) });
    const rating = chosenRating(debrief, form.value.rating);
    const to = ratingValueFrom(form.value.to);
    if (!rating || to === null) {
      const problems = [{ field: 'rating', message: 'Choose a rating from the list' }];
      return void res.status(422).render('interviews/debrief', { page: debriefPage(debrief, { typed: form.typed, problems }) });
    }
    const { reason } = form.value;
    const location = await recordChange(deps, user, { debrief, ...rating, to, reason, submission: submissionOf(req, user) });
    flash(req, 'The change is written down. The rating that was sent stays.');
    res.redirect(303, location);
  });
}

function closed(page: ReturnType<typeof withheldDebriefPage>) {
  return { ...page, summary: errorSummary([]), opening: null };
}

/** Throws InvalidStateError for somebody who still owes a scorecard: they take no part yet. */
function visible(debrief: Awaited<ReturnType<typeof debriefFor>>): VisibleDebrief {
  if (debrief.kind === 'visible') return debrief;
  throw new InvalidStateError(`Send your own scorecard for ${debrief.candidacy.name} first.`);
}

function chosenRating({ cards }: VisibleDebrief, key: string) {
  const rating = readRatingKey(key);
  return rating && cards.some(({ id }) => id === rating.scorecardId) ? rating : null;
}
