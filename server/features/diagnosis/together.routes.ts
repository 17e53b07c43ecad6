import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { pages } from '../../platform/http/pages';
import { intakePath, intakeWindowRepository, isTogether, questionnaireOf, responseRepository } from '../intake';
import { createLinkAccess } from '../links';
import { searchRepository, stakeholderRepository } from '../searches';
import { currentDiagnosis, respondentsNow } from './diagnosis.service';
import { agendaOf, topicOf } from './domain/agenda';
import { BLAME_ITEM, togetherPage } from './together.view-model';

/** What one respondent sees of the others: nothing before the own answers are sent and all are open. */
export function mountTogether(router: Router, deps: Dependencies): void {
  const { reader } = deps.database;
  pages(router).get('/p/:linkId/intake/together', createLinkAccess(deps)('intake'), async (actor, _req, res) => {
    const { firmId, searchId, linkId, subjectId } = actor;
    const responses = await responseRepository(reader).listSubmitted(firmId, searchId);
    const window = await intakeWindowRepository(reader).ofSearch(firmId, searchId);
    const hasSent = responses.some(({ stakeholderId }) => stakeholderId === subjectId);
    if (!hasSent || !isTogether(window, deps.clock.now())) return res.redirect(303, intakePath(linkId));
    const stored = await currentDiagnosis(deps, firmId, searchId);
    if (!stored) return res.redirect(303, intakePath(linkId));
    const search = await searchRepository(reader).getForFirm(firmId, searchId);
    const viewer = await stakeholderRepository(reader).getForSearch(firmId, searchId, subjectId);
    const respondents = await respondentsNow(reader, firmId, searchId);
    const asked = await questionnaireOf(reader, firmId, searchId);
    const facts = {
      topics: agendaOf(stored.result, respondents),
      blame: topicOf(BLAME_ITEM, respondents),
      diagnosis: stored.result,
      asked,
    };
    res.render('intake/together', { page: togetherPage({ linkId, search, viewer, ...facts }) });
  });
}
