import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { parseForm } from '../../platform/http/forms';
import { textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { NotFoundError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { saveAnswers, type AnswerDraft } from './answering.service';
import { findAssessmentItem } from './domain/assessment-item';
import { findSection, neighbours, type Section } from './domain/section';
import { assessmentPath, isOpen, sectionPath, type Portal } from './portal';
import { loadPortal } from './portal.read-model';
import { draftsFrom, sectionForm } from './section.form';
import { answerWords, autosaveAnswer, sectionPage, type SentForm } from './section.view-model';

/** The pages with the questions. Each save keeps what can be kept and then says what else there is to do. */
export function mountSections(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const own = createLinkAccess(deps)('assessment');
  const { reader } = deps.database;
  const path = '/p/:linkId/assessment/:part/:competencyId';

  page.get(path, own, async (actor, req, res) => {
    const section = sectionParam(req);
    const portal = await loadPortal(reader, actor);
    if (!isOpen(portal)) return res.redirect(303, assessmentPath(actor.linkId));
    res.render('assessments/section', { page: sectionPage(portal, section, null) });
  });

  page.post(path, own, async (actor, req, res) => {
    const section = sectionParam(req);
    const form = parseForm(sectionForm(section), req.body);
    const problems = form.ok ? [] : form.problems;
    const drafts = draftsFrom(section, form.typed, new Set(problems.map((problem) => problem.field)));
    const outcome = await saveAnswers(deps, actor, drafts);
    const portal = await loadPortal(reader, actor);
    if (outcome.kind === 'not_open') return answerClosed(res, { portal, drafts, isJson: wantsJson(req) });
    const sent = { typed: form.typed, problems, conflicts: outcome.conflicts };
    if (wantsJson(req)) return void res.status(statusOf(sent)).json(autosaveAnswer(portal, section, sent));
    if (statusOf(sent) !== 200)
      return void res.status(statusOf(sent)).render('assessments/section', { page: sectionPage(portal, section, sent) });
    res.redirect(303, pathAfter(portal.linkId, section));
  });
}

function sectionParam(req: Request): Section {
  const section = findSection(textParam(req, 'part'), textParam(req, 'competencyId'));
  if (!section) throw new NotFoundError('No such page of the assessment');
  return section;
}

function statusOf({ problems, conflicts }: SentForm): number {
  if (conflicts.length > 0) return 409;
  return problems.length > 0 ? 422 : 200;
}

function pathAfter(linkId: string, section: Section): string {
  const { next } = neighbours(section);
  return next ? sectionPath(linkId, next) : `${assessmentPath(linkId)}/review`;
}

// A tab left open while the assessment was submitted elsewhere: what was typed there is shown beside what was submitted.
function answerClosed(res: Response, late: { portal: Portal; drafts: readonly AnswerDraft[]; isJson: boolean }): void {
  const { portal, drafts, isJson } = late;
  const start = assessmentPath(portal.linkId);
  const message = portal.assessment.submittedAt
    ? 'Not saved: the assessment was submitted in the meantime'
    : 'Not saved: please agree first';
  if (isJson) return void res.status(409).json({ message });
  if (!portal.assessment.submittedAt) return res.redirect(303, start);
  renderConflict(res, {
    title: message,
    fields: drafts.flatMap((draft) => comparison(portal, draft)),
    reload: { href: start, label: 'See what was submitted' },
  });
}

function comparison({ sheet }: Portal, { itemId, content }: AnswerDraft) {
  const item = findAssessmentItem(itemId);
  if (!item) return [];
  const stored = sheet.get(itemId);
  return [
    { label: item.prompt, theirs: answerWords(item, stored), yours: answerWords(item, content) },
    { label: `Evidence: ${item.prompt}`, theirs: stored?.evidence ?? '', yours: content.evidence },
    { label: `Who could confirm it: ${item.prompt}`, theirs: stored?.confirmer ?? '', yours: content.confirmer },
  ];
}

function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}
