import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { parseForm, type FormProblem } from '../../platform/http/forms';
import { idParam, queryText, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { ConflictError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { intakeWindowRepository, isTogether, questionnaireOf, replacementsIn, responseProgress } from '../intake';
import { searchRepository, stakeholderRepository, type Stakeholder } from '../searches';
import { pendingRenewal } from './agenda-renewal.service';
import { agreeable, answerKey } from './agenda.view-model';
import { decisionForm, UNKNOWN_PERSON } from './decision.form';
import { diagnosisRepository, type StoredDiagnosis } from './diagnosis.repository';
import { agendaNow, currentDiagnosis, recordDecision } from './diagnosis.service';
import { WHOLE, type AgendaItem } from './domain/agenda';
import { mountMinutes } from './minutes.routes';
import { mountRenewal } from './renewal.routes';
import { entryForm, seenIn, startForm } from './session.form';
import { sessionDrafts } from './session-draft.repository';
import { mountSessionDrafts } from './session-draft.routes';
import { resultNow, sessionPage } from './session-page.view-model';
import { sessionRepository, type AlignmentSession } from './session.repository';
import { AT_HAND, minutesPath, sessionPath } from './session.paths';
import {
  asShownIn,
  closeSession,
  lastDecision,
  recordEntry,
  SessionOverError,
  startSession,
  type EntryInput,
  type ShownSession,
} from './session.service';

const UNKNOWN_ANSWER = { field: 'agreed', message: 'Choose one of the answers, or none' };

/** The meeting over what the stakeholders contest: agenda, decisions typed as they are taken, and the minutes. */
export function mountSession(router: Router, deps: Dependencies): void {
  mountStarting(router, deps);
  mountRecording(router, deps);
  mountRenewal(router, deps);
  mountSessionDrafts(router, deps);
  mountMinutes(router, deps);
}

function mountStarting(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/searches/:searchId/diagnosis/session', access.firm, async (user, req, res) => {
    const facts = await loadFacts(deps, user, req);
    res.render('diagnosis/session', { page: sessionPage({ ...facts, chosen: queryText(req, 'item'), form: null }) });
  });

  page.post('/searches/:searchId/diagnosis/session', access.firm, async (user, req, res) => {
    const form = parseForm(startForm, req.body);
    if (!form.ok) return again(deps, { user, req, res }, { chosen: '', typed: form.typedLists, problems: form.problems });
    const searchId = idParam(req, 'searchId');
    const next = await startSession(deps, user, { searchId, present: form.value.present, submission: submissionOf(req, user) });
    res.redirect(303, `${next}${AT_HAND}`);
  });

  page.post('/searches/:searchId/diagnosis/session/closing', access.firm, async (user, req, res) => {
    const searchId = idParam(req, 'searchId');
    const { session: sessionId } = seenIn(req.body);
    const next = await closeSession(deps, user, { searchId, sessionId, submission: submissionOf(req, user) });
    flash(req, 'The session is closed. These are its minutes.');
    res.redirect(303, next);
  });
}

