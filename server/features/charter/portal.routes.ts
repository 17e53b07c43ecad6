import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { submissionOf } from '../../platform/http/chrome';
import { parseForm, type Typed } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { ConflictError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { parseRefusal, typedSignatureForm } from './portal.form';
import { charterPortalPage, charterRefusalPage, type PortalFacts } from './portal.view-model';
import { getSignersCharter, partOf } from './signers-charter.read-model';
import { refuseCharterIn, signCharterIn } from './signing.service';

/** The charter for the two heads and the chief executive: reading, signing, or saying what should change. */
export function mountCharterPortal(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const linkAccess = createLinkAccess(deps)('charter');
  const factsOf = async (actor: LinkHolder): Promise<PortalFacts> => ({
    ...(await getSignersCharter(deps.database.reader, actor)),
    ...{ linkId: actor.linkId, firmName: actor.firmName },
  });

  /** Does it once per submitted form; on a version that has been overtaken the page is shown anew, with what was typed. */
  const act = async (asked: Asked, work: (tx: Transaction) => Promise<void>): Promise<void> => {
    const { actor, req, res, typed, stale } = asked;
    const home = `/p/${actor.linkId}/charter`;
    try {
      const done = deps.database.once(submissionOf(req, actor), async (tx) => {
        await work(tx);
        return home;
      });
      res.redirect(303, await done);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      stale(res.status(409), await factsOf(actor), typed);
    }
  };

  page.get('/p/:linkId/charter', linkAccess, async (actor, _req, res) => {
    res.render('charter/portal', { page: charterPortalPage(await factsOf(actor)) });
  });

  page.post('/p/:linkId/charter/signature', linkAccess, async (actor, req, res) => {
    const form = parseForm(typedSignatureForm, req.body);
    const { typed } = form;
    if (!form.ok) return res.status(422).render('charter/portal', { page: charterPortalPage(await factsOf(actor), form) });
    const { name, number } = form.value;
    await act({ actor, req, res, typed, stale: showStale }, (tx) => signCharterIn(tx, deps, { actor, name, number: Number(number) }));
  });

  page.get('/p/:linkId/charter/refusal', linkAccess, async (actor, _req, res) => {
    const facts = await factsOf(actor);
    if (partOf(facts).isCurrent) return res.redirect(303, `/p/${actor.linkId}/charter`);
    res.render('charter/refusal', { page: charterRefusalPage(facts) });
  });

  page.post('/p/:linkId/charter/refusal', linkAccess, async (actor, req, res) => {
    const facts = await factsOf(actor);
    const form = parseRefusal(facts.version.clauses, req.body);
    const { typed } = form;
    if (!form.ok) return res.status(422).render('charter/refusal', { page: charterRefusalPage(facts, form) });
    const { comments, number } = form;
    await act({ actor, req, res, typed, stale: showStaleRefusal }, (tx) => refuseCharterIn(tx, deps, { actor, comments, number }));
  });
}

interface Asked {
  readonly actor: LinkHolder;
  readonly req: Request;
  readonly res: Response;
  readonly typed: Typed;
  readonly stale: (res: Response, facts: PortalFacts, typed: Typed) => void;
}

function showStale(res: Response, facts: PortalFacts, typed: Typed): void {
  const message = `Version ${facts.version.number} was put up since you opened this page. Read it, then sign it`;
  res.render('charter/portal', { page: charterPortalPage(facts, { typed, problems: [{ field: 'name', message }] }) });
}

function showStaleRefusal(res: Response, facts: PortalFacts, typed: Typed): void {
  const message = `Version ${facts.version.number} was put up since you opened this page. Compare your comments with it and send them again`;
  res.render('charter/refusal', { page: charterRefusalPage(facts, { typed, problems: [{ field: 'other', message }] }) });
}
