import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { defineForm, optionalText, parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { askingAgainPage } from './asking-again-page.view-model';
import { askAgainIn } from './asking-again.service';
import { briefRepository } from './brief.repository';
import { awaitsAnswer } from './domain/brief-version';
import { sponsorsOf } from './publication.service';

const reminderForm = defineForm<{ number: string }>({ fields: { number: optionalText(10) } });

/** Asking a sponsor again who has had the brief for a while. */
export function mountAskingAgain(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const factsIn = async (user: FirmUser, req: Request) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const waiting = await briefRepository(reader).findPublished(user.firmId, search.id);
    if (!waiting || !awaitsAnswer(waiting)) throw new InvalidStateError('No version of this brief waits for a signature.');
    return { search, waiting, sponsors: await sponsorsOf(reader, user.firmId, search.id) };
  };

  page.get('/searches/:searchId/brief/reminder', access.firm, async (user, req, res) => {
    res.render('briefs/asking-again', { page: askingAgainPage({ ...(await factsIn(user, req)), sender: user.name }) });
  });

  page.post('/searches/:searchId/brief/reminder', access.firm, async (user, req, res) => {
    const { id: searchId } = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const number = Number(parseForm(reminderForm, req.body).typed['number']);
    const done = deps.database.once(submissionOf(req, user), async (tx) => {
      const isSent = await askAgainIn(tx, deps, { actor: user, searchId, number });
      flash(
        req,
        isSent ? 'The sponsor has been asked again.' : `Version ${number} does not wait for a signature any more. Nothing was sent.`,
      );
      return `/searches/${searchId}/brief`;
    });
    res.redirect(303, await done);
  });
}
