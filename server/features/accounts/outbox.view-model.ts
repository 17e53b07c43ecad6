import type { OutboxMail } from '../../platform/mail/outbox.read-model';
import { moment } from '../../shared/dates';
import { pageHead, type Chip } from '../../shared/view-parts';

const CRUMBS = [{ label: 'Settings', href: '/settings' }];

const STATES: Record<OutboxMail['state'], Chip> = {
  queued: { kind: 'wait', label: 'Waiting' },
  sent: { kind: 'done', label: 'Sent' },
  failed: { kind: 'block', label: 'Not sent' },
};

export function outboxPage(mails: readonly OutboxMail[], sends: boolean) {
  const note = sends
    ? 'The newest hundred. A mail that the server does not take is tried again for some hours.'
    : 'No mail server is set up, so mails stay here. Open one to copy its link by hand.';
  return {
    title: 'Outbox',
    head: pageHead({ title: 'Outbox', crumbs: CRUMBS, note }),
    mails: mails.map((mail) => ({
      href: `/settings/outbox/${mail.id}`,
      subject: mail.subject,
      recipient: mail.recipient,
      chip: STATES[mail.state],
      when: moment(mail.sentAt ?? mail.createdAt),
    })),
    empty: { title: 'No mails yet', text: 'Invitations, reminders and personal links appear here as they are written.', action: null },
  };
}

export function mailPage(mail: OutboxMail, text: string | null) {
  return {
    title: mail.subject,
    head: pageHead({
      title: mail.subject,
      crumbs: [...CRUMBS, { label: 'Outbox', href: '/settings/outbox' }],
      chips: [STATES[mail.state]],
      note: `To ${mail.recipient}, written ${moment(mail.createdAt)}`,
    }),
    paragraphs: text?.split('\n\n') ?? null,
  };
}
