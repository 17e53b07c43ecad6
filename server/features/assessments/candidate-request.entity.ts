import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { RequestKind } from './domain/candidate-request';

@Entity({ name: 'candidate_request' })
@Index('candidate_request_search_ix', ['firmId', 'searchId'])
@Index('candidate_request_candidacy_ix', ['firmId', 'candidacyId'])
@Index('candidate_request_answered_by_ix', ['firmId', 'answeredBy'])
@Index('candidate_request_open_ix', ['firmId', 'askedAt'], { where: 'answered_at IS NULL' })
@Check('candidate_request_kind_ck', `kind IN ('comment', 'correction', 'review')`)
@Check(
  'candidate_request_answered_ck',
  `(answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)
        AND (answer IS NULL) = (answered_by_name IS NULL) AND answer <> ''`,
)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'candidate_request_firm_fk' })
@ForeignKey('SearchEntity', ['firmId', 'searchId'], ['firmId', 'id'], { name: 'candidate_request_search_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'candidacyId'], ['firmId', 'id'], { name: 'candidate_request_candidacy_fk' })
@ForeignKey('FirmUserEntity', ['firmId', 'answeredBy'], ['firmId', 'id'], { name: 'candidate_request_answered_by_fk' })
export class CandidateRequestEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'candidate_request_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'search_id', type: 'uuid' })
  searchId!: string;

  @Column({ name: 'candidacy_id', type: 'uuid' })
  candidacyId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: RequestKind;

  @Column({ name: 'words', type: 'text' })
  words!: string;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ name: 'answer', type: 'text', nullable: true })
  answer!: string | null;

  @Column({ name: 'answered_by', type: 'uuid', nullable: true })
  answeredBy!: string | null;

  /** As it was when the answer was given: an answer keeps its author. */
  @Column({ name: 'answered_by_name', type: 'text', nullable: true })
  answeredByName!: string | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
