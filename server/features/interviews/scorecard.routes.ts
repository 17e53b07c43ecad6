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
import type { FilledScorecard, OverallView, StoredRating } from './domain/assigned-scorecard';
import { ratingOf, type ScorecardDraft } from './domain/plan-save';
import { maySeeRatings } from './ratings.policy';
import { saveDraft, submitScorecard, type Conflicts, type RatingOutcome } from './rating.service';
import { CONFIDENCE_NAMES, ratingWords, RECOMMENDATION_NAMES } from './rating-words';
import { scorecardRepository } from './scorecard.repository';
import { parseScorecard } from './scorecard.form';
import { missingProblems, progressPart, scorecardPage, scorecardPath, versionsOf, type ScorecardView } from './scorecard.view-model';
import { sentPage } from './sent-scorecard.view-model';

const SENT_ALREADY = 'This scorecard is sent and can no longer be changed.';

/** The interviewer's own pages. Which scorecard they are about is decided by the link alone. */
export function mountScorecards(page: Pages, deps: Dependencies): void {
  const mine = createLinkAccess(deps)('scorecard');
  const { reader } = deps.database;

  page.get('/p/:linkId/scorecard', mine, async (holder, _req, res) => {
    const view = await loadView(deps, holder);
    if (!view.card.submittedAt) return res.render('interviews/scorecard', { page: scorecardPage(view, null) });
    const sent = await scorecardRepository(reader).listSubmittedForCandidacy(holder.firmId, view.card.candidacyId);
    const viewer = { kind: 'interviewer', interviewerId: view.card.interviewerId } as const;
    const others = sent.filter((card) => card.id !== view.card.id && maySeeRatings(viewer, card, 'submitted'));
    res.render('interviews/sent', { page: sentPage(view, others) });
  });

  page.post('/p/:linkId/scorecard/draft', mine, async (holder, req, res) => {
    const view = await loadView(deps, holder);
    const parsed = parseScorecard(view.card.competencyIds, req.body);
    if (!parsed.ok) return refuse(req, res, { view, state: parsed });
    const outcome = await saveDraft(deps, { actor: holder, scorecardId: view.card.id, draft: parsed.draft });
    if (wantsJson(req)) return answerScript(res, outcome);
    if (outcome.kind !== 'saved') return answerForm(res, outcome, { view, draft: parsed.draft });
    flash(req, 'Your draft is saved. Open your link again to go on.');
    res.redirect(303, scorecardPath(holder.linkId));
  });

  page.post('/p/:linkId/scorecard', mine, async (holder, req, res) => {
    const view = await loadView(deps, holder);
    const parsed = parseScorecard(view.card.competencyIds, req.body);
    if (!parsed.ok) return refuse(req, res, { view, state: parsed });
    const outcome = await submitScorecard(deps, { actor: holder, scorecardId: view.card.id, draft: parsed.draft });
    if (outcome.kind !== 'incomplete') return answerForm(res, outcome, { view, draft: parsed.draft });
    const state = { typed: parsed.typed, problems: missingProblems(outcome.missing) };
    refuse(req, res, { view: { ...view, card: outcome.card }, state });
  });
}

async function loadView(deps: Dependencies, holder: LinkHolder): Promise<ScorecardView> {
  const card = await scorecardRepository(deps.database.reader).getFilled(holder.firmId, holder.subjectId);
  const search = await searchRepository(deps.database.reader).getForFirm(holder.firmId, card.searchId);
  return { linkId: holder.linkId, searchTitle: `${search.title}, ${search.clientName}`, card };
}

interface Refusal {
  readonly view: ScorecardView;
  readonly state: Parameters<typeof scorecardPage>[1] & object;
}

function refuse(req: Request, res: Response, { view, state }: Refusal): void {
  res.status(422);
  if (wantsJson(req)) res.json({ message: `Not saved. ${state.problems.map(({ message }) => message).join('. ')}.` });
  else res.render('interviews/scorecard', { page: scorecardPage(view, state) });
}

function answerScript(res: Response, outcome: RatingOutcome): void {
  const { card } = outcome;
  if (outcome.kind === 'saved') {
    res.json({
      versions: versionsOf(card),
      saved: card.draftSavedAt ? `Saved ${moment(card.draftSavedAt)}` : '',
      progress: progressPart(card),
    });
  } else if (outcome.kind === 'conflict') {
    res.status(409).json({ message: 'Changed in another window too. Press “Save draft” to compare both; nothing is lost.' });
  } else {
    res.status(409).json({ message: SENT_ALREADY });
  }
}

function answerForm(res: Response, outcome: RatingOutcome, { view, draft }: { view: ScorecardView; draft: ScorecardDraft }): void {
  const path = scorecardPath(view.linkId);
  if (outcome.kind === 'conflict') {
    const title = 'Another window saved something else in the meantime';
    renderConflict(res, { title, fields: conflictFields(outcome.conflicts), reload: { href: path, label: 'Open the scorecard again' } });
  } else if (outcome.kind === 'late') {
    renderConflict(res, {
      title: SENT_ALREADY,
      fields: lateFields(outcome.card, draft),
      reload: { href: path, label: 'See what was sent' },
    });
  } else {
    res.redirect(303, path);
  }
}

function conflictFields({ ratingConflicts, overallConflict }: Conflicts) {
  const ratings = ratingConflicts.map(({ competencyId, stored, yours }) => ({
    label: competencyById(competencyId).name,
    theirs: inWords(stored),
    yours: inWords(yours),
  }));
  if (!overallConflict) return ratings;
  return [...ratings, { label: 'Overall', theirs: overallWords(overallConflict.stored), yours: overallWords(overallConflict.yours) }];
}

function lateFields(card: FilledScorecard, draft: ScorecardDraft) {
  const ratings = card.competencyIds.map((id) => ({
    label: competencyById(id).name,
    theirs: inWords(ratingOf(card, id)),
    yours: inWords(ratingOf(draft, id)),
  }));
  return [...ratings, { label: 'Overall', theirs: overallWords(card.overall), yours: overallWords(draft.overall) }];
}

function inWords(rating: StoredRating): string {
  return [ratingWords(rating.competencyId, rating.value), rating.note].filter((part) => part !== '').join('. ');
}

function overallWords({ recommendation, confidence, summary }: OverallView): string {
  const parts = [recommendation && RECOMMENDATION_NAMES[recommendation], confidence && CONFIDENCE_NAMES[confidence], summary];
  return parts.filter((part) => part !== null && part !== '').join('. ');
}

function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}
