import type { Request, Router } from 'express';
import type { Dependencies } from '../../../dependencies';
import { flash } from '../../../platform/http/flash';
import { parseForm } from '../../../platform/http/forms';
import { pages } from '../../../platform/http/pages';
import { submissionOf } from '../../../platform/http/submission';
import { access } from '../../accounts';
import { charterFactsIn } from './charter-facts';
import { ownLineForm } from './charter.form';
import { remindCharterSigners } from './charter.service';
import { reminderPage } from './reminders.view-model';

/** Asking again for signatures that have not come. */
export function mountCharterReminders(router: Router, deps: Dependencies): void {
  const page = pages(router);

  page.get('/searches/:searchId/charter/reminders', access.firm, async (user, req, res) => {
    res.render('charter/reminder', { page: reminderPage(user, await charterFactsIn(deps, user, req)) });
  });

  page.post('/searches/:searchId/charter/reminders', access.firm, async (user, req, res) => {
    const facts = await charterFactsIn(deps, user, req);
    const form = parseForm(ownLineForm, req.body);
    if (!form.ok) return res.status(422).render('charter/reminder', { page: reminderPage(user, facts, form) });
    const told = (count: number): void => tell(req, count);
    const reminding = { searchId: facts.search.id, ownLine: form.value.ownLine, submission: submissionOf(req, user), told };
    res.redirect(303, await remindCharterSigners(deps, user, reminding));
  });
}

function tell(req: Request, count: number): void {
  if (count === 0) return flash(req, 'Nobody was left to remind.');
  flash(req, count === 1 ? 'The reminder is on its way.' : `${count} reminders are on their way.`);
}