function mountRecording(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.post('/searches/:searchId/diagnosis/session/items/:itemId', access.firm, async (user, req, res) => {
    const { search, session, stakeholders, stored } = await loadFacts(deps, user, req);
    const itemId = textParam(req, 'itemId');
    const { session: sessionId, draft } = seenIn(req.body);
    const shown = { searchId: search.id, sessionId };
    if (session?.id !== sessionId) return refuseOver(res, shown, req.body);
    const item = itemOf(session, itemId);
    const read = readEntry(item, stakeholders, req.body);
    if (!read.ok) return again(deps, { user, req, res }, { chosen: itemId, ...read });
    const { entry } = read;
    try {
      const next = await recordEntry(deps, user, { ...shown, entry, draft, submission: submissionOf(req, user) });
      flash(req, recordedWords(entry.kind, stored, await currentDiagnosis(deps, user.firmId, search.id)));
      res.redirect(303, `${next}${AT_HAND}`);
    } catch (error) {
      if (error instanceof SessionOverError) return refuseOver(res, shown, req.body);
      if (!(error instanceof ConflictError)) throw error;
      renderConflict(res, staleItem(sessionPath(search.id), itemId, { stored: lastWords(item.entries), typed: entry.words }));
    }
  });

  page.post('/searches/:searchId/diagnosis/session/decision', access.firm, async (user, req, res) => {
    const { search, stakeholders, stored } = await loadFacts(deps, user, req);
    const form = parseForm(decisionForm, req.body);
    const refuse = (problems: readonly FormProblem[]) => again(deps, { user, req, res }, { chosen: WHOLE, typed: form.typed, problems });
    if (!form.ok) return refuse(form.problems);
    if (!stakeholders.some(({ id }) => id === form.value.decidedBy)) return refuse([UNKNOWN_PERSON]);
    const next = `${sessionPath(search.id)}${AT_HAND}`;
    const { session: sessionId, draft, decided } = seenIn(req.body);
    const shown = { searchId: search.id, sessionId };
    const { value: decision } = form;
    try {
      const stillAsShown = asShownIn(user.firmId, shown, { kind: decision.kind, decided });
      await recordDecision(deps, user, {
        ...{ searchId: search.id, decision, draft, next, stillAsShown },
        submission: submissionOf(req, user),
      });
    } catch (error) {
      if (error instanceof SessionOverError) return refuseOver(res, shown, req.body);
      if (!(error instanceof ConflictError)) throw error;
      return renderConflict(res, decidedSince(search.id, await currentDiagnosis(deps, user.firmId, search.id), decision.reason));
    }
    flash(req, recordedWords(decision.kind, stored, await currentDiagnosis(deps, user.firmId, search.id)));
    res.redirect(303, next);
  });
}

type ReadEntry = { readonly ok: true; readonly entry: EntryInput } | ({ readonly ok: false } & Omit<Refused, 'chosen'>);

function readEntry(item: AgendaItem, stakeholders: readonly Stakeholder[], body: unknown): ReadEntry {
  const form = parseForm(entryForm, body);
  const { typed } = form;
  if (!form.ok) return { ok: false, typed, problems: form.problems };
  const { agreed: key, ...entry } = form.value;
  const agreed = key === null ? null : agreeable(item).find((answer) => answerKey(answer) === key);
  if (agreed === undefined) return { ok: false, typed, problems: [UNKNOWN_ANSWER] };
  if (!stakeholders.some(({ id }) => id === entry.decidedBy)) return { ok: false, typed, problems: [UNKNOWN_PERSON] };
  return { ok: true, entry: { ...entry, itemId: item.itemId, agreed } };
}

interface Exchange {
  readonly user: FirmUser;
  readonly req: Request;
  readonly res: Response;
}

interface Refused {
  readonly chosen: string;
  readonly typed: Readonly<Record<string, unknown>>;
  readonly problems: readonly FormProblem[];
}

/** The page again as it was, with what was typed and what is wrong with it. */
async function again(deps: Dependencies, { user, req, res }: Exchange, { chosen, typed, problems }: Refused): Promise<void> {
  const facts = await loadFacts(deps, user, req);
  res.status(422).render('diagnosis/session', {
    page: sessionPage({ ...facts, chosen, form: { typed: { ...typed, ...seenAsText(req.body) }, problems } }),
  });
}

/** A refused form that was out of date stays so. */
function seenAsText(body: unknown): Readonly<Record<string, string>> {
  const { draft, decided } = seenIn(body);
  return { draft: String(draft), decided: decided ?? '' };
}

