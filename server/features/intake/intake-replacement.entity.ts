import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Somebody else answers in the place of a stakeholder: what the first had answered is kept and no longer counts. */
@Entity({ name: 'intake_replacement' })
@Unique('intake_replacement_replaced_uq', ['firmId', 'replacedId'])
@Index('intake_replacement_search_ix', ['firmId', 'searchId'])
@Index('intake_replacement_successor_ix', ['firmId', 'successorId'])
@Index('intake_replacement_recorded_by_ix', ['firmId', 'recordedBy'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'intake_replacement_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'intake_replacement_search_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'replacedId'], ['firmId', 'id'], { name: 'intake_replacement_replaced_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'successorId'], ['firmId', 'id'], { name: 'intake_replacement_successor_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'recordedBy'], ['firmId', 'id'], { name: 'intake_replacement_recorded_by_fk' })
export class IntakeReplacementEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'intake_replacement_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'replaced_id', type: 'uuid' })
  replacedId!: string;

  @Column({ name: 'successor_id', type: 'uuid' })
  successorId!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
