import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { intakeWindowRepository, questionnaireOf, responseRepository } from '../intake';
import { searchRepository } from '../searches';
import { diagnosisRepository } from './diagnosis.repository';
import { currentDiagnosis } from './diagnosis.service';
import { minutesPage } from './minutes.view-model';
import { roundAt } from './round-at';
import { sessionDrafts } from './session-draft.repository';
import { sessionRepository, type AlignmentSession } from './session.repository';

/** What became of a session, as a document; what its reader typed and never recorded stands beside it. */
export function mountMinutes(router: Router, deps: Dependencies): void {
  const { reader } = deps.database;
  pages(router).get('/searches/:searchId/diagnosis/sessions/:sessionId/minutes', access.firm, async (user, req, res) => {
    const { firmId } = user;
    const search = await searchRepository(reader).getForFirm(firmId, idParam(req, 'searchId'));
    const session = await sessionRepository(reader).findForSearch(firmId, search.id, idParam(req, 'sessionId'));
    if (!session) throw new NotFoundError('No such session');
    const results = await resultsOf(deps, { firmId, searchId: search.id, session });
    const rounds = await intakeWindowRepository(reader).roundsOf(firmId, search.id);
    const responses = await responseRepository(reader).listSubmitted(firmId, search.id);
    const round = roundAt({ rounds, responses }, session.openedAt);
    const asked = await questionnaireOf(reader, firmId, search.id);
    const drafts = session.closedAt === null ? [] : await sessionDrafts(reader, user, session.id);
    res.render('diagnosis/minutes', { page: minutesPage({ search, session, ...results, round, asked, drafts }) });
  });
}

interface Held {
  readonly firmId: string;
  readonly searchId: string;
  readonly session: AlignmentSession;
}

/** The diagnosis with which a session began, and the one with which it ended, or as it is now. */
async function resultsOf(deps: Dependencies, { firmId, searchId, session }: Held) {
  const stored = diagnosisRepository(deps.database.reader);
  const { diagnosisId, closingDiagnosisId: closing } = session;
  const before = await stored.findForFirm(firmId, diagnosisId);
  const after = closing ? await stored.findForFirm(firmId, closing) : await currentDiagnosis(deps, firmId, searchId);
  if (!before || !after) throw new NotFoundError('A session without a diagnosis');
  return { before, after };
}
