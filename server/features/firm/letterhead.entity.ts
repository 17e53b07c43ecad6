import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'firm_letterhead' })
@Unique('firm_letterhead_firm_uq', ['firmId'])
@Check('firm_letterhead_accent_ck', `accent ~ '^#[0-9a-f]{6}$'`)
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'firm_letterhead_firm_fk' })
export class LetterheadEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'firm_letterhead_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'contact', type: 'text', default: '' })
  contact!: string;

  @Column({ name: 'accent', type: 'text', nullable: true })
  accent!: string | null;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;
}
