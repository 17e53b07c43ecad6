import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { parseForm } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { LinkHolder } from '../../shared/actor';
import { ConflictError, NotFoundError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { isApprover, stakeholderRepository } from '../searches';
import { documentFacts } from './brief-facts';
import { briefRepository } from './brief.repository';
import { awaitsAnswer, type SectionComment } from './domain/brief-version';
import { answeredConflict, overtaken, portalBriefPage, portalWaitingPage } from './portal.view-model';
import { refusalForm, signatureForm } from './publication.form';
import { refusalPage } from './refusal-page.view-model';
import { refuseBriefIn, signBriefIn } from './signature.service';

/** The brief for the people at the client who have a link: reading, signing, refusing with comments. */
export function mountPortal(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const linkAccess = createLinkAccess(deps)('brief');
  const { reader } = deps.database;

  const factsOf = async (actor: LinkHolder) => {
    const published = await briefRepository(reader).findPublished(actor.firmId, actor.searchId);
    if (!published) return null;
    const stakeholder = await stakeholderRepository(reader).getForSearch(actor.firmId, actor.searchId, actor.subjectId);
    const facts = await documentFacts(reader, published, actor.firmName);
    const maySign = isApprover(stakeholder);
    const before = await briefRepository(reader).findPublishedBefore(published);
    return { ...facts, linkId: actor.linkId, maySign, before: maySign ? before : null };
  };
  const openFacts = async (actor: LinkHolder) => {
    const facts = await factsOf(actor);
    if (!facts?.maySign) throw new NotFoundError('Nothing to sign');
    return facts;
  };

  page.get('/p/:linkId/brief', linkAccess, async (actor, _req, res) => {
    const facts = await factsOf(actor);
    if (!facts) return res.render('briefs/waiting', { page: portalWaitingPage() });
    res.render('briefs/portal', { page: portalBriefPage(facts) });
  });

  page.post('/p/:linkId/brief/signature', linkAccess, async (actor, req, res) => {
    const facts = await openFacts(actor);
    const form = parseForm(signatureForm, req.body);
    if (!form.ok) return res.status(422).render('briefs/portal', { page: portalBriefPage(facts, form) });
    const { name, number } = form.value;
    const location = await deps.database.once(submissionOf(req, actor), async (tx) => {
      await signBriefIn(tx, deps, { actor, name, number: Number(number) });
      return `/p/${actor.linkId}/brief`;
    });
    res.redirect(303, location);
  });

  page.get('/p/:linkId/brief/refusal', linkAccess, async (actor, _req, res) => {
    const facts = await openFacts(actor);
    if (!awaitsAnswer(facts.version)) return res.redirect(303, `/p/${actor.linkId}/brief`);
    res.render('briefs/refusal', { page: refusalPage(facts) });
  });

  page.post('/p/:linkId/brief/refusal', linkAccess, async (actor, req, res) => {
    const facts = await openFacts(actor);
    const form = parseForm(refusalForm, req.body);
    const comments = form.ok ? commentsIn(form.value) : [];
    if (!form.ok || comments.length === 0) {
      const problems = form.ok ? [{ field: 'other', message: 'Write at least one comment: what should change?' }] : form.problems;
      return res.status(422).render('briefs/refusal', { page: refusalPage(facts, { typed: form.typed, problems }) });
    }
    try {
      const done = deps.database.once(submissionOf(req, actor), async (tx) => {
        await refuseBriefIn(tx, deps, { actor, comments, number: Number(form.value['number']) });
        return `/p/${actor.linkId}/brief`;
      });
      res.redirect(303, await done);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const now = await openFacts(actor);
      if (!awaitsAnswer(now.version)) return renderConflict(res, answeredConflict(now, comments));
      res.status(409).render('briefs/refusal', { page: refusalPage(now, { typed: form.typed, problems: [overtaken(now)] }) });
    }
  });
}

function commentsIn({ number: _number, ...values }: Record<string, string>): readonly SectionComment[] {
  return Object.entries(values)
    .filter(([, comment]) => comment !== '')
    .map(([section, comment]) => ({ section, comment }));
}
