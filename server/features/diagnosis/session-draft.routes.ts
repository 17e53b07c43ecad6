import type { Request, Response, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { renderConflict } from '../../platform/http/conflict';
import { flash } from '../../platform/http/flash';
import { defineForm, optionalText, parseForm } from '../../platform/http/forms';
import { idParam, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { moment } from '../../shared/dates';
import { InvalidStateError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { wordsOf, type SessionDraft } from './domain/session-draft';
import { seenIn } from './session.form';
import { keepDraft, throwDraftsAway, type KeptInSession } from './session-draft.service';
import { AT_HAND, minutesPath, sessionPath } from './session.paths';

/** Both forms of a session; what is typed may be unfinished, and is read as it is when it is recorded. */
const draftForm = defineForm<Record<string, string>>({
  fields: {
    kind: optionalText(20),
    decidedBy: optionalText(60),
    agreed: optionalText(2000),
    scope: optionalText(40),
    words: optionalText(20_000),
    reason: optionalText(20_000),
  },
});

const CLOSED = 'the session was closed, so it stands beside the minutes, for you alone';

/** Keeps what is typed in a session while it is typed. The page's script sends it; without one a button does. */
export function mountSessionDrafts(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.post('/searches/:searchId/diagnosis/session/drafts/:itemId', access.firm, async (user, req, res) => {
    const search = await searchRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const place = textParam(req, 'itemId');
    const form = parseForm(draftForm, req.body);
    if (!form.ok) return refuse(req, res, form.problems[0]?.message ?? 'Shorten this');
    const { session: sessionId, draft: seen } = seenIn(req.body);
    const kept = await keepDraft(deps, user, { searchId: search.id, sessionId, place, typed: form.typed, seen });
    if (isScript(req)) return answerScript(res, kept);
    const back = `${sessionPath(search.id)}?item=${encodeURIComponent(place)}${AT_HAND}`;
    if (kept.kind === 'changed') return renderConflict(res, changedElsewhere(back, kept.draft, form.typed));
    flash(req, kept.isOver ? `It is kept; ${CLOSED}.` : 'It is kept. Nothing of it is recorded yet.');
    res.redirect(303, kept.isOver ? minutesPath(search.id, kept.sessionId) : back);
  });

  page.post('/searches/:searchId/diagnosis/sessions/:sessionId/unrecorded/discarding', access.firm, async (user, req, res) => {
    const search = await searchRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const sessionId = idParam(req, 'sessionId');
    await throwDraftsAway(deps, user, { searchId: search.id, sessionId });
    res.redirect(303, minutesPath(search.id, sessionId));
  });
}

function refuse(req: Request, res: Response, message: string): void {
  if (!isScript(req)) throw new InvalidStateError('This is too long to keep. Go back, shorten it and keep it again.');
  res.status(422).json({ message: `Not saved. ${message}.` });
}

function answerScript(res: Response, { kind, draft, isOver }: KeptInSession): void {
  if (kind === 'changed') {
    const message = `Not saved: you write about this in another window: “${wordsOf(draft)}” What stands here stays here; record one of the two.`;
    return void res.status(409).json({ message });
  }
  const saved = `Saved ${moment(draft.savedAt)}`;
  res.json({ versions: { draft: draft.version }, saved: isOver ? `${saved}; ${CLOSED}` : saved, progress: null });
}

function changedElsewhere(back: string, stored: SessionDraft, typed: SessionDraft['typed']) {
  return {
    title: 'You wrote about this in another window since',
    fields: [{ label: 'What you wrote', theirs: wordsOf(stored), yours: wordsOf({ typed }) }],
    reload: { href: back, label: 'Open the item again' },
  };
}

function isScript(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}
