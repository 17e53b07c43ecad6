import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A mail that asked somebody again for their answers. */
@Entity({ name: 'intake_reminder' })
@Index('intake_reminder_search_ix', ['firmId', 'searchId', 'sentAt'])
@Index('intake_reminder_stakeholder_ix', ['firmId', 'stakeholderId'])
@Index('intake_reminder_sent_by_ix', ['firmId', 'sentBy'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'intake_reminder_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'intake_reminder_search_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'stakeholderId'], ['firmId', 'id'], { name: 'intake_reminder_stakeholder_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'sentBy'], ['firmId', 'id'], { name: 'intake_reminder_sent_by_fk' })
export class IntakeReminderEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'intake_reminder_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  @Column({ name: 'sent_by', type: 'uuid' })
  sentBy!: string;

  @Column({ name: 'sent_by_name', type: 'text' })
  sentByName!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
