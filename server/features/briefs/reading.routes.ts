import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { submissionOf } from '../../platform/http/chrome';
import { parseForm } from '../../platform/http/forms';
import { idParam, queryText, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import type { FormState } from '../../shared/view-parts';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { documentFacts } from './brief-facts';
import { briefRepository } from './brief.repository';
import { generateForm } from './combined.form';
import { comparePage } from './compare-page.view-model';
import { chooseScope } from './domain/choose-scope';
import type { BriefVersion } from './domain/brief-version';
import type { Scope, Side } from './domain/scope';
import { generateBriefOnce, startVersion } from './drafts.service';
import { firmBriefPage } from './firm-brief.view-model';
import { currentGround, type BriefGround } from './ground';
import { startPage } from './start-page.view-model';
import { versionNumber } from './version-number';

const NAME_A_SIDE = { field: 'primarySide', message: 'Choose the side that this person leads: sales or marketing' };

/** Reading, generating and comparing versions of the brief. */
export function mountReading(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const briefs = briefRepository(reader);
  const searchOf = (user: FirmUser, req: Request) => searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  const shown = async (user: FirmUser, version: BriefVersion) => {
    const versions = await briefs.listForSearch(user.firmId, version.searchId);
    return firmBriefPage({ ...(await documentFacts(reader, version, user.firmName)), versions });
  };

  page.get('/searches/:searchId/brief', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const latest = await briefs.findLatest(user.firmId, search.id);
    if (latest) return res.render('briefs/show', { page: await shown(user, latest) });
    res.render('briefs/start', { page: startPage(search, await currentGround(deps, user.firmId, search.id)) });
  });

  page.get('/searches/:searchId/brief/start', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    res.render('briefs/start', { page: startPage(search, await currentGround(deps, user.firmId, search.id)) });
  });

  page.post('/searches/:searchId/brief', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const ground = await currentGround(deps, user.firmId, search.id);
    const form = parseForm(generateForm, req.body);
    const again = (state?: FormState) => res.status(422).render('briefs/start', { page: startPage(search, ground, state) });
    if (!form.ok) return again(form);
    const plan = ground && planFrom(ground, form.value.primarySide);
    if (!ground || !plan) return again();
    const { scope, primarySide } = plan;
    if (!primarySide) return again({ typed: form.typed, problems: [NAME_A_SIDE] });
    const location = scope === 'combined_flagged' ? `/searches/${search.id}/brief/combined` : `/searches/${search.id}/brief`;
    const command = { searchId: search.id, ground, scope, primarySide, requested: null };
    res.redirect(303, await generateBriefOnce(deps, user, { ...command, location, submission: submissionOf(req, user) }));
  });

  page.post('/searches/:searchId/brief/versions', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    res.redirect(303, await startVersion(deps, user, { searchId: search.id, submission: submissionOf(req, user) }));
  });

  page.get('/searches/:searchId/brief/versions/:number', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const version = await versionOf(briefs.findByNumber(user.firmId, search.id, versionNumber(textParam(req, 'number'))));
    res.render('briefs/show', { page: await shown(user, version) });
  });

  page.get('/searches/:searchId/brief/compare', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const find = (name: string) => versionOf(briefs.findByNumber(user.firmId, search.id, versionNumber(queryText(req, name))));
    const [before, after] = [await find('before'), await find('after')];
    res.render('briefs/compare', { page: comparePage(search, { before, after }) });
  });
}

/** The scope to write for and its side, null where it has to be named; null altogether where there is no brief to be written. */
function planFrom({ need, decision }: BriefGround, named: Side | ''): { scope: Scope; primarySide: Side | null } | null {
  const choice = chooseScope(need, decision);
  if (choice.kind === 'refused') return null;
  return { scope: choice.scope, primarySide: choice.kind === 'ready' ? choice.primarySide : named || null };
}

async function versionOf(found: Promise<BriefVersion | null>): Promise<BriefVersion> {
  const version = await found;
  if (!version) throw new NotFoundError('No such version of the brief');
  return version;
}
