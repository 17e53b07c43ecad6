import type { Request, Router } from 'express';
import type { Dependencies } from '../../../dependencies';
import { textParam } from '../../../platform/http/ids';
import { pages } from '../../../platform/http/pages';
import type { FirmUser } from '../../../shared/actor';
import { NotFoundError } from '../../../shared/errors';
import { access } from '../../accounts';
import { charterPaper, getSignersCharter, type CharterVersion } from '../../charter';
import { letterheadRepository } from '../../firm';
import { createLinkAccess } from '../../links';
import { sendPaper } from '../document/send-paper';
import { versionNumber } from '../version-number';
import { charterFile } from './charter-file';
import { charterFactsIn, type CharterFacts } from './charter-facts';
import { charterDocument, charterVersionDocument, putUpNow } from './charter-page.view-model';

/** The charter on paper, as a page and as PDF: as it reads today, and each version as it was put up for signature. */
export function mountCharterDocuments(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const nameOnPaper = async (firm: { firmId: string; firmName: string }) =>
    (await letterheadRepository(deps.database.reader).findForFirm(firm)).name;
  const versionIn = async (user: FirmUser, req: Request): Promise<{ facts: CharterFacts; version: CharterVersion }> => {
    const facts = await charterFactsIn(deps, user, req);
    const number = versionNumber(textParam(req, 'number'));
    const version = facts.versions.find((one) => one.number === number);
    if (!version) throw new NotFoundError('No such version of the charter');
    return { facts, version };
  };

  page.get('/searches/:searchId/charter/document', access.firm, async (user, req, res) => {
    res.render('charter/document', { page: charterDocument(await charterFactsIn(deps, user, req), user.firmName) });
  });

  page.get('/searches/:searchId/charter/document.pdf', access.firm, async (user, req, res) => {
    const facts = await charterFactsIn(deps, user, req);
    const firmName = await nameOnPaper(user);
    const { paper: text } = charterDocument(facts, firmName);
    const { clientName } = facts.search;
    const file = charterFile({ text, clientName, firmName, number: putUpNow(facts)?.number ?? null, day: facts.now });
    await sendPaper(res, deps, { ...file, format: 'pdf', firm: user });
  });

  page.get('/searches/:searchId/charter/versions/:number', access.firm, async (user, req, res) => {
    const { facts, version } = await versionIn(user, req);
    res.render('charter/document', { page: charterVersionDocument(facts, version, user.firmName) });
  });

  page.get('/searches/:searchId/charter/versions/:number/document.pdf', access.firm, async (user, req, res) => {
    const { facts, version } = await versionIn(user, req);
    const firmName = await nameOnPaper(user);
    const { paper: text } = charterVersionDocument(facts, version, firmName);
    const { clientName } = facts.search;
    const file = charterFile({ text, clientName, firmName, number: version.number, day: version.putUpAt });
    await sendPaper(res, deps, { ...file, format: 'pdf', firm: user });
  });

  page.get('/p/:linkId/charter/document.pdf', createLinkAccess(deps)('charter'), async (actor, _req, res) => {
    const facts = await getSignersCharter(deps.database.reader, actor);
    const firmName = await nameOnPaper(actor);
    const { search, version } = facts;
    const text = charterPaper({ ...facts, firmName });
    const file = charterFile({ text, clientName: search.clientName, firmName, number: version.number, day: version.putUpAt });
    await sendPaper(res, deps, { ...file, format: 'pdf', firm: actor });
  });
}
