import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { SearchState } from './domain/search';

@Entity({ name: 'search' })
@Unique('search_firm_id_uq', ['firmId', 'id'])
@Index('search_client_ix', ['firmId', 'clientId'])
@Index('search_owner_ix', ['firmId', 'ownerId'])
@Index('search_recent_ix', ['firmId', 'createdAt', 'id'])
@Check('search_state_ck', `state IN ('draft', 'intake', 'brief_approved', 'open', 'shortlist', 'offer', 'placed', 'closed', 'on_hold')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'search_firm_fk' })
@ForeignKey('ClientEntity', ['firmId', 'clientId'], ['firmId', 'id'], { name: 'search_client_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'ownerId'], ['firmId', 'id'], { name: 'search_owner_fk' })
export class SearchEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'search_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'client_id', type: 'uuid' })
  clientId!: string;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId!: string;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'requested_title', type: 'text' })
  requestedTitle!: string;

  @Column({ name: 'state', type: 'text', default: 'draft' })
  state!: SearchState;

  @Column({ name: 'state_before_hold', type: 'text', nullable: true })
  stateBeforeHold!: SearchState | null;

  @Column({ name: 'state_since', type: 'timestamptz', default: () => 'now()' })
  stateSince!: Date;

  @Column({ name: 'close_reason', type: 'text', nullable: true })
  closeReason!: string | null;

  @Column({ name: 'job_description', type: 'text', default: '' })
  jobDescription!: string;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
