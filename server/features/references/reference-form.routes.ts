import type { Request, Response } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import type { Pages } from '../../platform/http/pages';
import type { LinkHolder } from '../../shared/actor';
import { moment } from '../../shared/dates';
import { competencyById } from '../competencies';
import { createLinkAccess } from '../links';
import { searchRepository } from '../searches';
import { ratingOf, type Reference, type ReferenceAnswers } from './domain/reference';
import { declineReference, saveReference, submitReference, type GivingOutcome } from './giving.service';
import { refereeRepository } from './referee.repository';
import { parseReference } from './reference.form';
import {
  givenPage,
  missingProblems,
  progressPart,
  referenceFormPage,
  referencePath,
  type ReferenceView,
} from './reference-form.view-model';
import { valueWords } from './reference-words';

const SENT_ALREADY = 'This reference is sent and can no longer be changed.';

/** The referee's own pages. Whom they are about is decided by the link alone. */
export function mountReferenceForm(page: Pages, deps: Dependencies): void {
  const mine = createLinkAccess(deps)('reference');

  page.get('/p/:linkId/reference', mine, async (holder, _req, res) => {
    const view = await loadView(deps, holder);
    const { submittedAt, declinedAt } = view.reference;
    if (submittedAt ?? declinedAt) return res.render('references/given', { page: givenPage(view) });
    res.render('references/form', { page: referenceFormPage(view, null) });
  });

  page.post('/p/:linkId/reference/draft', mine, async (holder, req, res) => {
    const view = await loadView(deps, holder);
    const parsed = parseReference(view.reference.competencyIds, req.body);
    if (!parsed.ok) return refuse(req, res, { view, state: parsed });
    const outcome = await saveReference(deps, { actor: holder, answers: parsed.answers, version: parsed.version });
    if (wantsJson(req)) return answerScript(res, outcome);
    if (outcome.kind !== 'saved') return answerForm(res, outcome, { view, answers: parsed.answers });
    flash(req, 'It is saved. Open your link again to go on.');
    res.redirect(303, referencePath(holder.linkId));
  });

  page.post('/p/:linkId/reference', mine, async (holder, req, res) => {
    const view = await loadView(deps, holder);
    const parsed = parseReference(view.reference.competencyIds, req.body);
    if (!parsed.ok) return refuse(req, res, { view, state: parsed });
    const outcome = await submitReference(deps, { actor: holder, answers: parsed.answers, version: parsed.version });
    if (outcome.kind !== 'incomplete') return answerForm(res, outcome, { view, answers: parsed.answers });
    const { reference, missing } = outcome;
    const typed = { ...parsed.typed, version: String(reference.version) };
    refuse(req, res, { view: { ...view, reference }, state: { typed, problems: missingProblems(missing) } });
  });

  page.post('/p/:linkId/reference/refusal', mine, async (holder, _req, res) => {
    await declineReference(deps, holder);
    res.redirect(303, referencePath(holder.linkId));
  });
}

async function loadView(deps: Dependencies, holder: LinkHolder): Promise<ReferenceView> {
  const reference = await refereeRepository(deps.database.reader).get(holder.firmId, holder.subjectId);
  const search = await searchRepository(deps.database.reader).getForFirm(holder.firmId, reference.searchId);
  return { linkId: holder.linkId, firmName: holder.firmName, search, reference };
}

interface Refusal {
  readonly view: ReferenceView;
  readonly state: Parameters<typeof referenceFormPage>[1] & object;
}

function refuse(req: Request, res: Response, { view, state }: Refusal): void {
  res.status(422);
  if (wantsJson(req)) res.json({ message: `Not saved. ${state.problems.map(({ message }) => message).join('. ')}.` });
  else res.render('references/form', { page: referenceFormPage(view, state) });
}

function answerScript(res: Response, { kind, reference }: GivingOutcome): void {
  if (kind === 'saved') {
    const saved = reference.savedAt ? `Saved ${moment(reference.savedAt)}` : '';
    res.json({ versions: { version: String(reference.version) }, saved, progress: progressPart(reference) });
  } else if (kind === 'stale') {
    res.status(409).json({ message: 'Changed in another window too. Press “Save for now” to compare both; nothing is lost.' });
  } else {
    res.status(409).json({ message: SENT_ALREADY });
  }
}

function answerForm(res: Response, outcome: GivingOutcome, { view, answers }: { view: ReferenceView; answers: ReferenceAnswers }): void {
  const path = referencePath(view.linkId);
  if (outcome.kind === 'submitted') return res.redirect(303, path);
  const isLate = outcome.kind === 'late';
  renderConflict(res, {
    title: isLate ? SENT_ALREADY : 'Another window saved something else in the meantime',
    fields: bothSides(outcome.reference, answers),
    reload: { href: path, label: isLate ? 'See what was sent' : 'Open the reference again' },
  });
}

function bothSides(stored: Reference, yours: ReferenceAnswers) {
  const ratings = stored.competencyIds.map((id) => {
    const inWords = (answers: ReferenceAnswers) =>
      [valueWords(id, ratingOf(answers, id).value), ratingOf(answers, id).note].filter(Boolean).join(': ');
    return { label: competencyById(id).name, theirs: inWords(stored.answers), yours: inWords(yours) };
  });
  return [
    ...ratings,
    { label: 'What you saw', theirs: stored.answers.witnessed.join(', '), yours: yours.witnessed.join(', ') },
    { label: 'Anything else', theirs: stored.answers.summary, yours: yours.summary },
  ];
}

function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}
