import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { flash } from '../../platform/http/flash';
import { parseForm } from '../../platform/http/forms';
import { pages } from '../../platform/http/pages';
import { access } from './access';
import { accountRepository } from './account.repository';
import { addColleague, changeOwnPassword } from './accounts.service';
import { colleagueForm, passwordForm } from './colleague.form';
import { startSession } from './passport';
import { passwordPage, usersPage } from './settings.view-model';

export function mountSettings(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const colleagues = (firmId: string) => accountRepository(deps.database.reader).listForFirm(firmId);

  page.get('/settings', access.firm, async (user, _req, res) => {
    res.render('accounts/settings', { page: usersPage(user, await colleagues(user.firmId)) });
  });

  page.post('/settings/users', access.admin, async (admin, req, res) => {
    const form = parseForm(colleagueForm, req.body);
    const again = async (problems: readonly { field: string; message: string }[]) =>
      res
        .status(422)
        .render('accounts/settings', { page: usersPage(admin, await colleagues(admin.firmId), { typed: form.typed, problems }) });
    if (!form.ok) return again(form.problems);
    const result = await addColleague(deps, admin, form.value);
    if (!result.ok) return again([{ field: 'email', message: 'This address already has an account. Use another one' }]);
    flash(req, `${form.value.name} can sign in now. Tell them the password yourself; it is not mailed.`);
    res.redirect(303, '/settings');
  });

  page.get('/settings/password', access.firm, (_user, _req, res) => {
    res.render('accounts/password', { page: passwordPage() });
  });

  page.post('/settings/password', access.firm, async (user, req, res) => {
    const form = parseForm(passwordForm, req.body);
    const again = (problems: readonly { field: string; message: string }[]) =>
      res.status(422).render('accounts/password', { page: passwordPage({ typed: {}, problems }) });
    if (!form.ok) return again(form.problems);
    await deps.limits.signIn.count(`password ${user.userId}`);
    const result = await changeOwnPassword(deps, user, form.value);
    if (!result.ok) return again([{ field: 'current', message: 'This is not the password you use now. Enter it again' }]);
    await startSession(req, user);
    flash(req, 'Your password is changed. Other devices have been signed out.');
    res.redirect(303, '/settings');
  });
}
