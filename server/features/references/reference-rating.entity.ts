import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { CompetencyId } from '../competencies';

@Entity({ name: 'reference_rating' })
@Unique('reference_rating_competency_uq', ['refereeId', 'competencyId'])
@Index('reference_rating_referee_ix', ['firmId', 'refereeId'])
@Check('reference_rating_level_ck', `level BETWEEN 1 AND 5`)
@Check('reference_rating_not_seen_ck', `NOT (not_seen AND level IS NOT NULL)`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'reference_rating_firm_fk' })
@ForeignKey('RefereeEntity', ['firmId', 'refereeId'], ['firmId', 'id'], { name: 'reference_rating_referee_fk' })
export class ReferenceRatingEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'reference_rating_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'referee_id', type: 'uuid' })
  refereeId!: string;

  @Column({ name: 'competency_id', type: 'text' })
  competencyId!: CompetencyId;

  @Column({ name: 'level', type: 'smallint', nullable: true })
  level!: number | null;

  @Column({ name: 'not_seen', type: 'boolean', default: false })
  notSeen!: boolean;

  @Column({ name: 'note', type: 'text', default: '' })
  note!: string;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
