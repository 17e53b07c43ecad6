import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { LinkPurpose } from '../../shared/actor';

@Entity({ name: 'personal_link' })
@Unique('personal_link_token_hash_uq', ['tokenHash'])
@Index('personal_link_search_ix', ['firmId', 'searchId', 'purpose'])
@Check(
  'personal_link_purpose_ck',
  `purpose IN ('intake', 'brief', 'charter', 'assessment', 'scorecard', 'shortlist', 'referees', 'reference', 'check_in')`,
)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'personal_link_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'personal_link_search_fk' })
export class PersonalLinkEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'personal_link_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'purpose', type: 'text' })
  purpose!: LinkPurpose;

  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  @Column({ name: 'recipient_name', type: 'text' })
  recipientName!: string;

  @Column({ name: 'recipient_email', type: 'citext' })
  recipientEmail!: string;

  @Column({ name: 'token_hash', type: 'text' })
  tokenHash!: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
