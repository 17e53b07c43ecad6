import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { AgendaState, Topic } from './domain/agenda';

@Entity({ name: 'agenda_item' })
@Unique('agenda_item_firm_id_uq', ['firmId', 'id'])
@Unique('agenda_item_session_uq', ['firmId', 'sessionId', 'itemId'])
@Check('agenda_item_kind_ck', `kind IN ('contested', 'decisive')`)
@Check('agenda_item_state_ck', `state IN ('open', 'decided', 'dissent', 'off')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'agenda_item_firm_fk' })
@ForeignKey('AlignmentSessionEntity', ['firmId', 'sessionId'], ['firmId', 'id'], { name: 'agenda_item_session_fk' })
export class AgendaItemEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'agenda_item_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'session_id', type: 'uuid' })
  sessionId!: string;

  @Column({ name: 'item_id', type: 'text' })
  itemId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: Topic['kind'];

  @Column({ name: 'place', type: 'int' })
  place!: number;

  @Column({ name: 'difference', type: 'double precision' })
  difference!: number;

  /** What each had answered when the session began, or when the agenda was renewed last. */
  @Column({ name: 'answers', type: 'jsonb' })
  answers!: Topic['answers'];

  @Column({ name: 'state', type: 'text', default: 'open' })
  state!: AgendaState;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
