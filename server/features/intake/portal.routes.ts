import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { LinkHolder } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { saveAnswers, submitResponse } from './answering.service';
import { changedElsewhere, conflictFields } from './conflict.view-model';
import { rawForm } from './domain/raw-form';
import type { IntakeHooks } from './intake.hooks';
import { intakeWindowRepository } from './intake-window.repository';
import { openAnswers } from './intake-window.service';
import { intakePath, reviewPath, togetherPath } from './intake.paths';
import { detour } from './portal.detour';
import { isOfAnotherTurn, loadPortal, type Portal } from './portal.read-model';
import { againPage, printPage, reviewPage, sentPage, startPage } from './portal.view-model';
import { parseStep } from './section.form';

/** What the holder of an intake link sees and sends. */
export function mountPortal(router: Router, deps: Dependencies, afterChange: IntakeHooks['afterChange']): void {
  const page = pages(router);
  const access = createLinkAccess(deps)('intake');
  const load = (actor: LinkHolder) => loadPortal(deps.database.reader, actor);

  page.get('/p/:linkId/intake', access, async (actor, _req, res) => {
    const { subject, head, response, rounds } = await load(actor);
    const window = await intakeWindowRepository(deps.database.reader).ofSearch(actor.firmId, actor.searchId);
    if (response?.submittedAt) {
      const sent = { submittedAt: response.submittedAt, window, now: deps.clock.now(), rounds };
      return res.render('intake/sent', { page: sentPage(subject, head, sent) });
    }
    if (response && subject.before) return res.render('intake/again', { page: againPage(subject, head, { response, rounds, window }) });
    res.render('intake/start', { page: startPage(subject, head, response) });
  });

  page.get('/p/:linkId/intake/review', access, async (actor, _req, res) => {
    const portal = await load(actor);
    const elsewhere = detour(portal, null);
    if (elsewhere !== null) return res.redirect(303, elsewhere);
    res.render('intake/review', { page: reviewPage(portal.subject) });
  });

  page.post('/p/:linkId/intake/submission', access, async (actor, req, res) => {
    const portal = await load(actor);
    if (isOfAnotherTurn(portal, rawForm(req.body))) return res.redirect(303, intakePath(actor.linkId));
    const { drafts } = parseStep({ items: [], context: [] }, rawForm(req.body), portal.subject.entries);
    const outcome = await saveAnswers(deps, actor, drafts);
    if (outcome.kind === 'saved' && outcome.conflicts.length > 0) {
      return renderConflict(
        res,
        changedElsewhere(reviewPath(actor.linkId), conflictFields(outcome.conflicts, portal.subject.questionnaire)),
      );
    }
    await submitResponse(deps, actor);
    await afterChange(actor);
    res.redirect(303, intakePath(actor.linkId));
  });

  page.post('/p/:linkId/intake/opening', access, async (actor, _req, res) => {
    await openAnswers(deps, actor);
    res.redirect(303, togetherPath(actor.linkId));
  });

  page.get('/p/:linkId/intake/rounds/:round', access, async (actor, req, res) => {
    const { subject, head, jobTitle, rounds } = await load(actor);
    const response = rounds.find(({ round, submittedAt }) => `${round}` === textParam(req, 'round') && submittedAt !== null);
    if (!response) throw new NotFoundError('Nothing was sent in this round');
    res.render('intake/print', { page: printPage({ response, ...aboutPrint({ subject, head, jobTitle }) }) });
  });

  page.get('/p/:linkId/intake/print', access, async (actor, _req, res) => {
    const { subject, head, jobTitle, response } = await load(actor);
    if (!response) return res.redirect(303, intakePath(actor.linkId));
    res.render('intake/print', { page: printPage({ response, ...aboutPrint({ subject, head, jobTitle }) }) });
  });
}

function aboutPrint({ subject, head, jobTitle }: Pick<Portal, 'subject' | 'head' | 'jobTitle'>) {
  const { clientName, stakeholder, questionnaire, linkId } = subject;
  const { searchTitle, firmName } = head;
  return {
    name: stakeholder.name,
    jobTitle,
    clientName,
    searchTitle,
    firmName,
    questionnaire,
    back: { href: intakePath(linkId), label: 'Back' },
  };
}
