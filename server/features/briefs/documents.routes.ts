import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam, queryText, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { letterheadRepository } from '../firm';
import { createLinkAccess } from '../links';
import { searchRepository } from '../searches';
import { briefDocument } from './brief-document.view-model';
import { documentFacts } from './brief-facts';
import { briefRepository } from './brief.repository';
import { candidateBriefPage } from './candidate-brief.view-model';
import { candidateReplyRepository } from './candidate-reply.repository';
import { candidateDocument } from './document/candidate-document';
import { fileName, paperFacts, type VersionFacts } from './document/paper-facts';
import { paperOf } from './document/paper';
import { printFormats } from './document/print';
import { sendPaper } from './document/send-paper';
import { versionNumber } from './version-number';

/** Versions of the brief as files to send and to sign, and the version that candidates may read. */
export function mountDocuments(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;

  const nameOnPaper = async (firm: { firmId: string; firmName: string }) => (await letterheadRepository(reader).findForFirm(firm)).name;
  const versionFacts = async (user: FirmUser, req: Request): Promise<VersionFacts> => {
    const search = await searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const number = versionNumber(textParam(req, 'number'));
    const version = await briefRepository(reader).findByNumber(user.firmId, search.id, number);
    if (!version) throw new NotFoundError('No such version of the brief');
    return documentFacts(reader, version, await nameOnPaper(user));
  };

  for (const format of printFormats) {
    page.get(`/searches/:searchId/brief/versions/:number/document.${format}`, access.firm, async (user, req, res) => {
      const facts = await versionFacts(user, req);
      const paper = paperOf(briefDocument(facts), paperFacts(facts, { withSources: queryText(req, 'sources') === 'yes' }));
      await sendPaper(res, deps, { paper, format, name: fileName(facts, 'Brief'), firm: user });
    });

    page.get(`/searches/:searchId/brief/versions/:number/candidate.${format}`, access.firm, async (user, req, res) => {
      const facts = await versionFacts(user, req);
      const paper = paperOf(candidateDocument(facts), paperFacts(facts, { withSources: false }));
      await sendPaper(res, deps, { paper, format, name: fileName(facts, 'For candidates'), firm: user });
    });

    page.get(`/p/:linkId/brief/document.${format}`, createLinkAccess(deps)('brief'), async (actor, req, res) => {
      const version = await briefRepository(reader).findPublished(actor.firmId, actor.searchId);
      if (!version) throw new NotFoundError('There is no brief to read at the moment');
      const facts = await documentFacts(reader, version, await nameOnPaper(actor));
      const paper = paperOf(briefDocument(facts), paperFacts(facts, { withSources: queryText(req, 'sources') === 'yes' }));
      await sendPaper(res, deps, { paper, format, name: fileName(facts, 'Brief'), firm: actor });
    });
  }

  page.get('/searches/:searchId/brief/versions/:number/candidate', access.firm, async (user, req, res) => {
    const facts = await versionFacts(user, req);
    const replies = await candidateReplyRepository(reader).listForVersion(user.firmId, facts.version.id);
    res.render('briefs/candidate', { page: candidateBriefPage(facts, replies) });
  });
}
