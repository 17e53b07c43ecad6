import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { parseForm, type Typed } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { LinkHolder } from '../../shared/actor';
import { ConflictError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { candidacyRepository } from '../people';
import { searchRepository } from '../searches';
import { checkInForm, filledFrom, ratingField, wordsField } from './check-in.form';
import { checkInRepository } from './check-in.repository';
import { submitCheckIn } from './check-in.service';
import { checkInPage, sentCheckInPage, type CheckInView } from './check-in.view-model';
import { placementRepository } from './placement.repository';

/** The check-in for the hiring manager, who comes by a personal link. */
export function mountPortal(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const own = createLinkAccess(deps)('check_in');
  const path = '/p/:linkId/check_in';

  const load = async (actor: LinkHolder): Promise<CheckInView> => {
    const { reader } = deps.database;
    const { placementId, ...checkIn } = await checkInRepository(reader).getForFirm(actor.firmId, actor.subjectId);
    const placement = await placementRepository(reader).getForFirm(actor.firmId, placementId);
    const { name } = await candidacyRepository(reader).getForFirm(actor.firmId, placement.candidacyId);
    const { title } = await searchRepository(reader).getForFirm(actor.firmId, placement.searchId);
    return { actor, candidate: name, title, placement, checkIn };
  };

  page.get(path, own, async (actor, _req, res) => {
    const view = await load(actor);
    if (view.checkIn.submitted) return res.render('placements/sent', { page: sentCheckInPage(view) });
    res.render('placements/check-in', { page: checkInPage(view) });
  });

  page.post(path, own, async (actor, req, res) => {
    const view = await load(actor);
    const { placement, checkIn } = view;
    const form = parseForm(checkInForm(placement, checkIn.day), req.body);
    if (!form.ok) return res.status(422).render('placements/check-in', { page: checkInPage(view, form) });
    try {
      const filled = filledFrom(placement, checkIn.day, form);
      res.redirect(303, await submitCheckIn(deps, actor, { filled, submission: submissionOf(req, actor) }));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      renderConflict(res, {
        title: 'This check-in was answered before',
        fields: answeredBefore(await load(actor), form.typed),
        reload: { href: `/p/${actor.linkId}/check_in`, label: 'See what was sent' },
      });
    }
  });
}

function answeredBefore({ placement, checkIn }: CheckInView, typed: Typed) {
  return placement.outcomes.map(({ number, text }) => {
    const stored = checkIn.outcomes.find((one) => one.number === number);
    return {
      label: text,
      theirs: `${stored?.rating ?? ''} ${stored?.words ?? ''}`.trim(),
      yours: `${typed[ratingField(number)] ?? ''} ${typed[wordsField(number)] ?? ''}`.trim(),
    };
  });
}
