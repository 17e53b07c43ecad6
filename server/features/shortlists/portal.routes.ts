import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { LinkHolder } from '../../shared/actor';
import { createLinkAccess } from '../links';
import { owedBy } from './freezing.service';
import { portalShortlistPage, withheldPage, type PortalFacts } from './portal.view-model';
import { readReplies } from './reply.form';
import { replyRepository } from './reply.repository';
import { getShortlistFor } from './releasing.service';
import { replyOnce } from './replying.service';

/** The shortlist for the people at the client it was released to: reading it, and saying something about each person. */
export function mountPortal(page: Pages, deps: Dependencies): void {
  const linkAccess = createLinkAccess(deps)('shortlist');
  const { reader } = deps.database;

  const factsOf = async (actor: LinkHolder): Promise<PortalFacts & { owed: readonly string[] }> => {
    const shortlist = await getShortlistFor(reader, actor);
    const replies = await replyRepository(reader).listForShortlist(actor.firmId, shortlist.id);
    const { subjectId: stakeholderId, linkId, firmName } = actor;
    return { shortlist, replies, stakeholderId, linkId, firmName, owed: await owedBy(reader, actor, actor.searchId) };
  };

  page.get('/p/:linkId/shortlist', linkAccess, async (actor, _req, res) => {
    const facts = await factsOf(actor);
    if (facts.owed.length > 0) return res.render('shortlists/withheld', { page: withheldPage(facts.owed, null) });
    res.render('shortlists/portal', { page: portalShortlistPage(facts) });
  });

  page.post('/p/:linkId/shortlist/replies', linkAccess, async (actor, req, res) => {
    const facts = await factsOf(actor);
    if (facts.owed.length > 0) return res.status(409).render('shortlists/withheld', { page: withheldPage(facts.owed, null) });
    const state = readReplies(facts.shortlist, req.body);
    if (state.problems.length > 0) {
      return res.status(state.isOtherList ? 409 : 422).render('shortlists/portal', { page: portalShortlistPage(facts, state) });
    }
    const { replies } = state;
    const location = await replyOnce(deps, actor, { shortlist: facts.shortlist, replies, submission: submissionOf(req, actor) });
    flash(req, 'Your reply is on its way to the search firm.');
    res.redirect(303, location);
  });
}