async function loadFacts(deps: Dependencies, user: FirmUser, req: Request) {
  const { reader } = deps.database;
  const { firmId } = user;
  const search = await searchRepository(reader).getForFirm(firmId, idParam(req, 'searchId'));
  const stored = await currentDiagnosis(deps, firmId, search.id);
  const stakeholders = await stakeholderRepository(reader).listForSearch(firmId, search.id);
  const asked = await questionnaireOf(reader, firmId, search.id);
  const sessions = sessionRepository(reader);
  const session = await sessions.findOpen(firmId, search.id);
  const { topics } = await agendaNow(reader, search, stored);
  const before = session && (await diagnosisRepository(reader).findForFirm(firmId, session.diagnosisId));
  const drafts = session ? await sessionDrafts(reader, user, session.id) : [];
  const pending = session && stored ? await pendingRenewal(reader, { firmId, searchId: search.id, session, stored }) : null;
  const window = await intakeWindowRepository(reader).ofSearch(firmId, search.id);
  const replaced = await replacementsIn(reader, firmId, search.id);
  const begun = (await responseProgress(reader, firmId, search.id)).filter((one) => one.responseId !== null && one.submittedAt === null);
  const answering = begun.filter(({ stakeholderId }) => !replaced.has(stakeholderId)).map(({ name }) => name);
  return {
    ...{ search, stored, asked, stakeholders, session, topics, before, drafts, answering, pending },
    isOpen: isTogether(window, deps.clock.now()),
    closed: await sessions.listClosed(firmId, search.id),
  };
}

function lastWords(entries: readonly { readonly decidedByName: string; readonly words: string }[]): string {
  const last = entries.at(-1);
  return last ? `${last.decidedByName}: ${last.words}` : '';
}

function itemOf(session: AlignmentSession | null, itemId: string): AgendaItem {
  const item = session?.items.find((one) => one.itemId === itemId);
  if (!item) throw new NotFoundError('No such item on the agenda');
  return item;
}

/** That it is recorded, and what became of the result: read out when the page comes back. */
function recordedWords(kind: 'decision' | 'dissent', before: StoredDiagnosis | null, after: StoredDiagnosis | null): string {
  const recorded = kind === 'decision' ? 'The decision is recorded.' : 'The dissent is recorded.';
  const words = after && resultNow(after);
  if (words === null) return recorded;
  return before && resultNow(before) === words ? `${recorded} The result stays as it was.` : `${recorded} The result now: ${words}`;
}

const wordsIn = (body: unknown): string =>
  [parseForm(entryForm, body).typed['words'], parseForm(decisionForm, body).typed['reason']].find(Boolean) ?? '';

/** The session was closed, or another began, after the page was opened: what was typed is shown and not recorded. */
function refuseOver(res: Response, { searchId, sessionId }: ShownSession, body: unknown): void {
  const minutes = sessionId === null ? null : minutesPath(searchId, sessionId);
  renderConflict(res, {
    title: 'The session was closed meanwhile, so this was not recorded',
    fields: [{ label: 'A decision or a dissent', theirs: '', yours: wordsIn(body) }],
    reload: minutes ? { href: minutes, label: 'Read the minutes' } : { href: sessionPath(searchId), label: 'Open the session' },
  });
}

function decidedSince(searchId: string, stored: StoredDiagnosis | null, typed: string) {
  const last = stored && lastDecision(stored);
  return {
    title: 'Somebody has decided on the role since you opened it',
    fields: [{ label: 'The decision', theirs: last ? `${last.decidedByName}: ${last.reason}` : '', yours: typed }],
    reload: { href: `${sessionPath(searchId)}?item=${WHOLE}${AT_HAND}`, label: 'Open it again' },
  };
}

function staleItem(path: string, itemId: string, { stored, typed }: { stored: string; typed: string }) {
  return {
    title: 'This item changed since you opened it',
    fields: [{ label: 'What was decided or put on record', theirs: stored || 'Nothing yet. The answers to it changed.', yours: typed }],
    reload: { href: `${path}?item=${itemId}${AT_HAND}`, label: 'Open the item again' },
  };
}
