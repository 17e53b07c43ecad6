import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { submissionOf } from '../../platform/http/chrome';
import { renderConflict, type ConflictPage } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { combinedPathPage } from './combined-path.view-model';
import { combinedRequestForm, combinedTermsForm, warningForm, type CombinedTermsInput } from './combined.form';
import { WARNING_COUNT, type CombinedTerms } from './domain/combined-terms';
import { draftInRequest, type DraftInRequest } from './draft-in-request';
import { acceptWarningOf, changeTerms, generateBriefOnce, type TermsChange } from './drafts.service';
import { currentGround, type BriefGround } from './ground';
import { combinedRequestPage } from './start-page.view-model';

/** The guarded path to one leader over both functions. */
export function mountCombinedPath(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  page.get('/searches/:searchId/brief/combined/new', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    res.render('briefs/combined-request', { page: combinedRequestPage(search, await answeredGround(deps, user, search.id)) });
  });

  page.post('/searches/:searchId/brief/combined', access.firm, async (user, req, res) => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const ground = await answeredGround(deps, user, search.id);
    const form = parseForm(combinedRequestForm, req.body);
    if (!form.ok) return res.status(422).render('briefs/combined-request', { page: combinedRequestPage(search, ground, form) });
    const { primarySide, ...requested } = form.value;
    const location = `/searches/${search.id}/brief/combined`;
    const command = { searchId: search.id, ground, scope: 'combined_flagged', primarySide, requested } as const;
    res.redirect(303, await generateBriefOnce(deps, user, { ...command, location, submission: submissionOf(req, user) }));
  });

  page.get('/searches/:searchId/brief/combined', access.firm, async (user, req, res) => {
    res.render('briefs/combined-path', { page: combinedPathPage(withTerms(await draftInRequest(reader, user, req))) });
  });

  page.post('/searches/:searchId/brief/combined/warnings/:warning', access.firm, async (user, req, res) => {
    const facts = withTerms(await draftInRequest(reader, user, req));
    const warning = warningFrom(req);
    const form = parseForm(warningForm(warning), req.body);
    if (!form.ok) return res.status(422).render('briefs/combined-path', { page: combinedPathPage(facts, { warning: form }) });
    await acceptWarningOf(deps, user, { draft: facts.draft, warning, by: form.value[`by_${warning}`] ?? '' });
    flash(req, `Warning ${warning} is accepted.`);
    res.redirect(303, `/searches/${facts.search.id}/brief/combined`);
  });

  page.post('/searches/:searchId/brief/combined/terms', access.firm, async (user, req, res) => {
    const facts = withTerms(await draftInRequest(reader, user, req));
    const form = parseForm(combinedTermsForm, req.body);
    if (!form.ok) return res.status(422).render('briefs/combined-path', { page: combinedPathPage(facts, { terms: form }) });
    const terms = termsFrom(form.value);
    try {
      await changeTerms(deps, user, { draft: { ...facts.draft, version: form.value.version }, terms });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, termsConflict(facts, terms));
    }
    flash(req, 'The plan is saved.');
    res.redirect(303, `/searches/${facts.search.id}/brief/combined`);
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

function termsFrom(input: CombinedTermsInput): TermsChange {
  const { requestedBy, reason, splitTrigger, separatePay, version: _version, ...plan } = input;
  return { requestedBy, reason, plan, splitTrigger, separatePay: separatePay === 'yes' };
}

function termsConflict({ search, terms }: { search: { id: string }; terms: CombinedTerms }, typed: TermsChange): ConflictPage {
  const [theirs, yours] = [termTexts(terms), termTexts(typed)];
  return {
    title: 'Somebody else changed this plan first',
    fields: Object.keys(yours).map((label) => ({ label, theirs: theirs[label] ?? '', yours: yours[label] ?? '' })),
    reload: { href: `/searches/${search.id}/brief/combined`, label: 'Open the guarded path again' },
  };
}

function termTexts({ requestedBy, reason, plan, splitTrigger, separatePay }: TermsChange): Record<string, string> {
  return {
    'Asked for by': requestedBy,
    Reason: reason,
    ...(plan && {
      Scope: plan.scope,
      Provider: plan.provider,
      Owner: plan.owner,
      Cost: `${plan.monthlyCost} ${plan.currency} a month`,
      'First deliverable': plan.firstDeliverable,
      'Exit rule': plan.exitRule,
      'Review on': plan.reviewDate,
    }),
    'Split trigger': splitTrigger,
    'Separate pay': separatePay ? 'yes' : 'no',
  };
}
