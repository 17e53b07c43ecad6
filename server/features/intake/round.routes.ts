import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm, type FormProblem } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import { ConflictError } from '../../shared/errors';
import { access } from '../accounts';
import { roundName } from './domain/round';
import type { IntakeHooks } from './intake.hooks';
import { pastDay } from './intake-window.form';
import { roundForm } from './round.form';
import { beginRound } from './round.service';
import { roundPage } from './round.view-model';
import { loadWorkspace } from './workspace.routes';

const UNKNOWN_PERSON = { field: 'people', message: 'Choose from the people who are named here' };

/** Asking everybody again, with the answers of all rounds kept. */
export function mountRounds(router: Router, deps: Dependencies, { contested }: Pick<IntakeHooks, 'contested'>): void {
  const page = pages(router);

  page.get('/searches/:searchId/intake/rounds/new', access.firm, async (user, req, res) => {
    res.render('intake/round', { page: roundPage(await loadWorkspace(deps, user, req)) });
  });

  page.post('/searches/:searchId/intake/rounds', access.firm, async (user, req, res) => {
    const facts = await loadWorkspace(deps, user, req);
    const { search } = facts;
    const form = parseForm(roundForm, req.body);
    const refuse = (problems: readonly FormProblem[]) =>
      res.status(422).render('intake/round', { page: roundPage(facts, { typed: { ...form.typed, ...form.typedLists }, problems }) });
    if (!form.ok) return refuse(form.problems);
    const { people, closesOn, round, ownLine } = form.value;
    const past = pastDay(closesOn, facts.now);
    if (past) return refuse([past]);
    if (!people.every((id) => facts.stakeholders.some((one) => one.id === id))) return refuse([UNKNOWN_PERSON]);
    const apart = await contested({ firmId: user.firmId, searchId: search.id });
    const beginning = { search, round, stakeholderIds: people, closesOn, ownLine, contested: apart, submission: submissionOf(req, user) };
    try {
      const location = await beginRound(deps, user, beginning);
      flash(req, `The ${roundName(round)} has begun. The mails are on their way.`);
      res.redirect(303, location);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const fields = [{ label: 'A line of your own', theirs: '', yours: ownLine }];
      const reload = { href: `/searches/${search.id}/intake`, label: 'Open the intake' };
      renderConflict(res, { title: `Somebody else began the ${roundName(round)} first`, fields, reload });
    }
  });
}
