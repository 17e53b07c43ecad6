import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { asSeenBy, firmViewer } from './rating-evidence.read-model';
import { scorecardsWords } from './rating-words';
import { scorecardRepository } from './scorecard.repository';
import { sendForm } from './sending.form';
import { sendScorecards } from './sending.service';
import { sendingPage } from './sending.view-model';

/** Sending personal links: first the page that shows what each person gets, then the sending. */
export function mountSending(page: Pages, deps: Dependencies): void {
  const load = async (user: FirmUser, req: Request, ids: readonly string[]) => {
    const search = await searchRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const viewer = await firmViewer(deps.database.reader, user, search.id);
    const chosen = await scorecardRepository(deps.database.reader).listChosen(user.firmId, search.id, ids);
    // Whoever owes a card learns here nothing either: a card that came in already gets a fresh link like any other.
    return { search, cards: chosen.map((card) => asSeenBy(viewer, card)) };
  };

  page.get('/searches/:searchId/interviews/send', access.firm, async (user, req, res) => {
    const form = parseForm(sendForm, req.query);
    const { search, cards } = await load(user, req, form.ok ? form.value.scorecard : []);
    const state = { typed: form.typed, problems: form.ok ? [] : form.problems };
    res.render('interviews/send', { page: sendingPage({ search, sender: user, cards, state }) });
  });

  page.post('/searches/:searchId/interviews/send', access.firm, async (user, req, res) => {
    const form = parseForm(sendForm, req.body);
    if (!form.ok) {
      const chosen = (form.typedLists['scorecard'] ?? []).filter((id) => /^[0-9a-f-]{36}$/.test(id));
      const { search, cards } = await load(user, req, chosen);
      return void res.status(422).render('interviews/send', { page: sendingPage({ search, sender: user, cards, state: form }) });
    }
    const { search, cards } = await load(user, req, form.value.scorecard);
    const sending = { search, note: form.value.note };
    const location = await sendScorecards(deps, user, { sending, cards, submission: submissionOf(req, user) });
    flash(req, `${scorecardsWords(cards.length)} sent.`);
    res.redirect(303, location);
  });
}
