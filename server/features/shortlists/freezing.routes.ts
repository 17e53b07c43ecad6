import type { Request, Response } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { InvalidStateError } from '../../shared/errors';
import { access } from '../accounts';
import { readChoice, type ChoiceState } from './choice.form';
import { choicePage, type ChoiceFacts } from './choice.view-model';
import { freezeOnce, standingFor } from './freezing.service';
import { searchInRequest } from './in-request';
import { previewPage } from './preview.view-model';
import { shortlistRepository } from './shortlist.repository';
import { obstacleWords } from './standing-words';

/** Choosing people, looking at what the client will see, freezing. Nothing is kept before the last step. */
export function mountFreezing(page: Pages, deps: Dependencies): void {
  const { reader } = deps.database;

  /** Throws InvalidStateError when no shortlist can be frozen now; the sentence says why. */
  const ready = async (user: FirmUser, req: Request): Promise<ChoiceFacts> => {
    const search = await searchInRequest(reader, user, req);
    const standing = await standingFor(deps, user, search);
    if (standing.kind === 'ready') return { search, comparison: standing.comparison };
    throw new InvalidStateError(obstacleWords(standing, '')?.text ?? '');
  };
  const showPreview = async (res: Response, user: FirmUser, shown: { facts: ChoiceFacts; state: ChoiceState }) => {
    const { facts, state } = shown;
    const number = (await shortlistRepository(reader).countForSearch(user.firmId, facts.search.id)) + 1;
    const hasChanged = state.runId !== facts.comparison.run.runId;
    const preview = previewPage({ ...facts, sender: user, now: deps.clock.now(), number, hasChanged }, state);
    res.status(hasChanged ? 409 : 200).render('shortlists/preview', { page: preview });
  };

  page.get('/searches/:searchId/shortlist/choice', access.firm, async (user, req, res) => {
    res.render('shortlists/choice', { page: choicePage(await ready(user, req)) });
  });

  // Back from the preview, with everything that was typed.
  page.post('/searches/:searchId/shortlist/choice', access.firm, async (user, req, res) => {
    const facts = await ready(user, req);
    res.render('shortlists/choice', { page: choicePage(facts, { ...readChoice(facts.comparison, req.body), problems: [] }) });
  });

  page.get('/searches/:searchId/shortlist/preview', access.firm, async (user, req, res) => {
    const search = await searchInRequest(reader, user, req);
    res.redirect(303, `/searches/${search.id}/shortlist/choice`);
  });

  page.post('/searches/:searchId/shortlist/preview', access.firm, async (user, req, res) => {
    const facts = await ready(user, req);
    const state = readChoice(facts.comparison, req.body);
    if (state.problems.length > 0) return void res.status(422).render('shortlists/choice', { page: choicePage(facts, state) });
    await showPreview(res, user, { facts, state });
  });

  page.post('/searches/:searchId/shortlist', access.firm, async (user, req, res) => {
    const facts = await ready(user, req);
    const state = readChoice(facts.comparison, req.body);
    if (state.problems.length > 0) return void res.status(422).render('shortlists/choice', { page: choicePage(facts, state) });
    if (state.runId !== facts.comparison.run.runId) return showPreview(res, user, { facts, state });
    const { location, frozen } = await freezeOnce(deps, user, { ...facts, choices: state.choices, submission: submissionOf(req, user) });
    const moved = frozen?.hasMovedSearch ? ' The search is now at “Shortlist”.' : '';
    if (frozen) flash(req, `The shortlist is frozen. Nobody outside the firm sees it until you release it.${moved}`);
    res.redirect(303, location);
  });
}
