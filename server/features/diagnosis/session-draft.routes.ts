import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { recordAudit } from '../../platform/db/audit';
import { flash } from '../../platform/http/flash';
import { defineForm, optionalText, parseForm } from '../../platform/http/forms';
import { idParam, textParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import type { FirmUser } from '../../shared/actor';
import { moment } from '../../shared/dates';
import { InvalidStateError, NotFoundError } from '../../shared/errors';
import { access } from '../accounts';
import { searchRepository } from '../searches';
import { WHOLE } from './domain/agenda';
import { keepDraftIn } from './session-draft.repository';
import { sessionRepository } from './session.repository';
import { sessionPath } from './session.service';

/** Both forms of a session; what is typed may be unfinished, and is read as it is when it is recorded. */
const draftForm = defineForm<Record<string, string>>({
  fields: {
    kind: optionalText(20),
    decidedBy: optionalText(60),
    agreed: optionalText(20),
    scope: optionalText(40),
    words: optionalText(20_000),
    reason: optionalText(20_000),
  },
});

/** Keeps what is typed in a session while it is typed. The page's script sends it; without one a button does. */
export function mountSessionDrafts(router: Router, deps: Dependencies): void {
  pages(router).post('/searches/:searchId/diagnosis/session/drafts/:itemId', access.firm, async (user, req, res) => {
    const search = await searchRepository(deps.database.reader).getForFirm(user.firmId, idParam(req, 'searchId'));
    const place = textParam(req, 'itemId');
    const isScript = req.accepts(['html', 'json']) === 'json';
    const form = parseForm(draftForm, req.body);
    if (!form.ok) {
      const [problem] = form.problems;
      if (isScript) return void res.status(422).json({ message: `Not saved. ${problem?.message ?? 'Shorten this'}.` });
      throw new InvalidStateError('This is too long to keep. Shorten it and keep it again.');
    }
    const savedAt = deps.clock.now();
    await keepDraft(deps, user, { searchId: search.id, place, typed: form.typed, savedAt });
    if (isScript) return void res.json({ versions: {}, saved: `Saved ${moment(savedAt)}`, progress: null });
    flash(req, 'It is kept. Nothing of it is recorded yet.');
    res.redirect(303, `${sessionPath(search.id)}?item=${encodeURIComponent(place)}#${encodeURIComponent(place)}`);
  });
}

interface Keeping {
  readonly searchId: string;
  readonly place: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly savedAt: Date;
}

/** Throws InvalidStateError when no session is open, NotFoundError for what is not on its agenda. */
async function keepDraft(deps: Dependencies, actor: FirmUser, { searchId, place, typed, savedAt }: Keeping): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const session = await sessionRepository(tx).findOpen(actor.firmId, searchId);
    if (!session) throw new InvalidStateError('No session is open, so nothing was kept.');
    if (place !== WHOLE && !session.items.some(({ itemId }) => itemId === place)) throw new NotFoundError('No such item on the agenda');
    await keepDraftIn(tx, actor, { sessionId: session.id, place, typed, savedAt });
    const subject = { type: 'alignment_session', id: session.id };
    await recordAudit(tx, { actor, action: 'alignment_session.draft_saved', subject, after: { place } });
  });
}
