import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import type { FormState } from '../../shared/view-parts';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { candidacyUrl, searchPeopleUrl } from './addresses';
import { decideOnCandidacy, endCandidacy, moveCandidacy, reopen, type CandidacyChanged } from './candidacies.service';
import { decisionForm, exitForm, reopenForm, stageForm } from './candidacy.form';
import { listHistory } from './candidacy.read-model';
import { candidacyRepository, type Candidacy } from './candidacy.repository';
import { candidacyPage, refusalProblem, type CandidacyView } from './candidacy.view-model';
import { decisionWords, WITHHELD, withoutJudgements } from './decision.view-model';
import { countDecisions } from './decisions.read-model';
import { DECISION_NAMES, findExit } from './domain/exits';
import { STAGE_NAMES } from './domain/stages';
import { personRepository } from './person.repository';

/** What this feature cannot know by itself. */
export interface PeopleSurroundings {
  /** The candidacies of a search for which this user still owes a scorecard. */
  readonly owedBy: (user: FirmUser, searchId: string) => Promise<ReadonlySet<string>>;
}

type LoadView = (user: FirmUser, req: Request) => Promise<CandidacyView>;

/** One person in one search: where they stand, moving on, leaving, coming back. */
export function mountCandidacies(router: Router, deps: Dependencies, surroundings: PeopleSurroundings): void {
  const page = pages(router);
  const view: LoadView = (user, req) => loadView(deps, surroundings, { user, ...idsOf(req) });

  page.get('/searches/:searchId/people/:candidacyId', access.firm, async (user, req, res) => {
    res.render('people/candidacy', { page: candidacyPage(await view(user, req)) });
  });

  mountStage(router, deps, view);
  mountExit(router, deps, view);
  mountReopening(router, deps, view);
  mountDecision(router, deps, view);
}

function mountStage(router: Router, deps: Dependencies, view: LoadView): void {
  pages(router).post('/searches/:searchId/people/:candidacyId/stage', access.firm, async (user, req, res) => {
    const form = parseForm(stageForm, req.body);
    if (!form.ok) return renderAgain(res, await view(user, req), form);
    const { to, reason, version, back } = form.value;
    await answer(res, {
      change: () => moveCandidacy(deps, user, { ...idsOf(req), moves: version, to, reason }),
      view: () => view(user, req),
      typed: form.typed,
      reasonField: 'reason',
      yours: [
        { label: 'Stage', yours: STAGE_NAMES[to] },
        { label: 'Why', yours: reason },
      ],
      done: ({ name, searchId, id }) => {
        flash(req, `${name} moved to ${STAGE_NAMES[to]}.`);
        return back === 'board' ? searchPeopleUrl(searchId) : candidacyUrl(searchId, id);
      },
    });
  });
}

function mountExit(router: Router, deps: Dependencies, view: LoadView): void {
  pages(router).post('/searches/:searchId/people/:candidacyId/exit', access.firm, async (user, req, res) => {
    const form = parseForm(exitForm, req.body);
    if (!form.ok) return renderAgain(res, await view(user, req), form);
    const { kind, decidedBy, exitReason, version } = form.value;
    await answer(res, {
      change: () => endCandidacy(deps, user, { ...idsOf(req), moves: version, kind, decidedBy, reason: exitReason }),
      view: () => view(user, req),
      typed: form.typed,
      reasonField: 'exitReason',
      yours: [
        { label: 'How it ended', yours: findExit(kind)?.name ?? kind },
        { label: 'Decided by', yours: decidedBy },
        { label: 'Why', yours: exitReason },
      ],
      done: ({ name, searchId, id, exit }) => {
        flash(req, `${name} left the search. Decision: ${exit ? DECISION_NAMES[exit.decision].toLowerCase() : ''}.`);
        return candidacyUrl(searchId, id);
      },
    });
  });
}

function mountReopening(router: Router, deps: Dependencies, view: LoadView): void {
  pages(router).post('/searches/:searchId/people/:candidacyId/reopen', access.firm, async (user, req, res) => {
    const form = parseForm(reopenForm, req.body);
    if (!form.ok) return renderAgain(res, await view(user, req), form);
    const { reopenReason, version } = form.value;
    await answer(res, {
      change: () => reopen(deps, user, { ...idsOf(req), moves: version, reason: reopenReason }),
      view: () => view(user, req),
      typed: form.typed,
      reasonField: 'reopenReason',
      yours: [{ label: 'Why the person comes back', yours: reopenReason }],
      done: ({ name, searchId, id, stage }) => {
        flash(req, `${name} is back at ${STAGE_NAMES[stage]}.`);
        return candidacyUrl(searchId, id);
      },
    });
  });
}

