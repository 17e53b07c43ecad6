import type { Request, Router } from 'express';
import Joi from 'joi';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { defineForm, parseForm } from '../../platform/http/forms';
import { textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/chrome';
import type { FirmUser } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { CONFLICT_FLAG } from './domain/may-publish';
import type { Flag } from './domain/need';
import { draftInRequest, latestInRequest, type DraftInRequest } from './draft-in-request';
import { currentGround, type BriefGround } from './ground';
import { overridePage, publicationPage } from './publication-page.view-model';
import { overrideForm } from './publication.form';
import { checkPublication, overrideFlagIn, publishBriefIn, type PublicationCheck } from './publication.service';

const publishForm = defineForm<{ version: number }>({ fields: { version: Joi.number().integer().min(1).required() } });

interface Facts extends DraftInRequest {
  readonly ground: BriefGround;
  readonly check: PublicationCheck;
}

/** Publishing a draft, and the overrides that may have to come first. */
export function mountPublication(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const { reader } = deps.database;
  const factsOf = async (user: FirmUser, req: Request): Promise<Facts> => {
    const facts = await draftInRequest(reader, user, req);
    const ground = await currentGround(deps, user.firmId, facts.search.id);
    if (!ground) throw new NotFoundError('There is no diagnosis any more');
    return { ...facts, ground, check: await checkPublication(reader, facts.draft, ground) };
  };

  page.get('/searches/:searchId/brief/publication', access.firm, async (user, req, res) => {
    const facts = await factsOf(user, req);
    res.render('briefs/publication', { page: publicationPage({ ...facts, sender: user.name }) });
  });

  page.post('/searches/:searchId/brief/publication', access.firm, async (user, req, res) => {
    const { latest } = await latestInRequest(reader, user, req);
    // The second click of a double click finds what the first has done.
    if (latest.state !== 'draft') return res.redirect(303, `/searches/${latest.searchId}/brief`);
    const facts = await factsOf(user, req);
    const form = parseForm(publishForm, req.body);
    const again = (check: PublicationCheck) =>
      res.status(422).render('briefs/publication', { page: publicationPage({ ...facts, check, sender: user.name }) });
    if (!form.ok) return again(facts.check);
    const draft = { ...facts.draft, version: form.value.version };
    const result = await deps.database.transaction((tx) => publishBriefIn(tx, deps, { actor: user, draft, ground: facts.ground }));
    if (!result.ok) return again(result.check);
    const names = facts.check.sponsors.map((one) => one.name).join(' and ');
    flash(req, `Version ${result.number} is on its way to ${names}.`);
    res.redirect(303, `/searches/${facts.search.id}/brief`);
  });

  page.get('/searches/:searchId/brief/overrides/:flagId', access.firm, async (user, req, res) => {
    const { search, check } = await factsOf(user, req);
    res.render('briefs/override', { page: overridePage({ search, standing: standingFlag(check, req) }) });
  });

  page.post('/searches/:searchId/brief/overrides/:flagId', access.firm, async (user, req, res) => {
    const { search, check } = await factsOf(user, req);
    const location = `/searches/${search.id}/brief/publication`;
    if (check.overrides.some((one) => one.flagId === textParam(req, 'flagId'))) return res.redirect(303, location);
    const standing = standingFlag(check, req);
    const form = parseForm(overrideForm, req.body);
    if (!form.ok) return res.status(422).render('briefs/override', { page: overridePage({ search, standing }, form) });
    const override = { searchId: search.id, flagId: standing.id, ...form.value };
    const done = deps.database.once(submissionOf(req, user), async (tx) => {
      await overrideFlagIn(tx, user, override);
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
