import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam, queryText } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { currentComparison, type ReadyComparison } from './comparison.service';
import { comparisonPage, waitingPage } from './comparison.view-model';
import { mountEffect } from './effect.routes';
import { explain } from './explanation.service';
import { explanationPage } from './explanation.view-model';
import { orderOfOthers } from './others-order.service';
import { scoringMethodPage } from './scoring-method.view-model';
import { whatIf } from './what-if.service';
import { whatIfResult } from './what-if.view-model';

export function mountComparison(router: Router, deps: Dependencies): void {
  const page = pages(router);
  mountEffect(router, deps);

  page.get('/method/scoring', access.public, (user, _req, res) => {
    res.render('comparison/method', { page: scoringMethodPage(user !== null) });
  });

  page.get('/searches/:searchId/comparison', access.firm, async (user, req, res) => {
    const comparison = await currentComparison(deps, { firmId: user.firmId, user }, idParam(req, 'searchId'));
    if (comparison.kind !== 'ready') return res.render('comparison/show', { page: waitingPage(comparison) });
    const shown = await orderAsked(comparison, req);
    const tried = await whatIf(shown, typedWeights(req));
    res.render('comparison/show', { page: comparisonPage(shown, { chosen: chosenPeople(req), tried }) });
  });

  // The result alone, for the script that follows the sliders.
  page.get('/searches/:searchId/comparison/what-if', access.firm, async (user, req, res) => {
    const comparison = await currentComparison(deps, { firmId: user.firmId, user }, idParam(req, 'searchId'));
    if (comparison.kind !== 'ready') throw new NotFoundError('Nobody is compared in this search');
    const shown = await orderAsked(comparison, req);
    const result = whatIfResult(shown, await whatIf(shown, typedWeights(req)));
    if (!result) throw new NotFoundError('No weights were given');
    res.render('comparison/what-if-fragment', { page: { result } });
  });

  page.get('/searches/:searchId/comparison/:candidacyId', access.firm, async (user, req, res) => {
    const ids = { searchId: idParam(req, 'searchId'), candidacyId: idParam(req, 'candidacyId') };
    res.render('comparison/explanation', { page: explanationPage(await explain(deps, user, ids)) });
  });
}

/** `?order=others`: where an order of everybody is refused, one of those whose evidence is alike. Who that is follows from the evidence. */
async function orderAsked(comparison: ReadyComparison, req: Request): Promise<ReadyComparison> {
  return queryText(req, 'order') === 'others' ? orderOfOthers(comparison) : comparison;
}

/** `?who=id&who=id`: the people to show side by side. Ids that are not in the comparison find nobody. */
function chosenPeople(req: Request): string[] {
  const { who } = req.query;
  const all: unknown[] = Array.isArray(who) ? who : [who];
  return all.filter((one) => typeof one === 'string');
}

/** `?w[SAL-01]=4`: weights to try, by criterion. What they may be is decided where the brief is known. */
function typedWeights(req: Request): Map<string, string> {
  const typed = new Map<string, string>();
  for (const [key, value] of Object.entries(req.query)) {
    const [, criterion] = /^w\[([\w-]+)\]$/.exec(key) ?? [];
    if (criterion !== undefined && typeof value === 'string') typed.set(criterion, value);
  }
  return typed;
}
