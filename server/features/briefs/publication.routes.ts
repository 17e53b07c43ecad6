import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { defineForm, parseForm } from '../../platform/http/forms';
import { textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { CONFLICT_FLAG } from './domain/may-publish';
import type { Flag } from './domain/need';
import { draftInRequest, latestInRequest, type DraftInRequest } from './draft-in-request';
import { currentGround, type BriefGround } from './ground';
import type { EffectReader } from './effect-notice';
import { asLoaded, loadedVersionRule } from './loaded-version';
import { overridePage, publicationPage } from './publication-page.view-model';
import { overrideForm } from './publication.form';
import { checkPublication, isPublishable, overrideFlagIn, publishBriefIn, type PublicationCheck } from './publication.service';

const publishForm = defineForm<{ version: string }>({ fields: { version: loadedVersionRule } });

interface Facts extends DraftInRequest {
  readonly ground: BriefGround;
  readonly check: PublicationCheck;
}

/** Publishing a draft, and the overrides that may have to come first. */
export function mountPublication(router: Router, deps: Dependencies, effectOf: EffectReader): void {
  const page = pages(router);
  const { reader } = deps.database;
  const factsOf = async (user: FirmUser, found: DraftInRequest): Promise<Facts> => {
    const ground = await currentGround(deps, user.firmId, found.search.id);
    if (!ground) throw new NotFoundError('There is no diagnosis any more');
    return { ...found, ground, check: await checkPublication(reader, found.draft, ground) };
  };
  const factsIn = async (user: FirmUser, req: Request): Promise<Facts> => factsOf(user, await draftInRequest(reader, user, req));

  page.get('/searches/:searchId/brief/publication', access.firm, async (user, req, res) => {
    const facts = await factsIn(user, req);
    const effect = await effectOf(user, facts.search.id);
    res.render('briefs/publication', { page: publicationPage({ ...facts, sender: user.name, effect }) });
  });

  page.post('/searches/:searchId/brief/publication', access.firm, async (user, req, res) => {
    const { search, latest } = await latestInRequest(reader, user, req);
    // The second click of a double click finds what the first has done.
    if (latest.state !== 'draft') return res.redirect(303, `/searches/${latest.searchId}/brief`);
    const facts = await factsOf(user, { search, draft: latest });
    const form = parseForm(publishForm, req.body);
    if (!form.ok || !isPublishable(facts.check)) {
      // Comparing keeps what it computes, and a refused post keeps nothing.
      return res.status(422).render('briefs/publication', { page: publicationPage({ ...facts, sender: user.name, effect: null }) });
    }
    const draft = asLoaded(facts.draft, form.value.version);
    const home = `/searches/${search.id}/brief`;
    const done = deps.database.once(submissionOf(req, user), async (tx) => {
      const result = await publishBriefIn(tx, deps, { actor: user, draft, ground: facts.ground });
      if (!result.ok) return `${home}/publication`;
      flash(req, `Version ${result.number} is on its way to ${facts.check.sponsors.map((one) => one.name).join(' and ')}.`);
      return home;
    });
    res.redirect(303, await done);
  });

  page.get('/searches/:searchId/brief/overrides/:flagId', access.firm, async (user, req, res) => {
    const { search, check } = await factsIn(user, req);
    res.render('briefs/override', { page: overridePage({ search, standing: standingFlag(check, req) }) });
  });

  page.post('/searches/:searchId/brief/overrides/:flagId', access.firm, async (user, req, res) => {
    const { search, check } = await factsIn(user, req);
    const location = `/searches/${search.id}/brief/publication`;
    if (check.overrides.some((one) => one.flagId === textParam(req, 'flagId'))) return res.redirect(303, location);
    const standing = standingFlag(check, req);
    const form = parseForm(overrideForm, req.body);
    if (!form.ok) return res.status(422).render('briefs/override', { page: overridePage({ search, standing }, form) });
    const override = { actor: user, searchId: search.id, flagId: standing.id, ...form.value };
    const done = deps.database.once(submissionOf(req, user), async (tx) => {
      await overrideFlagIn(tx, deps, override);
      return location;
    });
    res.redirect(303, await done);
  });
}

/** The flag in the path if it blocks and may be overridden; a disagreement of stakeholders is decided elsewhere. */
function standingFlag({ publication }: PublicationCheck, req: Request): Flag {
  const id = textParam(req, 'flagId');
  const found = publication.ok ? undefined : publication.standing.find((flag) => flag.id === id && flag.id !== CONFLICT_FLAG);
  if (!found) throw new NotFoundError('This flag does not stand in the way');
  return found;
}
