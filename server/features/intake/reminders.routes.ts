import type { Request, Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { submissionOf } from '../../platform/http/submission';
import type { FirmUser } from '../../shared/actor';
import { access } from '../accounts';
import { linkStates } from '../links';
import { searchRepository, stakeholderRepository } from '../searches';
import { lastReminders } from './intake-reminder.repository';
import { invitationForm } from './invitation.form';
import { peopleToRemind } from './people-to-remind';
import { remindAll } from './reminders.service';
import { reminderPage, type ReminderFacts } from './reminders.view-model';
import { responseProgress } from './response.reader';

/** Asking again for answers that have not come. */
export function mountReminders(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/searches/:searchId/intake/reminders', access.firm, async (user, req, res) => {
    res.render('intake/reminder', { page: reminderPage(await load(deps, user, req)) });
  });

  page.post('/searches/:searchId/intake/reminders', access.firm, async (user, req, res) => {
    const facts = await load(deps, user, req);
    const form = parseForm(invitationForm, req.body);
    if (!form.ok) return res.status(422).render('intake/reminder', { page: reminderPage(facts, form) });
    const { search, people } = facts;
    const location = await remindAll(deps, user, { search, ownLine: form.value.ownLine, submission: submissionOf(req, user) });
    if (people.length > 0) flash(req, people.length === 1 ? 'The reminder is on its way.' : `${people.length} reminders are on their way.`);
    res.redirect(303, location);
  });
}

async function load(deps: Dependencies, user: FirmUser, req: Request): Promise<ReminderFacts> {
  const { reader } = deps.database;
  const { firmId } = user;
  const search = await searchRepository(reader).getForFirm(firmId, idParam(req, 'searchId'));
  const people = peopleToRemind({
    stakeholders: await stakeholderRepository(reader).listForSearch(firmId, search.id),
    progress: await responseProgress(reader, firmId, search.id),
    links: await linkStates(reader, deps, { firmId, searchId: search.id, purpose: 'intake' }),
    reminded: await lastReminders(reader, firmId, search.id),
    now: deps.clock.now(),
  });
  return { user, search, people };
}
