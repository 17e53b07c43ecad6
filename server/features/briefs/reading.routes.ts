import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { parseForm, type FormProblem } from '../../platform/http/forms';
import { idParam, queryText, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import { isAdmin, type FirmUser } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import type { Side } from '../../shared/side';
import type { FormState } from '../../shared/view-parts';
import { access } from '../accounts';
import { searchRepository, type Search } from '../searches';
import { documentFacts } from './brief-facts';
import { briefRepository } from './brief.repository';
import { candidateReplyRepository } from './candidate-reply.repository';
import { generateForm } from './combined.form';
import { comparePage } from './compare-page.view-model';
import { chooseScope } from './domain/choose-scope';
import type { BriefVersion } from './domain/brief-version';
import type { Scope } from './domain/scope';
import { generateBriefOnce, startVersion, type GenerateCommand } from './drafts.service';
import { firmBriefPage } from './firm-brief.view-model';
import { currentGround, type BriefGround } from './ground';
import { startPage, type StartFacts } from './start-page.view-model';
import { briefTemplateRepository } from './templates/brief-template.repository';
import { chooseTemplate } from './templates/choose-template';
import { versionNumber } from './version-number';

const NAME_A_SIDE = { field: 'primarySide', message: 'Choose the side that this person leads: sales or marketing' };

/** Reading, generating and comparing versions of the brief. */
export function mountReading(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const briefs = briefRepository(reader);
  const searchOf = (user: FirmUser, req: Request) => searchRepository(reader).getForFirm(user.firmId, idParam(req, 'searchId'));
  const templateOf = ({ firmId }: FirmUser, { templateVersionId }: BriefVersion) =>
    templateVersionId === null ? null : briefTemplateRepository(reader).findByVersion(firmId, templateVersionId);
  const shown = async (user: FirmUser, version: BriefVersion) => {
    const versions = await briefs.listForSearch(user.firmId, version.searchId);
    const template = await templateOf(user, version);
    const candidateReplies = await candidateReplyRepository(reader).listForVersion(user.firmId, version.id);
    return firmBriefPage({
      ...(await documentFacts(reader, version, user.firmName)),
      versions,
      template,
      isAdmin: isAdmin(user),
      candidateReplies,
    });
  };

  const startFacts = async (user: FirmUser, search: Search): Promise<StartFacts> => ({
    search,
    ground: await currentGround(deps, user.firmId, search.id),
    templates: await briefTemplateRepository(reader).listInUse(user.firmId),
  });

  page.get('/searches/:searchId/brief', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const latest = await briefs.findLatest(user.firmId, search.id);
    if (latest) return res.render('briefs/show', { page: await shown(user, latest) });
    res.render('briefs/start', { page: startPage(await startFacts(user, search)) });
  });

  page.get('/searches/:searchId/brief/start', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    res.render('briefs/start', { page: startPage(await startFacts(user, search)) });
  });

  page.post('/searches/:searchId/brief', access.firm, async (user, req, res) => {
    const search = await searchOf(user, req);
    const facts = await startFacts(user, search);
    const form = parseForm(generateForm, req.body);
    const again = (state?: FormState) => res.status(422).render('briefs/start', { page: startPage(facts, state) });
    if (!form.ok) return again(form);
    const plan = planOf(facts, form.value);
    if (!plan) return again();
    if (!plan.ok) return again({ typed: form.typed, problems: [plan.problem] });
    const command = { searchId: search.id, ...plan.command, submission: submissionOf(req, user) };
    res.redirect(303, await generateBriefOnce(deps, user, { ...command, location: afterGenerating(search, plan.command.scope) }));
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

type Plan =
  | { readonly ok: true; readonly command: Omit<GenerateCommand, 'searchId'> & { ground: BriefGround } }
  | { readonly ok: false; readonly problem: FormProblem };

/** What to write, or what has to be named first; null where there is no brief to be written. */
function planOf({ ground, templates }: StartFacts, named: { primarySide: Side | ''; template: string }): Plan | null {
  const choice = ground && chooseScope(ground.need, ground.decision);
  if (!choice || choice.kind === 'refused') return null;
  const { scope } = choice;
  const primarySide = choice.kind === 'ready' ? choice.primarySide : named.primarySide;
  if (primarySide === '') return { ok: false, problem: NAME_A_SIDE };
  const chosen = chooseTemplate(templates, named.template, { scope, side: primarySide });
  return chosen.ok ? { ok: true, command: { ground, scope, primarySide, requested: null, template: chosen.template } } : chosen;
}

const afterGenerating = ({ id }: Search, scope: Scope): string => `/searches/${id}/brief${scope === 'combined_flagged' ? '/combined' : ''}`;

async function versionOf(found: Promise<BriefVersion | null>): Promise<BriefVersion> {
  const version = await found;
  if (!version) throw new NotFoundError('No such version of the brief');
  return version;
}
