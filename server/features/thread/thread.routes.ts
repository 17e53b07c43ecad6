import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { access } from '../accounts';
import { threadView } from './thread.read-model';
import { threadPage } from './thread.view-model';

/** From the need to the evidence, and what is missing on the way. */
export function mountThread(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/searches/:searchId/thread', access.firm, async (user, req, res) => {
    res.render('thread/show', { page: threadPage(await threadView(deps, user, idParam(req, 'searchId'))) });
  });
}
