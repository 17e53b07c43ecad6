import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'intake_answer' })
@Unique('intake_answer_item_uq', ['firmId', 'responseId', 'itemId'])
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'intake_answer_firm_fk' })
@ForeignKey('IntakeResponseEntity', ['firmId', 'responseId'], ['firmId', 'id'], { name: 'intake_answer_response_fk' })
export class IntakeAnswerEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'intake_answer_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'response_id', type: 'uuid' })
  responseId!: string;

  @Column({ name: 'item_id', type: 'text' })
  itemId!: string;

  /** Null when an answer was taken back; the row stays, so that its version goes on counting. */
  @Column({ name: 'value', type: 'jsonb', nullable: true })
  value!: unknown;

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string;

  /** Came from the round before and was not touched in this one. */
  @Column({ name: 'carried', type: 'boolean', default: false })
  carried!: boolean;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'answered_at', type: 'timestamptz', default: () => 'now()' })
  answeredAt!: Date;
}
