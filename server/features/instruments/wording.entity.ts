import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';

@Entity({ name: 'instrument_wording' })
@Unique('instrument_wording_firm_id_uq', ['firmId', 'id'])
@Check('instrument_wording_name_ck', `name <> ''`)
@Check('instrument_wording_default_ck', 'default_since IS NULL OR retired_at IS NULL')
@ForeignKey('Firm', ['firmId'], ['id'], { name: 'instrument_wording_firm_fk' })
export class WordingEntity {
  @PrimaryGeneratedColumn('uuid', { name: 'id', primaryKeyConstraintName: 'instrument_wording_pk' })
  id!: string;

  @Column({ name: 'firm_id', type: 'uuid' })
  firmId!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'default_since', type: 'timestamptz', nullable: true })
  defaultSince!: Date | null;

  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true })
  retiredAt!: Date | null;

  @Column({ name: 'made_by_name', type: 'text' })
  madeByName!: string;

  @Column({ name: 'version', type: 'int', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
