import { actorId, type Actor } from '../../shared/actor';
import type { AuditAction } from '../../shared/audit-actions';
import { currentRequestId } from '../request-context';
import { managerOf, type Transaction } from './scope';

export interface AuditEvent {
  readonly actor: Actor;
  readonly action: AuditAction;
  readonly subject: { readonly type: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes down who did what to what, in the transaction that does it: either both are kept or neither. */
export async function recordAudit(tx: Transaction, event: AuditEvent): Promise<void> {
  const { actor } = event;
  await managerOf(tx).query(
    `INSERT INTO audit_event (firm_id, actor_kind, actor_id, actor_name, action, subject_type, subject_id, before, after, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      actor.firmId,
      actor.kind,
      actorId(actor),
      actor.name,
      event.action,
      event.subject.type,
      event.subject.id,
      event.before === undefined ? null : JSON.stringify(event.before),
      event.after === undefined ? null : JSON.stringify(event.after),
      currentRequestId(),
    ],
  );
}
