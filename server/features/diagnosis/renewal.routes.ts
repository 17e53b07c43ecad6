import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import { access } from '../accounts';
import { renewAgenda } from './agenda-renewal.service';
import { seenIn } from './session.form';
import { AT_HAND, sessionPath } from './session.paths';

/** Takes answers that came in or changed while a session is open over onto its agenda. */
export function mountRenewal(router: Router, deps: Dependencies): void {
  pages(router).post('/searches/:searchId/diagnosis/session/renewal', access.firm, async (user, req, res) => {
    const searchId = idParam(req, 'searchId');
    const { session: sessionId } = seenIn(req.body);
    const next = await renewAgenda(deps, user, { searchId, sessionId, submission: submissionOf(req, user) });
    const isOpen = next === sessionPath(searchId);
    flash(req, isOpen ? 'The agenda shows the answers as they are now.' : 'The session was closed meanwhile. These are its minutes.');
    res.redirect(303, isOpen ? `${next}${AT_HAND}` : next);
  });
}
