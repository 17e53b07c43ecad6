import type { Router } from 'express';
import type { Dependencies } from '../../dependencies';
import { idParam } from '../../platform/http/ids';
import { pages } from '../../platform/http/pages';
import { outbox, outboxMail } from '../../platform/mail/outbox.read-model';
import { NotFoundError } from '../../shared/errors';
import { access } from './access';
import { mailPage, outboxPage } from './outbox.view-model';

/** The firm's mails, for its administrators: a mail carries somebody's personal link. */
export function mountOutbox(router: Router, deps: Dependencies): void {
  const page = pages(router);
  const sends = deps.config.smtpUrl !== null;

  page.get('/settings/outbox', access.admin, async (admin, _req, res) => {
    res.render('accounts/outbox', { page: outboxPage(await outbox(deps.database.reader, admin.firmId), sends) });
  });

  page.get('/settings/outbox/:mailId', access.admin, async (admin, req, res) => {
    const mail = await outboxMail(deps.database.reader, admin.firmId, idParam(req, 'mailId'));
    if (!mail) throw new NotFoundError('No such mail');
    res.render('accounts/mail', { page: mailPage(mail, mail.sealedBody === null ? null : deps.secrets.unseal(mail.sealedBody)) });
  });
}
