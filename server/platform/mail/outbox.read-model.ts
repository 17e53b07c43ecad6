import { managerOf, type Scope } from '../db/scope';
import { MailEntity, type MailState } from './mail.entity';

export interface OutboxMail {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** Sealed; null once the mail has left. */
  readonly sealedBody: string | null;
}

const SHOWN = 100;

/** The newest mails of a firm. */
export async function outbox(scope: Scope, firmId: string): Promise<OutboxMail[]> {
  return managerOf(scope).find(MailEntity, { where: { firmId }, order: { createdAt: 'DESC' }, take: SHOWN });
}

/** One mail of a firm, or null. */
export async function outboxMail(scope: Scope, firmId: string, id: string): Promise<OutboxMail | null> {
  return managerOf(scope).findOneBy(MailEntity, { firmId, id });
}