function mountDecision(router: Router, deps: Dependencies, view: LoadView): void {
  pages(router).post('/searches/:searchId/people/:candidacyId/decision', access.firm, async (user, req, res) => {
    const { candidacy, areDecisionsWithheld } = await view(user, req);
    if (areDecisionsWithheld) throw new InvalidStateError(`Send your own scorecard for ${candidacy.name} first. ${WITHHELD}`);
    const form = parseForm(decisionForm, req.body);
    if (!form.ok) return renderAgain(res, await view(user, req), form);
    const { decision, side, decisionBy, decisionReason, version } = form.value;
    const decided = { kind: decision, side, decidedBy: decisionBy, reason: decisionReason };
    await answer(res, {
      change: () => decideOnCandidacy(deps, user, { ...idsOf(req), version, ...decided }),
      view: () => view(user, req),
      typed: form.typed,
      reasonField: 'decisionReason',
      yours: [
        { label: 'Decision', yours: decisionWords(decision) },
        { label: 'Why', yours: decisionReason },
      ],
      done: ({ name, searchId, id }) => {
        flash(req, `${name}: ${decisionWords(decision)}. Nothing else moved.`);
        return candidacyUrl(searchId, id);
      },
    });
  });
}

interface Answer {
  change: () => Promise<CandidacyChanged>;
  view: () => Promise<CandidacyView>;
  typed: Readonly<Record<string, string>>;
  /** The field a missing reason belongs to. */
  reasonField: string;
  yours: readonly { label: string; yours: string }[];
  /** Where to go after the change. */
  done: (candidacy: Candidacy) => string;
}

/** Changes a candidacy and answers: 303 when done, 422 when the domain refuses, 409 with both sides when somebody else was first. */
async function answer(res: Response, { change, view, typed, reasonField, yours, done }: Answer): Promise<void> {
  try {
    const changed = await change();
    if (changed.ok) return res.redirect(303, done(changed.candidacy));
    const { field, message } = refusalProblem(changed.refusal);
    renderAgain(res, await view(), { typed, problems: [{ field: field === 'reason' ? reasonField : field, message }] });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    renderChangedMeanwhile(res, await view(), yours);
  }
}

function renderAgain(res: Response, view: CandidacyView, state: FormState): void {
  res.status(422).render('people/candidacy', { page: candidacyPage(view, state) });
}

function renderChangedMeanwhile(res: Response, { candidacy, history }: CandidacyView, yours: Answer['yours']): void {
  const last = history.at(-1);
  const stored = storedNow(candidacy, last?.reason ?? '');
  renderConflict(res, {
    title: `${last?.byName ?? 'Somebody else'} changed where ${candidacy.name} stands first`,
    fields: yours.map((field) => ({ label: field.label, theirs: stored[field.label] ?? '', yours: field.yours })),
    reload: { href: candidacyUrl(candidacy.searchId, candidacy.id), label: `Open ${candidacy.name} again` },
  });
}

function storedNow({ stage, exit }: Candidacy, reason: string): Readonly<Record<string, string>> {
  return {
    Stage: STAGE_NAMES[stage],
    'How it ended': exit ? (findExit(exit.kind)?.name ?? '') : 'Still in the search',
    'Decided by': exit?.decidedBy ?? '',
    Why: reason,
  };
}

function idsOf(req: Request): { searchId: string; candidacyId: string } {
  return { searchId: idParam(req, 'searchId'), candidacyId: idParam(req, 'candidacyId') };
}

async function loadView(
  { database: { reader }, clock }: Dependencies,
  surroundings: PeopleSurroundings,
  { user, searchId, candidacyId }: { user: FirmUser; searchId: string; candidacyId: string },
): Promise<CandidacyView> {
  const search = await searchRepository(reader).getForFirm(user.firmId, searchId);
  const candidacy = await candidacyRepository(reader).getInSearch(user.firmId, search.id, candidacyId);
  const person = await personRepository(reader).getForFirm(user.firmId, candidacy.personId);
  const history = await listHistory(reader, user.firmId, candidacy.id);
  const areDecisionsWithheld = (await surroundings.owedBy(user, search.id)).has(candidacy.id);
  return {
    search,
    candidacy,
    person,
    history: areDecisionsWithheld ? withoutJudgements(history, user) : history,
    moves: candidacy.version - (await countDecisions(reader, user.firmId, candidacy.id)),
    areDecisionsWithheld,
    now: clock.now(),
  };
}
