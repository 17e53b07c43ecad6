import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { parseForm, type FormProblem } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { Transaction } from '../../platform/db/scope';
import type { LinkHolder } from '../../shared/actor';
import { ConflictError, InvalidStateError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { parseRefusal, typedSignatureForm } from './portal.form';
import { charterPortalPage, type PortalFacts } from './portal.view-model';
import { problemsOfRefusing, problemsOfSigning } from './put-up-since';
import { charterRefusalPage, commentsNotSentPage } from './refusal.view-model';
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

  /** Does it once per submitted form; what was overtaken meanwhile is shown anew. */
  const act = async ({ actor, req, res, overtaken }: Asked, work: (tx: Transaction) => Promise<void>): Promise<void> => {
    const home = `/p/${actor.linkId}/charter`;
    try {
      const done = deps.database.once(submissionOf(req, actor), async (tx) => {
        await work(tx);
        return home;
      });
      res.redirect(303, await done);
    } catch (error) {
      if (!(error instanceof ConflictError || error instanceof InvalidStateError)) throw error;
      await overtaken();
    }
  };

  page.get('/p/:linkId/charter', linkAccess, async (actor, _req, res) => {
    res.render('charter/portal', { page: charterPortalPage(await factsOf(actor)) });
  });

  page.post('/p/:linkId/charter/signature', linkAccess, async (actor, req, res) => {
    const form = parseForm(typedSignatureForm, req.body);
    const again = async (status: number, problems: readonly FormProblem[]): Promise<void> => {
      const facts = await factsOf(actor);
      const state = { typed: form.typed, problems: [...problemsOfSigning(facts, form.typed), ...problems] };
      res.status(status).render('charter/portal', { page: charterPortalPage(facts, state) });
    };
    if (!form.ok) return again(422, form.problems);
    const { name, number } = form.value;
    await act({ actor, req, res, overtaken: () => again(409, []) }, (tx) =>
      signCharterIn(tx, deps, { actor, name, number: Number(number) }),
    );
  });

  page.get('/p/:linkId/charter/refusal', linkAccess, async (actor, _req, res) => {
    const facts = await factsOf(actor);
    if (partOf(facts).isCurrent) return res.redirect(303, `/p/${actor.linkId}/charter`);
    res.render('charter/refusal', { page: charterRefusalPage(facts) });
  });

  page.post('/p/:linkId/charter/refusal', linkAccess, async (actor, req, res) => {
    const form = parseRefusal((await factsOf(actor)).version.clauses, req.body);
    const again = async (status: number, problems: readonly FormProblem[]): Promise<void> => {
      const facts = await factsOf(actor);
      if (partOf(facts).isCurrent) return res.status(409).render('charter/not-sent', { page: commentsNotSentPage(facts, form.typed) });
      const state = { typed: form.typed, problems: [...problemsOfRefusing(facts, form.typed), ...problems] };
      res.status(status).render('charter/refusal', { page: charterRefusalPage(facts, state) });
    };
    if (!form.ok) return again(422, form.problems);
    const { comments, number } = form;
    await act({ actor, req, res, overtaken: () => again(409, []) }, (tx) => refuseCharterIn(tx, deps, { actor, comments, number }));
  });
}

interface Asked {
  readonly actor: LinkHolder;
  readonly req: Request;
  readonly res: Response;
  readonly overtaken: () => Promise<void>;
}
