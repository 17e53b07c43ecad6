import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { NotFoundError } from '../../shared/errors';
import { createLinkAccess } from '../links';
import { saveAnswers, type SaveOutcome } from './answering.service';
import type { Step } from './catalogue/steps';
import { entryWords } from './conflict.view-model';
import { withTaken } from './domain/proposal';
import { rawForm } from './domain/raw-form';
import type { Entry } from './domain/response';
import { contradictionRules } from './catalogue/contradictions';
import { isOfAnotherTurn, loadPortal } from './portal.read-model';
import { parseStep, SEEN_FIELD, type ParsedEntries } from './section.form';
import { stepOfItem, type Questionnaire } from './questionnaire';
import { progressPart } from './progress.view-model';
import { cardsFor, type PortalSubject } from './section.view-model';
import { sheetState } from './sheet-state';

/** Saves one answer as it is given. Answers JSON: 200 saved, 422 not complete, 409 changed elsewhere, closed, or of an earlier round. */
export function mountAutosave(router: Router, deps: Dependencies): void {
  const page = pages(router);
  page.post('/p/:linkId/intake/answers/:itemId', createLinkAccess(deps)('intake'), async (actor, req, res) => {
    const itemId = textParam(req, 'itemId');
    const portal = await loadPortal(deps.database.reader, actor);
    if (isOfAnotherTurn(portal, rawForm(req.body))) return void res.status(409).json({ kind: 'again' });
    const { subject } = portal;
    const { questionnaire } = subject;
    const parsed = parseOne(itemId, req, subject);
    const outcome = await saveAnswers(deps, actor, parsed.drafts);
    if (outcome.kind === 'submitted') return void res.status(409).json({ kind: 'sent' });
    const { response } = outcome;
    const refused = refusal({ itemId, questionnaire }, parsed, outcome);
    if (refused) return void res.status(refused.status).json(refused.body);
    const step = response.directLockedAt ? stepOfItem(questionnaire, itemId) : questionnaire.direct;
    res.json({
      kind: 'saved',
      savedAt: response.savedAt,
      version: response.entries.get(itemId)?.version ?? 0,
      ...(await partsOfPage(res, { linkId: actor.linkId, entries: response.entries, questionnaire, step })),
    });
  });
}

function parseOne(itemId: string, req: Request, { entries, questionnaire, offer }: PortalSubject): ParsedEntries {
  const raw = withTaken(rawForm(req.body), offer);
  const item = questionnaire.items.get(itemId);
  const fact = questionnaire.context.get(itemId);
  const context = fact ? [fact] : [];
  const remark = contradictionRules.some((rule) => rule.id === itemId);
  if (!item && context.length === 0 && !remark) throw new NotFoundError('No such item');
  return parseStep({ items: item ? [item] : [], context }, { ...raw, [SEEN_FIELD]: remark ? itemId : '' }, entries);
}

interface Refused {
  readonly itemId: string;
  readonly questionnaire: Questionnaire;
}

function refusal({ itemId, questionnaire }: Refused, parsed: ParsedEntries, outcome: Extract<SaveOutcome, { kind: 'saved' }>) {
  const stored = outcome.response.entries.get(itemId);
  const version = stored?.version ?? 0;
  const [conflict] = outcome.conflicts;
  if (conflict) {
    const both = {
      theirs: entryWords(conflict.stored, questionnaire),
      yours: entryWords({ itemId, ...conflict.yours }, questionnaire),
    };
    return { status: 409, body: { kind: 'changed', version, ...both } };
  }
  if (outcome.locked.length > 0) return { status: 409, body: { kind: 'closed' } };
  const [problem] = parsed.problems;
  return problem ? { status: 422, body: { kind: 'incomplete', message: problem.message, version } } : null;
}

interface PageNow {
  readonly linkId: string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly questionnaire: Questionnaire;
  readonly step: Step | null;
}

/**
 * What on the page changes with an answer. A remark on a contradiction belongs to no page of its own: it moves nobody on, and the card
 * it is written in stays.
 */
async function partsOfPage(res: Response, { step, ...at }: PageNow) {
  if (step === null) return { progress: null, cards: null };
  const state = sheetState(at.entries, at.questionnaire.own);
  return { progress: progressPart(at.questionnaire, state, step), cards: await cardsHtml(res, cardsFor(at, step, state)) };
}

/** The contradiction cards of the page as HTML, by the item they stand under: the same partial the page itself prints. */
async function cardsHtml(res: Response, cards: ReadonlyMap<string, readonly unknown[]>): Promise<Record<string, string>> {
  const html = [...cards].map(async ([itemId, list]) => [itemId, await render(res, list)] as const);
  return Object.fromEntries(await Promise.all(html));
}

function render(res: Response, cards: readonly unknown[]): Promise<string> {
  return new Promise((resolve, reject) => {
    res.app.render('intake/contradiction-list', { page: { cards } }, (error: Error | null, html: string) =>
      error ? reject(error) : resolve(html),
    );
  });
}
