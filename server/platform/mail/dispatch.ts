import { createTransport } from 'nodemailer';
import type { DataSource, EntityManager } from 'typeorm';
import type { Logger } from '../logger';
import type { Secrets } from '../secrets';
import { MailEntity } from './mail.entity';

export interface DispatchSettings {
  readonly smtpUrl: string;
  readonly from: string;
  /** Milliseconds between looks into the outbox; 2000 without. */
  readonly pollMs?: number;
}

export interface DispatchDependencies {
  readonly dataSource: DataSource;
  readonly secrets: Secrets;
  readonly logger: Logger;
}

const POLL_MS = 2000;
const MAX_ATTEMPTS = 8;
// A server that accepts and then says nothing must not hold the outbox, and a database connection, for the ten minutes that are usual.
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

type Send = (mail: { to: string; subject: string; text: string; messageId: string }) => Promise<void>;

/** Sends the outbox by SMTP, in the background; returns how to stop. A mail that is refused is tried again, each time later. */
export function startDispatch(settings: DispatchSettings, deps: DispatchDependencies): () => Promise<void> {
  const transport = createTransport({ url: settings.smtpUrl, ...PATIENCE });
  const send: Send = async (mail) => void (await transport.sendMail({ ...mail, from: settings.from }));
  let running = Promise.resolve();
  const tick = () => {
    running = running.then(() => sendDue(deps, send)).catch((error: unknown) => deps.logger.error({ err: error }, 'outbox'));
  };
  const timer = setInterval(tick, settings.pollMs ?? POLL_MS);
  return async () => {
    clearInterval(timer);
    await running;
    transport.close();
  };
}

async function sendDue(deps: DispatchDependencies, send: Send): Promise<void> {
  while (await deps.dataSource.transaction((manager) => sendNext(manager, deps, send)));
}

async function sendNext(manager: EntityManager, deps: DispatchDependencies, send: Send): Promise<boolean> {
  const mail = await manager
    .createQueryBuilder(MailEntity, 'mail')
    .where(`mail.state = 'queued' AND mail.next_attempt_at <= now()`)
    .orderBy('mail.next_attempt_at')
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getOne();
  if (!mail) return false;
  await manager.update(MailEntity, { id: mail.id }, await attempt(mail, deps, send));
  return true;
}

async function attempt(mail: MailEntity, deps: DispatchDependencies, send: Send): Promise<Partial<MailEntity>> {
  const attempts = mail.attempts + 1;
  const text = mail.sealedBody === null ? null : deps.secrets.unseal(mail.sealedBody);
  if (text === null) return { attempts, state: 'failed', lastError: 'The text can no longer be read' };
  try {
    await send({ to: mail.recipient, subject: mail.subject, text, messageId: `<${mail.id}@ampersand>` });
    return { attempts, state: 'sent', sentAt: new Date(), sealedBody: null, lastError: null };
  } catch (error) {
    deps.logger.warn({ mailId: mail.id, ...failureOf(error) }, 'mail not sent');
    const wait = Math.min(60_000 * 2 ** attempts, 6 * 3_600_000);
    const state = attempts >= MAX_ATTEMPTS ? 'failed' : 'queued';
    return { attempts, state, nextAttemptAt: new Date(Date.now() + wait), lastError: 'The mail server did not take it' };
  }
}

/** What went wrong, without the text of the answer: mail servers repeat the recipient's address in it. */
function failureOf(error: unknown): { code: unknown; responseCode: unknown } {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  return { code, responseCode };
}
