import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { access } from '../accounts';
import { intakeWindowRepository, isTogether, questionnaireOf, responseRepository } from '../intake';
import { searchRepository, stakeholderRepository, type Search } from '../searches';
import { decisionForm, UNKNOWN_PERSON } from './decision.form';
import { diagnosisPage, type Written } from './diagnosis-page.view-model';
import { historiesOf } from './diagnosis-input';
import { currentDiagnosis, recordDecision } from './diagnosis.service';
import { stillCovering } from './domain/agenda';
import type { Settlement } from './domain/settlement';
import type { FlagTakenOn } from './flags.view-model';
import { methodPage } from './method.view-model';
import { movedBetween } from './moved-between';
import { sessionRepository } from './session.repository';
import { mountSession } from './session.routes';
import { mountTogether } from './together.routes';

/** What stands beside the diagnosis and is kept elsewhere, handed in by whoever mounts this. */
export interface DiagnosisHooks {
  /** Flags of a search that somebody at the client took upon themselves: kept with the brief. */
  readonly overridesOf: (firmId: string, searchId: string) => Promise<readonly FlagTakenOn[]>;
  /** The job description against the need; null where none is kept. */
  readonly writtenOf: (search: Search, settlement: Settlement) => Written | null;
}

export function mountDiagnosis(router: Router, deps: Dependencies, { overridesOf, writtenOf }: DiagnosisHooks): void {
  mountSession(router, deps);
  mountTogether(router, deps);
  const page = pages(router);
  const factsIn = async (user: FirmUser, req: Request) => {
    const facts = await loadFacts(deps, user, req);
    return { ...facts, writtenOf, overrides: await overridesOf(user.firmId, facts.search.id) };
  };

  page.get('/searches/:searchId/diagnosis', access.firm, async (user, req, res) => {
    res.render('diagnosis/show', { page: diagnosisPage({ ...(await factsIn(user, req)), form: null }) });
  });

  page.post('/searches/:searchId/diagnosis/decisions', access.firm, async (user, req, res) => {
    const facts = await factsIn(user, req);
    const form = parseForm(decisionForm, req.body);
    const refuse = (problems: readonly { field: string; message: string }[]) =>
      res.status(422).render('diagnosis/show', { page: diagnosisPage({ ...facts, form: { typed: form.typed, problems } }) });
    if (!form.ok) return refuse(form.problems);
    if (!facts.stakeholders.some(({ id }) => id === form.value.decidedBy)) return refuse([UNKNOWN_PERSON]);
    const searchId = facts.search.id;
    const next = await recordDecision(deps, user, { searchId, decision: form.value, submission: submissionOf(req, user) });
    flash(req, form.value.kind === 'decision' ? 'The decision is recorded.' : 'The dissent is recorded.');
    res.redirect(303, next);
  });

  page.get('/method', access.public, (user, _req, res) => {
    res.render('diagnosis/method', { page: methodPage(user !== null) });
  });
}

async function loadFacts(deps: Dependencies, user: FirmUser, req: Request) {
  const { reader } = deps.database;
  const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  const stored = await currentDiagnosis(deps, user.firmId, search.id);
  const stakeholders = await stakeholderRepository(reader).listForSearch(user.firmId, search.id);
  const responses = await responseRepository(reader).listSubmitted(user.firmId, search.id);
  const asked = await questionnaireOf(reader, user.firmId, search.id);
  const window = await intakeWindowRepository(reader).ofSearch(user.firmId, search.id);
  const past = await sessionRepository(reader).listDecided(user.firmId, search.id);
  const decided = stillCovering(past, historiesOf(responses));
  const moved = movedBetween({ search, responses, decided: past, window });
  const rounds = { round: window.round, isOpen: isTogether(window, deps.clock.now()), moved };
  return { search, stored, stakeholders, responses, decided, asked, rounds };
}
