import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

export type MailState = 'queued' | 'sent' | 'failed';

@Entity({ name: 'mail' })
@Index('mail_due_ix', ['nextAttemptAt'], { where: `(state = 'queued'::text)` })
@Index('mail_firm_ix', ['firmId', 'createdAt'])
@Check('mail_state_ck', `state IN ('queued', 'sent', 'failed')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'mail_firm_fk' })
export class MailEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'mail_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'recipient', type: 'text' })
  recipient!: string;

  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  @Column({ name: 'sealed_body', type: 'text', nullable: true })
  sealedBody!: string | null;

  @Column({ name: 'state', type: 'text', default: 'queued' })
  state!: MailState;

  @Column({ name: 'attempts', type: 'int', default: 0 })
  attempts!: number;

  @Column({ name: 'next_attempt_at', type: 'timestamptz', default: () => 'now()' })
  nextAttemptAt!: Date;

  @Column({ name: 'last_error', type: 'text', nullable: true })
  lastError!: string | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
