import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { currentComparison } from './comparison.service';
import { comparisonPage } from './comparison.view-model';
import { explain } from './explanation.service';
import { explanationPage } from './explanation.view-model';

export function mountComparison(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/searches/:searchId/comparison', access.firm, async (user, req, res) => {
    const comparison = await currentComparison(deps, { firmId: user.firmId, user }, idParam(req, 'searchId'));
    res.render('comparison/show', { page: comparisonPage(comparison, chosenPeople(req)) });
  });

  page.get('/searches/:searchId/comparison/:candidacyId', access.firm, async (user, req, res) => {
    const ids = { searchId: idParam(req, 'searchId'), candidacyId: idParam(req, 'candidacyId') };
    res.render('comparison/explanation', { page: explanationPage(await explain(deps, user, ids)) });
  });
}

/** `?who=id&who=id`: the people to show side by side. Ids that are not in the comparison find nobody. */
function chosenPeople(req: Request): string[] {
  const { who } = req.query;
  const all: unknown[] = Array.isArray(who) ? who : [who];
  return all.filter((one) => typeof one === 'string');
}
