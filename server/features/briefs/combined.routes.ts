import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import type { ConflictPage } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { dayOf } from '../../shared/dates';
import { NotFoundError } from '../../shared/errors';
import type { FormState } from '../../shared/view-parts';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { combinedPathPage } from './combined-path.view-model';
import { answerSave } from './answer-save';
import { combinedRequestForm, warningForm } from './combined.form';
import { coverPlanPage, partsToCover } from './cover-plan.view-model';
import { parseTerms, type TermsInput } from './cover-plan.form';
import { termEntries } from './domain/combined-entries';
import { WARNING_COUNT, type CombinedTerms } from './domain/combined-terms';
import { draftInRequest, latestInRequest, type DraftInRequest } from './draft-in-request';
import { acceptWarningOf, changeTerms, generateBriefOnce } from './drafts.service';
import { currentGround, type BriefGround } from './ground';
import { asLoaded } from './loaded-version';
import type { OwnCountReader } from './own-count';
import { combinedRequestPage } from './start-page.view-model';
import { briefTemplateRepository } from './templates/brief-template.repository';
import { chooseTemplate } from './templates/choose-template';

/** The guarded path to one leader over both functions. */
export function mountCombinedPath(router: Router, deps: Dependencies, ownCount: OwnCountReader): void {
  const page = pages(router);
  const { reader } = deps.database;
  const requestFacts = async (user: FirmUser, req: Request) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const templates = await briefTemplateRepository(reader).listInUse(user.firmId);
    return { search, templates, ground: await answeredGround(deps, user, search.id), count: await ownCount(user.firmId, search.id) };
  };
  const pathFacts = async (user: FirmUser, req: Request) => {
    const facts = withTerms(await draftInRequest(reader, user, req));
    return { ...facts, count: await ownCount(user.firmId, facts.search.id) };
  };

  page.get('/searches/:searchId/brief/combined/new', access.firm, async (user, req, res) => {
    res.render('briefs/combined-request', { page: combinedRequestPage(await requestFacts(user, req)) });
  });

  page.post('/searches/:searchId/brief/combined', access.firm, async (user, req, res) => {
    const facts = await requestFacts(user, req);
    const form = parseForm(combinedRequestForm, req.body);
    const again = (state: FormState) => res.status(422).render('briefs/combined-request', { page: combinedRequestPage(facts, state) });
    if (!form.ok) return again(form);
    const { search, ground, templates } = facts;
    const { primarySide, template: chosenId, ...requested } = form.value;
    const chosen = chooseTemplate(templates, chosenId, { scope: 'combined_flagged', side: primarySide });
    if (!chosen.ok) return again({ typed: form.typed, problems: [chosen.problem] });
    const location = `/searches/${search.id}/brief/combined`;
    const command = { searchId: search.id, ground, scope: 'combined_flagged', primarySide, requested, template: chosen.template } as const;
    res.redirect(303, await generateBriefOnce(deps, user, { ...command, location, submission: submissionOf(req, user) }));
  });

  page.get('/searches/:searchId/brief/combined', access.firm, async (user, req, res) => {
    res.render('briefs/combined-path', { page: combinedPathPage(await pathFacts(user, req)) });
  });

  page.post('/searches/:searchId/brief/combined/warnings/:warning', access.firm, async (user, req, res) => {
    const facts = await pathFacts(user, req);
    const warning = warningFrom(req);
    const form = parseForm(warningForm(warning), req.body);
    if (!form.ok) return res.status(422).render('briefs/combined-path', { page: combinedPathPage(facts, form) });
    await acceptWarningOf(deps, user, { draft: facts.draft, warning, by: form.value[`by_${warning}`] ?? '' });
    flash(req, `Warning ${warning} is accepted.`);
    res.redirect(303, `/searches/${facts.search.id}/brief/combined`);
  });

  page.get('/searches/:searchId/brief/combined/plan', access.firm, async (user, req, res) => {
    res.render('briefs/cover-plan', { page: coverPlanPage(withTerms(await draftInRequest(reader, user, req))) });
  });

  page.post('/searches/:searchId/brief/combined/plan', access.firm, async (user, req, res) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    const facts = withTerms({ search, draft: latest });
    const form = parseTerms(req.body, partsToCover(latest), dayOf(deps.clock.now()));
    if (!form.ok) return res.status(422).render('briefs/cover-plan', { page: coverPlanPage(facts, form) });
    const conflict = async () => {
      const now = withTerms({ search, draft: (await latestInRequest(reader, user, req)).latest });
      return termsConflict(search.id, now.terms, form.terms);
    };
    const save = changeTerms(deps, user, { draft: asLoaded(latest, form.version), terms: form.terms });
    const location = `/searches/${search.id}/brief/combined`;
    await answerSave({ req, res, save, conflict, location, message: 'The plan is saved.' });
  });
}

/** Throws NotFoundError before anybody has answered: there is nothing a combined role could be chosen against. */
async function answeredGround(deps: Dependencies, user: FirmUser, searchId: string): Promise<BriefGround> {
  const ground = await currentGround(deps, user.firmId, searchId);
  if (!ground) throw new NotFoundError('Nobody has answered yet');
  return ground;
}

function withTerms(facts: DraftInRequest): DraftInRequest & { terms: CombinedTerms } {
  const terms = facts.draft.content.combined;
  if (!terms) throw new NotFoundError('This brief is not for a combined role');
  return { ...facts, terms };
}

function warningFrom(req: Request): number {
  const warning = Number(textParam(req, 'warning'));
  if (!Number.isInteger(warning) || warning < 1 || warning > WARNING_COUNT) throw new NotFoundError('No such warning');
  return warning;
}

function termsConflict(searchId: string, stored: CombinedTerms, typed: TermsInput): ConflictPage {
  const [theirs, yours] = [new Map(termEntries(stored)), new Map(termEntries(typed))];
  const labels = [...new Set([...theirs.keys(), ...yours.keys()])];
  return {
    title: 'Somebody else changed this brief first',
    fields: labels.map((label) => ({ label, theirs: theirs.get(label) ?? '', yours: yours.get(label) ?? '' })),
    reload: { href: `/searches/${searchId}/brief/combined/plan`, label: 'Open the plan again' },
  };
}
