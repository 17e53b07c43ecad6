import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person of one search who agreed to stand in the other one as well. */
@Entity({ name: 'cross_offer' })
@Unique('cross_offer_from_uq', ['firmId', 'fromCandidacyId'])
@Index('cross_offer_pair_ix', ['firmId', 'pairId'])
@Index('cross_offer_to_ix', ['firmId', 'toCandidacyId'])
@Check('cross_offer_note_ck', `consent_note <> ''`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'cross_offer_firm_fk' })
@ForeignKey('SearchPairEntity', ['firmId', 'pairId'], ['firmId', 'id'], { name: 'cross_offer_pair_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'fromCandidacyId'], ['firmId', 'id'], { name: 'cross_offer_from_fk' })
@ForeignKey('CandidacyEntity', ['firmId', 'toCandidacyId'], ['firmId', 'id'], { name: 'cross_offer_to_fk' })
export class CrossOfferEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'cross_offer_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'pair_id', type: 'uuid' })
  pairId!: string;

  @Column({ name: 'from_candidacy_id', type: 'uuid' })
  fromCandidacyId!: string;

  @Column({ name: 'to_candidacy_id', type: 'uuid' })
  toCandidacyId!: string;

  @Column({ name: 'consented_on', type: 'date' })
  consentedOn!: string;

  @Column({ name: 'consent_note', type: 'text' })
  consentNote!: string;

  @Column({ name: 'recorded_by_name', type: 'text' })
  recordedByName!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
