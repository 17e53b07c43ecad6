import type { Request } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import type { Pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { access } from '../accounts';
import { linkStates } from '../links';
import { stakeholderRepository, type Search } from '../searches';
import { listed } from '../../shared/sentence';
import { firmShortlistPage } from './firm-shortlist.view-model';
import { owedBy } from './freezing.service';
import { shortlistInRequest } from './in-request';
import { withheldPage } from './portal.view-model';
import { releaseForm } from './release.form';
import { releaseRepository } from './release.repository';
import { releasePage, type ReleaseFacts } from './release.view-model';
import { replyRepository } from './reply.repository';
import { releaseOnce, revokeRelease } from './releasing.service';
import type { Shortlist } from './shortlist.repository';
import { sinceFrozen } from './since';

/** A frozen shortlist for the firm: reading it, releasing it, taking it back. */
export function mountReleasing(page: Pages, deps: Dependencies): void {
  const { reader } = deps.database;
  const stakeholdersOf = ({ firmId, id }: Search) => stakeholderRepository(reader).listForSearch(firmId, id);

  page.get('/searches/:searchId/shortlists/:number', access.firm, async (user, req, res) => {
    const { search, shortlist } = await shortlistInRequest(reader, user, req);
    const owed = await owedBy(reader, user, search.id);
    if (owed.length > 0) return res.render('shortlists/withheld', { page: withheldPage(owed, backTo(search)) });
    const releases = await releaseRepository(reader).listForSearch(user.firmId, search.id);
    const facts = {
      search,
      shortlist,
      firmName: user.firmName,
      since: await sinceFrozen(deps, shortlist),
      releases: releases.filter((one) => one.shortlistId === shortlist.id),
      stakeholders: await stakeholdersOf(search),
      replies: await replyRepository(reader).listForShortlist(user.firmId, shortlist.id),
      links: await linkStates(reader, deps, { firmId: user.firmId, searchId: search.id, purpose: 'shortlist' }),
    };
    res.render('shortlists/show', { page: firmShortlistPage(facts) });
  });

  const releasing = async (user: FirmUser, req: Request, to: readonly string[]): Promise<ReleaseFacts> => {
    const { search, shortlist } = await shortlistInRequest(reader, user, req);
    const recipients = (await stakeholdersOf(search)).filter((one) => to.includes(one.id));
    const owing = [];
    for (const { name, email } of recipients) {
      const people = await owedBy(reader, { firmId: user.firmId, email }, search.id);
      if (people.length > 0) owing.push({ name, people });
    }
    return { search, shortlist, sender: user, recipients, owing, since: await sinceFrozen(deps, shortlist), now: deps.clock.now() };
  };

  page.get('/searches/:searchId/shortlists/:number/release', access.firm, async (user, req, res) => {
    const { typedLists } = parseForm(releaseForm, req.query);
    res.render('shortlists/release', { page: releasePage(await releasing(user, req, typedLists['to'] ?? [])) });
  });

  page.post('/searches/:searchId/shortlists/:number/release', access.firm, async (user, req, res) => {
    const { typedLists } = parseForm(releaseForm, req.body);
    const facts = await releasing(user, req, typedLists['to'] ?? []);
    if (facts.recipients.length === 0) return void res.status(422).render('shortlists/release', { page: releasePage(facts) });
    const location = await releaseOnce(deps, user, { ...facts, submission: submissionOf(req, user) });
    flash(req, `The shortlist is on its way to ${listed(facts.recipients.map(({ name }) => name))}.`);
    res.redirect(303, location);
  });

  page.post('/searches/:searchId/shortlists/:number/releases/:releaseId/revocation', access.firm, async (user, req, res) => {
    const { search, shortlist } = await shortlistInRequest(reader, user, req);
    const release = await revokeRelease(deps, user, { shortlist, releaseId: idParam(req, 'releaseId') });
    flash(req, `${release.stakeholderName} no longer sees this shortlist.`);
    res.redirect(303, pathOf(search, shortlist));
  });
}

function pathOf(search: Search, { number }: Pick<Shortlist, 'number'>): string {
  return `/searches/${search.id}/shortlists/${number}`;
}

function backTo(search: Search): { href: string; label: string } {
  return { href: `/searches/${search.id}/interviews`, label: 'Go to the interviews' };
}
