import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ReplyKind } from './domain/reply';

@Entity({ name: 'shortlist_reply' })
@Index('shortlist_reply_shortlist_ix', ['firmId', 'shortlistId', 'repliedAt'])
@Index('shortlist_reply_stakeholder_ix', ['firmId', 'stakeholderId'])
@Index('shortlist_reply_candidacy_ix', ['firmId', 'candidacyId'])
@Check('shortlist_reply_kind_ck', `kind IN ('meet', 'not_now', 'question')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'shortlist_reply_firm_fk' })
@ForeignKey('ShortlistEntity', ['firmId', 'shortlistId'], ['firmId', 'id'], { name: 'shortlist_reply_shortlist_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'stakeholderId'], ['firmId', 'id'], { name: 'shortlist_reply_stakeholder_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'candidacyId'], ['firmId', 'id'], { name: 'shortlist_reply_candidacy_fk' })
export class ShortlistReplyEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'shortlist_reply_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'shortlist_id', type: 'uuid' })
  shortlistId!: string;

  @Column({ name: 'stakeholder_id', type: 'uuid' })
  stakeholderId!: string;

  @Column({ name: 'candidacy_id', type: 'uuid' })
  candidacyId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: ReplyKind;

  @Column({ name: 'words', type: 'text' })
  words!: string;

  @Column({ name: 'by_name', type: 'text' })
  byName!: string;

  @Column({ name: 'replied_at', type: 'timestamptz' })
  repliedAt!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
