import type { Secrets } from '../secrets';
import { managerOf, type Transaction } from '../db/scope';
import { MailEntity } from './mail.entity';

export interface Mail {
  readonly firmId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Puts a mail into the outbox as part of the transaction; it leaves once that is committed. One recipient each. */
  queue(tx: Transaction, mail: Mail): Promise<void>;
}

/** Mails by way of the outbox, their text sealed until they leave. */
export function createMailer(secrets: Secrets): Mailer {
  return {
    queue: async (tx, mail) => {
      const row = {
        firmId: mail.firmId,
        recipient: singleLine(mail.to),
        subject: singleLine(mail.subject),
        // Personal links are kept hashed; the mail that carries one must not undo that.
        sealedBody: secrets.seal(mail.text),
      };
      await managerOf(tx).getRepository(MailEntity).insert(row);
    },
  };
}

function singleLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').trim();
}
