import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { defineForm, optionalText, parseForm, requiredText, type FormProblem, type Typed } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { LinkHolder } from '../../shared/actor';
import { ConflictError, NotFoundError } from '../../shared/errors';
import { letterheadRepository } from '../firm';
import { createLinkAccess } from '../links';
import { isApprover, stakeholderRepository } from '../searches';
import { documentFacts } from './brief-facts';
import { briefRepository } from './brief.repository';
import { portalCandidatePage, type PortalCandidateFacts } from './candidate-brief.view-model';
import { candidateReplyRepository } from './candidate-reply.repository';
import { replyToCandidateBriefIn } from './candidate-reply.service';
import { candidateDocument } from './document/candidate-document';
import { fileName, paperFacts } from './document/paper-facts';
import { paperOf } from './document/paper';
import { printFormats } from './document/print';
import { sendPaper } from './document/send-paper';

const approvalForm = defineForm<{ number: string }>({ fields: { number: optionalText(10) } });
const commentForm = defineForm<{ number: string; comment: string }>({
  fields: { number: optionalText(10), comment: requiredText('Write what should change in it', 2000) },
});
const OVERTAKEN = 'Another version was published since you opened this page. Read it first';

/** The version for candidates, behind the link to the brief: reading it, keeping it, approving it or saying what should change. */
export function mountCandidatePortal(router: Router, deps: Dependencies): void {
  mountReadingIt(router, deps);
  mountReplying(router, deps);
}

async function factsOf(deps: Dependencies, actor: LinkHolder): Promise<PortalCandidateFacts> {
  const { reader } = deps.database;
  const { firmId, searchId, subjectId, linkId } = actor;
  const version = await briefRepository(reader).findPublished(firmId, searchId);
  if (!version) throw new NotFoundError('There is no brief to read at the moment');
  const letterhead = await letterheadRepository(reader).findForFirm(actor);
  const facts = await documentFacts(reader, version, letterhead.name);
  const stakeholder = await stakeholderRepository(reader).getForSearch(firmId, searchId, subjectId);
  const replies = await candidateReplyRepository(reader).listForVersion(firmId, version.id);
  return { ...facts, linkId, replies, reader: subjectId, mayReply: isApprover(stakeholder) };
}

function mountReadingIt(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const linkAccess = createLinkAccess(deps)('brief');

  page.get('/p/:linkId/brief/candidate', linkAccess, async (actor, _req, res) => {
    res.render('briefs/candidate-portal', { page: portalCandidatePage(await factsOf(deps, actor)) });
  });

  for (const format of printFormats) {
    page.get(`/p/:linkId/brief/candidate.${format}`, linkAccess, async (actor, _req, res) => {
      const facts = await factsOf(deps, actor);
      const paper = paperOf(candidateDocument(facts), paperFacts(facts, { withSources: false }));
      await sendPaper(res, deps, { paper, format, name: fileName(facts, 'For candidates'), firm: actor });
    });
  }
}

function mountReplying(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const linkAccess = createLinkAccess(deps)('brief');
  const refuse = async (res: Response, actor: LinkHolder, { status, typed, problems }: Refusal) => {
    const facts = await sponsorsFacts(deps, actor);
    res.status(status).render('briefs/candidate-portal', { page: portalCandidatePage(facts, { typed, problems }) });
  };
  const reply = async (asked: Asked, told: string): Promise<void> => {
    const { actor, req, res, typed, number, comment } = asked;
    try {
      const done = deps.database.once(submissionOf(req, actor), async (tx) => {
        await replyToCandidateBriefIn(tx, deps, { actor, number, comment });
        flash(req, told);
        return `/p/${actor.linkId}/brief/candidate`;
      });
      res.redirect(303, await done);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      await refuse(res, actor, { status: 409, typed, problems: [{ field: 'comment', message: OVERTAKEN }] });
    }
  };

  page.post('/p/:linkId/brief/candidate/approval', linkAccess, async (actor, req, res) => {
    const form = parseForm(approvalForm, req.body);
    const number = form.ok ? Number(form.value.number) : 0;
    await reply({ actor, req, res, typed: form.typed, number, comment: null }, 'You have approved it for candidates.');
  });

  page.post('/p/:linkId/brief/candidate/comments', linkAccess, async (actor, req, res) => {
    const form = parseForm(commentForm, req.body);
    const { typed } = form;
    if (!form.ok) return refuse(res, actor, { status: 422, typed, problems: form.problems });
    const { number, comment } = form.value;
    await reply({ actor, req, res, typed, number: Number(number), comment }, 'Your comment went to the search firm.');
  });
}

async function sponsorsFacts(deps: Dependencies, actor: LinkHolder): Promise<PortalCandidateFacts> {
  const facts = await factsOf(deps, actor);
  if (!facts.mayReply) throw new NotFoundError('Only a sponsor replies');
  return facts;
}

interface Refusal {
  readonly status: number;
  readonly typed: Typed;
  readonly problems: readonly FormProblem[];
}

interface Asked {
  readonly actor: LinkHolder;
  readonly req: Request;
  readonly res: Response;
  readonly typed: Typed;
  readonly number: number;
  /** Null for an approval. */
  readonly comment: string | null;
}
