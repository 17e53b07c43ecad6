import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { LinkHolder } from '../../shared/actor';
import { NotFoundError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { lockDirectQuestion, saveAnswers, type SaveOutcome } from './answering.service';
import { DIRECT_QUESTION_ID } from './catalogue/instrument';
import { isDirect, type Step } from './catalogue/steps';
import { changedElsewhere, conflictFields, refusedFields, unreadableFields } from './conflict.view-model';
import { unseenOn } from './domain/contradiction-check';
import { withTaken } from './domain/proposal';
import type { RawForm } from './domain/raw-form';
import { rawForm } from './domain/raw-form';
import type { Entry } from './domain/response';
import { isShown } from './domain/shown';
import { intakePath, sectionPath } from './intake.paths';
import { detour, pathAfter } from './portal.detour';
import { isOfAnotherTurn, loadPortal, type Portal } from './portal.read-model';
import { stepBySlug } from './questionnaire';
import { parseStep, type ItemProblem, type ParsedEntries } from './section.form';
import { sectionPage } from './section.view-model';
import { sheetState } from './sheet-state';

/** The pages of questions: each is one form that saves every good answer, whatever is wrong with another. */
export function mountSections(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const access = createLinkAccess(deps)('intake');
  const load = (actor: LinkHolder) => loadPortal(deps.database.reader, actor);

  page.get('/p/:linkId/intake/sections/:step', access, async (actor, req, res) => {
    const portal = await load(actor);
    const step = stepOf(portal, req);
    const elsewhere = detour(portal, step);
    if (elsewhere !== null) return res.redirect(303, elsewhere);
    res.render('intake/section', { page: sectionPage(portal.subject, step) });
  });

  page.post('/p/:linkId/intake/sections/:step', access, async (actor, req, res) => {
    const portal = await load(actor);
    const step = stepOf(portal, req);
    const raw = withTaken(rawForm(req.body), portal.subject.offer);
    if (isOfAnotherTurn(portal, raw)) return refuseEarlier({ actor, portal, step }, raw, res);
    const parsed = parseStep(fieldsSent(portal, step), raw, portal.subject.entries);
    const outcome = await saveAnswers(deps, actor, parsed.drafts);
    await answer({ deps, actor, portal, step, raw, parsed, outcome }, req, res);
  });
}

interface Sent {
  readonly deps: Dependencies;
  readonly actor: LinkHolder;
  readonly portal: Portal;
  readonly step: Step;
  readonly raw: RawForm;
  readonly parsed: ParsedEntries;
  readonly outcome: SaveOutcome;
}

async function answer(sent: Sent, req: Request, res: Response): Promise<void> {
  const { actor, step, raw, parsed, outcome } = sent;
  const { questionnaire } = sent.portal.subject;
  if (outcome.kind === 'submitted') return refuseClosed(sent, res);
  if (outcome.conflicts.length > 0) {
    const fields = [...conflictFields(outcome.conflicts, questionnaire), ...unreadableFields(parsed.problems, raw, questionnaire)];
    return renderConflict(res, changedElsewhere(sectionPath(actor.linkId, step.slug), fields));
  }
  const subject = { ...sent.portal.subject, entries: outcome.response.entries, savedAt: outcome.response.savedAt };
  const problems = [...parsed.problems, ...(isDirect(step) ? unanswered(subject.entries) : [])];
  if (problems.length > 0) {
    res.status(422).render('intake/section', { page: sectionPage(subject, step, { raw, problems, written: outcome.written }) });
    return;
  }
  if (isDirect(step)) return openTheRest(sent, req, res);
  res.redirect(303, nextPath({ ...sent.portal, subject }, step, parsed.seen));
}

/** Back to the same page when the answers on it contradict others and the person has not seen it; else to the next. */
function nextPath({ subject }: Portal, step: Step, seen: readonly string[]): string {
  const state = sheetState(subject.entries);
  const [unseen] = unseenOn(step.items, state.contradictions, seen);
  if (unseen) return `${sectionPath(subject.linkId, step.slug)}#${unseen.id}`;
  return pathAfter(subject, step, state.sheet);
}

async function openTheRest({ deps, actor, portal, outcome }: Sent, req: Request, res: Response): Promise<void> {
  await lockDirectQuestion(deps, actor);
  const late = outcome.kind === 'saved' && outcome.locked.length > 0;
  if (late) flash(req, 'The first question was already closed. Your first answer stays.');
  // Who has answered before sees first what the answers differ on.
  res.redirect(303, portal.subject.before === null ? sectionPath(actor.linkId, 'a') : intakePath(actor.linkId));
}

/** The response was sent, perhaps from another window. What this form wanted to change is shown and not kept. */
function refuseClosed({ actor, portal, parsed }: Sent, res: Response): void {
  const fields = refusedFields(portal.subject.entries, parsed.drafts, portal.subject.questionnaire);
  if (fields.length === 0) return res.redirect(303, intakePath(actor.linkId));
  const title = 'Your answers were already sent, so this was not saved';
  renderConflict(res, { title, fields, reload: { href: intakePath(actor.linkId), label: 'Read your answers' } });
}

/** The page was opened in an earlier round. What it wanted to change is shown and not kept. */
function refuseEarlier({ actor, portal, step }: Pick<Sent, 'actor' | 'portal' | 'step'>, raw: RawForm, res: Response): void {
  const { drafts } = parseStep(step, raw, portal.subject.entries);
  const fields = refusedFields(portal.subject.entries, drafts, portal.subject.questionnaire);
  if (fields.length === 0) return res.redirect(303, intakePath(actor.linkId));
  const title = 'You were asked again since this page was opened, so this was not saved';
  renderConflict(res, { title, fields, reload: { href: intakePath(actor.linkId), label: 'Look at your answers again' } });
}

function unanswered(entries: ReadonlyMap<string, Entry>): ItemProblem[] {
  const value = entries.get(DIRECT_QUESTION_ID)?.value ?? null;
  const problem = { itemId: DIRECT_QUESTION_ID, field: DIRECT_QUESTION_ID, message: 'Choose one of the five answers to go on' };
  return value === null ? [problem] : [];
}

function stepOf({ subject }: Portal, req: Request): Step {
  const step = stepBySlug(subject.questionnaire, textParam(req, 'step'));
  if (!step) throw new NotFoundError('No such section');
  return step;
}

/** The items a page of this step can have sent: those it showed, without the direct question once that is closed. */
function fieldsSent({ subject }: Portal, step: Step): Pick<Step, 'items' | 'context'> {
  const { sheet } = sheetState(subject.entries);
  const items = step.items.filter((item) => isShown(item, sheet) && (isDirect(step) || item.id !== DIRECT_QUESTION_ID));
  return { items, context: step.context };
}
