import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Answer } from './domain/answers';
import type { AgendaEntry } from './domain/agenda';

/** What was decided about an item of the agenda, or put on record against it. Rows are only ever added. */
@Entity({ name: 'agenda_entry' })
@Index('agenda_entry_item_ix', ['firmId', 'agendaItemId', 'recordedAt'])
@Index('agenda_entry_decided_by_ix', ['firmId', 'decidedBy'])
@Index('agenda_entry_recorded_by_ix', ['firmId', 'recordedBy'])
@Check('agenda_entry_kind_ck', `kind = 'decision' OR (kind = 'dissent' AND agreed IS NULL)`)
@Check('agenda_entry_words_ck', `words <> ''`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'agenda_entry_firm_fk' })
@ForeignKey('AgendaItemEntity', ['firmId', 'agendaItemId'], ['firmId', 'id'], { name: 'agenda_entry_item_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'decidedBy'], ['firmId', 'id'], { name: 'agenda_entry_decided_by_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'recordedBy'], ['firmId', 'id'], { name: 'agenda_entry_recorded_by_fk' })
export class AgendaEntryEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'agenda_entry_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'agenda_item_id', type: 'uuid' })
  agendaItemId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: AgendaEntry['kind'];

  @Column({ name: 'words', type: 'text' })
  words!: string;

  /** The answer that counts for everybody from now on; null when the words stand alone. */
  @Column({ name: 'agreed', type: 'jsonb', nullable: true })
  agreed!: Answer | null;

  @Column({ name: 'decided_by', type: 'uuid' })
  decidedBy!: string;

  @Column({ name: 'decided_by_name', type: 'text' })
  decidedByName!: string;

  @Column({ name: 'recorded_by', type: 'uuid' })
  recordedBy!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
