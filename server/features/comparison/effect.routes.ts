import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { effectOfDraft } from './effect.service';
import { effectPage } from './effect.view-model';

/** What a draft of the brief would change for people who have been rated already. */
export function mountEffect(router: Router, deps: Dependencies): void {
  pages(router).get('/searches/:searchId/comparison/effect', access.firm, async (user, req, res) => {
    const search = await searchRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    res.render('comparison/effect', { page: effectPage(search, await effectOfDraft(deps, user, search.id)) });
  });
}
