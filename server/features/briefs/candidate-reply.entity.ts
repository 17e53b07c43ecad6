import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What a sponsor says of the version of a brief that candidates read. */
@Entity({ name: 'candidate_brief_reply' })
@Index('candidate_brief_reply_version_ix', ['firmId', 'briefVersionId'])
@Index('candidate_brief_reply_replied_by_ix', ['firmId', 'repliedBy'])
@Check('candidate_brief_reply_kind_ck', `(kind = 'approved' AND words = '') OR (kind = 'comment' AND words <> '')`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'candidate_brief_reply_firm_fk' })
@ForeignKey('BriefVersionEntity', ['firmId', 'briefVersionId'], ['firmId', 'id'], { name: 'candidate_brief_reply_version_fk' })
@ForeignKey('StakeholderEntity', ['firmId', 'repliedBy'], ['firmId', 'id'], { name: 'candidate_brief_reply_replied_by_fk' })
export class CandidateReplyEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'candidate_brief_reply_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'brief_version_id', type: 'uuid' })
  briefVersionId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: 'approved' | 'comment';

  @Column({ name: 'words', type: 'text' })
  words!: string;

  @Column({ name: 'replied_by', type: 'uuid' })
  repliedBy!: string;

  @Column({ name: 'replier_name', type: 'text' })
  name!: string;

  @Column({ name: 'replied_at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
