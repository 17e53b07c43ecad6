import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity({ name: 'shortlist_release' })
@Index('shortlist_release_standing_uq', ['shortlistId', 'stakeholderId'], { unique: true, where: 'revoked_at IS NULL' })
@Index('shortlist_release_shortlist_ix', ['firmId', 'shortlistId'])
@Index('shortlist_release_stakeholder_ix', ['firmId', 'stakeholderId'])
@Index('shortlist_release_released_by_ix', ['firmId', 'releasedBy'])
@Index('shortlist_release_revoked_by_ix', ['firmId', 'revokedBy'])
@Check('shortlist_release_revoked_ck', '(revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoked_by_name IS NULL)')
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'shortlist_release_firm_fk' })
@ForeignKey('ShortlistEntity', ['firmId', 'shortlistId'], ['firmId', 'id'], { name: 'shortlist_release_shortlist_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'stakeholderId'], ['firmId', 'id'], { name: 'shortlist_release_stakeholder_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'releasedBy'], ['firmId', 'id'], { name: 'shortlist_release_released_by_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'revokedBy'], ['firmId', 'id'], { name: 'shortlist_release_revoked_by_fk' })
export class ShortlistReleaseEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'shortlist_release_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'shortlist_id', type: 'uuid' })
  shortlistId!: string;

  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  @Column({ name: 'released_at', type: 'timestamptz' })
  releasedAt!: Date;

  @Column({ name: 'released_by', type: 'uuid' })
  releasedBy!: string;

  @Column({ name: 'released_by_name', type: 'text' })
  releasedByName!: string;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'revoked_by', type: 'uuid', nullable: true })
  revokedBy!: string | null;

  @Column({ name: 'revoked_by_name', type: 'text', nullable: true })
  revokedByName!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
